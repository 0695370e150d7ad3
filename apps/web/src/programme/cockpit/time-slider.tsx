import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { dayText } from '../values/format.js';

interface TimeSliderProps {
  days: readonly string[];
  /** Index in `days` that is asked for. */
  stop: number;
  /** The figures of the asked day are on their way: replaying waits for them. */
  loading: boolean;
  onStop: (stop: number) => void;
}

/** A month between two pictures while it replays. */
const STEP_MS = 450;

/** Chooses the day of which the figures are shown; replays the history month by month. */
export function TimeSlider({ days, stop, loading, onStop }: TimeSliderProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [playing, setPlaying] = useState(false);
  const last = days.length - 1;
  useEffect(() => {
    if (!playing || loading) return;
    if (stop >= last) return setPlaying(false);
    const timer = setTimeout(() => onStop(stop + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, loading, stop]);
  const play = () => {
    if (!playing && stop >= last) onStop(0);
    setPlaying(!playing);
  };
  const day = dayText(days[stop] ?? '', language);
  return (
    <div className="slider">
      <Button small icon={playing ? 'pause' : 'play'} onClick={play}>
        {playing ? i18n._('Anhalten') : i18n._('Verlauf abspielen')}
      </Button>
      <div className="slider__range">
        <label htmlFor="cockpit-day">
          {i18n._('Stichtag')} <output htmlFor="cockpit-day">{day}</output>
        </label>
        <input
          id="cockpit-day"
          type="range"
          min={0}
          max={last}
          value={stop}
          aria-valuetext={day}
          onInput={(event) => {
            setPlaying(false);
            onStop(Number(event.currentTarget.value));
          }}
        />
        <div className="slider__ends" aria-hidden="true">
          <small>{days[0]?.slice(0, 4)}</small>
          <small>{i18n._('heute')}</small>
        </div>
      </div>
    </div>
  );
}
