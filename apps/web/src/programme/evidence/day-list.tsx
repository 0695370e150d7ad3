import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { kindText } from '../funding/case-text.js';
import { dayText } from '../values/format.js';
import { EarlierDaysDialog } from './earlier-days-dialog.js';
import type { Evidence } from './evidence.graphql.js';
import { RemoveDayDialog } from './remove-day-dialog.js';

/** Attended days, earliest first; a wrong one can be taken away, missing ones of the Basis added by a paper. */
export function DayList({ path, onChanged }: { path: Evidence; onChanged: () => void }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [removed, setRemoved] = useState<Evidence['days'][number]>();
  const [adding, setAdding] = useState(false);
  return (
    <section className="card" aria-labelledby="evidence-days">
      <div className="feed__head">
        <h2 id="evidence-days">{i18n._('Besuchte Tage')}</h2>
        {path.basis.missing.length > 0 && (
          <Button small icon="plus" onClick={() => setAdding(true)}>
            {i18n._('Tage nachtragen')}
          </Button>
        )}
      </div>
      {path.days.length === 0 && <p className="muted">{i18n._('Noch kein Tag erfasst.')}</p>}
      <ul className="rows">
        {path.days.map((day) => (
          <li key={day.id}>
            <span>
              {kindText(i18n, day.kind)}, {i18n._('Tag {day}', { day: day.day })}: {day.title}
              <br />
              <small>
                {dayText(day.on, language)} · {day.provider} ·{' '}
                {day.run ? (
                  <a href={`/programm/kurse/${day.run}/anwesenheit`}>{i18n._('Anwesenheitsliste')}</a>
                ) : (
                  day.evidence
                )}
                {day.event && day.occasion && (
                  <>
                    {' · '}
                    {i18n._('bei')} <a href={`/veranstaltungen/${day.event}`}>{day.occasion}</a>
                  </>
                )}
              </small>
            </span>
            <Button
              small
              icon="trash-2"
              label={i18n._('{title} vom {day} entfernen', { title: day.title, day: dayText(day.on, language) })}
              onClick={() => setRemoved(day)}
            >
              {i18n._('Entfernen')}
            </Button>
          </li>
        ))}
      </ul>
      {removed && (
        <RemoveDayDialog
          entry={removed.id}
          about={`${path.name}, ${dayText(removed.on, language)}`}
          onClose={() => setRemoved(undefined)}
          onRemoved={onChanged}
        />
      )}
      {adding && <EarlierDaysDialog path={path} onClose={() => setAdding(false)} onSaved={onChanged} />}
    </section>
  );
}
