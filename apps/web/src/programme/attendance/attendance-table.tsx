import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { RemoveDayDialog } from '../evidence/remove-day-dialog.js';
import { dayText, shortDay } from '../values/format.js';
import { Refusals } from '../values/refusals.js';
import type { ShownRefusal } from '../values/refusals.js';
import { RecordAttendanceDocument } from './attendance.graphql.js';
import type { AttendanceListFields } from './attendance.graphql.js';
import { canTick, entriesOf, entryOn, isTicked, tick, tickAll } from './marks.js';
import type { Marks } from './marks.js';
import { recordedText } from './recorded-text.js';

interface AttendanceTableProps {
  list: ResultOf<typeof AttendanceListFields>;
  /** An entry was taken away. */
  onChanged: () => void;
}

/** One row a person, one column a day. What is recorded stands fast; taking it away needs a reason. */
export function AttendanceTable({ list, onChanged }: AttendanceTableProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ fetching }, record] = useMutation(RecordAttendanceDocument);
  const [marks, setMarks] = useState<Marks>(new Set());
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [failed, setFailed] = useState<string>();
  const [wrong, setWrong] = useState<{ id: string; about: string }>();
  const key = useRef(crypto.randomUUID());
  const { run, attendees } = list;
  const change = (next: Marks) => {
    key.current = crypto.randomUUID();
    setMarks(next);
  };
  const save = async () => {
    setFailed(undefined);
    if (!marks.size) return setFailed(i18n._('Kreuzen Sie zuerst an, wer da war.'));
    const input = { clientKey: key.current, run: run.id, entries: entriesOf(marks) };
    const { data, error } = await record({ input });
    if (error) return setFailed(errorText(i18n, error));
    const answer = data?.recordAttendance;
    if (answer?.__typename === 'ProgrammeRefused') return setRefusals(answer.refusals);
    if (answer?.__typename !== 'AttendanceRecorded') return;
    setRefusals([]);
    showToast({ text: recordedText(i18n, answer) });
  };
  return (
    <section className="card" aria-labelledby="attendance-table">
      <h2 id="attendance-table">{i18n._('Liste')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="attendance-table" tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{i18n._('Name')}</th>
              {run.days.map(({ day, on }) => (
                <th key={day} scope="col">
                  {i18n._('Tag {day}', { day })}
                  <small>{shortDay(on, language)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attendees.map((attendee) => (
              <tr key={attendee.enrolment}>
                <th scope="row">
                  {attendee.name}
                  <small>{attendee.administration?.displayName ?? attendee.email}</small>
                </th>
                {run.days.map(({ day }) => (
                  <td key={day}>
                    {entryOn(attendee, day) ? (
                      <button
                        type="button"
                        className="was-there"
                        aria-label={i18n._('{name}, Tag {day}: war da. Eintrag entfernen', {
                          name: attendee.name,
                          day,
                        })}
                        onClick={() => {
                          const entry = entryOn(attendee, day);
                          if (entry)
                            setWrong({ id: entry.id, about: `${attendee.name}, ${dayText(entry.on, language)}` });
                        }}
                      >
                        <Icon name="circle-check" size={20} />
                      </button>
                    ) : canTick(attendee, day) ? (
                      <label className="tick">
                        <input
                          type="checkbox"
                          checked={isTicked(marks, attendee, day)}
                          onChange={(event) => change(tick(marks, attendee, day, event.currentTarget.checked))}
                        />
                        <span className="sr">{i18n._('{name}, Tag {day}', { name: attendee.name, day })}</span>
                      </label>
                    ) : (
                      <span className="muted">{i18n._('kommt nicht')}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{i18n._('Alle ankreuzen')}</th>
              {run.days.map(({ day }) => (
                <td key={day}>
                  <Button
                    small
                    label={i18n._('Tag {day}: alle ankreuzen', { day })}
                    onClick={() => {
                      const next = tickAll(marks, attendees, day);
                      change(next);
                      announce(
                        i18n._('{count, plural, one {# Kreuz gesetzt} other {# Kreuze gesetzt}}', { count: next.size }),
                      );
                    }}
                  >
                    {i18n._('Alle')}
                  </Button>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {wrong && (
        <RemoveDayDialog
          entry={wrong.id}
          about={wrong.about}
          onClose={() => setWrong(undefined)}
          onRemoved={onChanged}
        />
      )}
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      <Refusals refusals={refusals} title={i18n._('Nichts wurde gespeichert')} />
      <p className="row">
        <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void save()}>
          {i18n._('Anwesenheit speichern')}
        </Button>
      </p>
    </section>
  );
}
