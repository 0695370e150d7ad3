import { EVENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { Choice } from '../../programme/values/choice.js';
import { Checkbox, Radio } from '../../ui/form/check.js';
import { FieldError, TextField } from '../../ui/form/field.js';
import { nthText, weekdayText } from './rule-text.js';
import { RulePreview } from './rule-preview.js';
import { nthOf, weekdayOf } from './series-rule.js';
import type { Nth, Rhythm, SeriesRule } from './series-rule.js';

interface RuleFieldsProps {
  rule: SeriesRule | null;
  /** Local start, YYYY-MM-DDTHH:mm; '' while it is not known. */
  startsAt: string;
  error: string | undefined;
  onChange: (rule: SeriesRule | null) => void;
}

const nths: readonly Nth[] = [1, 2, 3, 4, -1];
const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** The rule of a series in plain words: no one has to know RFC 5545. */
export function RuleFields({ rule, startsAt, error, onChange }: RuleFieldsProps) {
  const { i18n } = useLingui();
  const day = startsAt.slice(0, 10);
  const weekday = day ? weekdayOf(day) : 2;
  const end = rule?.end ?? { count: 12 };
  const withRhythm = (rhythm: Rhythm) => onChange({ rhythm, end });
  const kind = rule?.rhythm.kind.startsWith('monthly') ? 'monthly' : rule ? 'weekly' : 'once';
  return (
    <fieldset className="field event-part" id="event-rule" tabIndex={-1}>
      <legend>{i18n._('Wiederholung')}</legend>
      {error && <FieldError id="event-rule-error" text={error} />}
      <div className="row">
        <Radio name="event-repeat" checked={kind === 'once'} onChoose={() => onChange(null)}>
          {i18n._('Einmalig')}
        </Radio>
        <Radio
          name="event-repeat"
          checked={kind === 'weekly'}
          onChoose={() => withRhythm({ kind: 'weekly', every: 1, days: [weekday] })}
        >
          {i18n._('Wöchentlich')}
        </Radio>
        <Radio
          name="event-repeat"
          checked={kind === 'monthly'}
          onChoose={() => withRhythm({ kind: 'monthly-weekday', every: 1, nth: day ? nthOf(day) : 1, day: weekday })}
        >
          {i18n._('Monatlich')}
        </Radio>
      </div>
      {rule && (
        <div className="event-indent">
          <RhythmFields rhythm={rule.rhythm} monthDay={Number(day.slice(8)) || 1} onChange={withRhythm} />
          <EndFields rule={rule} onChange={onChange} />
          <RulePreview rule={rule} startsAt={startsAt} />
        </div>
      )}
    </fieldset>
  );
}

function RhythmFields({
  rhythm,
  monthDay,
  onChange,
}: {
  rhythm: Rhythm;
  monthDay: number;
  onChange: (rhythm: Rhythm) => void;
}) {
  const { i18n } = useLingui();
  const days = weekdays.map((day): [string, string] => [String(day), weekdayText(i18n, day)]);
  if (rhythm.kind === 'weekly') {
    return (
      <>
        <Choice
          id="event-rule-every"
          label={i18n._('Wie oft')}
          value={String(rhythm.every)}
          choices={[1, 2, 3, 4].map((every) => [
            String(every),
            i18n._('{every, plural, one {jede Woche} other {alle # Wochen}}', { every }),
          ])}
          onChange={(every) => onChange({ ...rhythm, every: Number(every) })}
        />
        <fieldset className="field">
          <legend>{i18n._('Wochentage')}</legend>
          <div className="event-days">
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                checked={rhythm.days.includes(day)}
                onChange={(on) =>
                  onChange({
                    ...rhythm,
                    days: weekdays.filter((one) => (one === day ? on : rhythm.days.includes(one))),
                  })
                }
              >
                {weekdayText(i18n, day)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      </>
    );
  }
  const { every } = rhythm;
  return (
    <>
      <Choice
        id="event-rule-every"
        label={i18n._('Wie oft')}
        value={String(every)}
        choices={[1, 2, 3, 6].map((months) => [
          String(months),
          i18n._('{months, plural, one {jeden Monat} other {alle # Monate}}', { months }),
        ])}
        onChange={(months) => onChange({ ...rhythm, every: Number(months) })}
      />
      <div className="event-pair">
        <Choice
          id="event-rule-by"
          label={i18n._('Am')}
          value={rhythm.kind === 'monthly-day' ? 'day' : String(rhythm.nth)}
          choices={[
            ...nths.map((nth): [string, string] => [String(nth), nthText(i18n, nth)]),
            ['day', i18n._('festen Tag im Monat')],
          ]}
          onChange={(by) =>
            by === 'day'
              ? onChange({ kind: 'monthly-day', every, monthDay })
              : onChange({
                  kind: 'monthly-weekday',
                  every,
                  nth: nths.find((nth) => String(nth) === by) ?? 1,
                  day: rhythm.kind === 'monthly-weekday' ? rhythm.day : 2,
                })
          }
        />
        {rhythm.kind === 'monthly-weekday' ? (
          <Choice
            id="event-rule-day"
            label={i18n._('Wochentag')}
            value={String(rhythm.day)}
            choices={days}
            onChange={(day) => onChange({ ...rhythm, day: Number(day) })}
          />
        ) : (
          <Choice
            id="event-rule-day"
            label={i18n._('Tag')}
            value={String(rhythm.monthDay)}
            choices={Array.from({ length: 31 }, (_, index) => [String(index + 1), `${index + 1}.`])}
            onChange={(day) => onChange({ ...rhythm, monthDay: Number(day) })}
          />
        )}
      </div>
    </>
  );
}

function EndFields({ rule, onChange }: { rule: SeriesRule; onChange: (rule: SeriesRule) => void }) {
  const { i18n } = useLingui();
  const { end } = rule;
  return (
    <div className="event-pair">
      <Choice
        id="event-rule-end"
        label={i18n._('Die Reihe endet')}
        value={'count' in end ? 'count' : 'until'}
        choices={[
          ['count', i18n._('nach einer Zahl von Terminen')],
          ['until', i18n._('an einem Tag')],
        ]}
        onChange={(how) => onChange({ ...rule, end: how === 'count' ? { count: 12 } : { until: '' } })}
      />
      {'count' in end ? (
        <TextField
          id="event-rule-count"
          inputMode="numeric"
          label={i18n._('Zahl der Termine')}
          hint={i18n._('Höchstens {max}', { max: EVENT.seriesDates })}
          value={end.count ? String(end.count) : ''}
          maxLength={2}
          onChange={(count) => onChange({ ...rule, end: { count: Number(count.replace(/\D/g, '')) } })}
        />
      ) : (
        <TextField
          id="event-rule-until"
          type="date"
          label={i18n._('Letzter Tag')}
          value={end.until}
          onChange={(until) => onChange({ ...rule, end: { until } })}
        />
      )}
    </div>
  );
}
