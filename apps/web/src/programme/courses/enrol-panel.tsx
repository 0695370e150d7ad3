import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/form/check.js';
import { errorText } from '../../ui/feedback/error-text.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Notice } from '../../ui/feedback/notice.js';
import { dayText, shortDay } from '../values/format.js';
import { Refusals } from '../values/refusals.js';
import type { ShownRefusal } from '../values/refusals.js';
import { CancelEnrolmentDocument, EnrolDocument } from './courses.graphql.js';
import type { Run } from './run-card.js';

/** Takes a seat or gives it back. Never ahead of the server: the last seat may be gone. */
export function EnrolPanel({ run }: { run: Run }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const [{ fetching: enrolling }, enrol] = useMutation(EnrolDocument);
  const [{ fetching: cancelling }, cancel] = useMutation(CancelEnrolmentDocument);
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [failed, setFailed] = useState<string>();
  const [days, setDays] = useState(run.days.map(({ day }) => day));
  // The same key while the same wish stands: a click repeated after a broken line takes no second seat.
  const key = useRef(crypto.randomUUID());

  const take = async () => {
    setFailed(undefined);
    const all = days.length === run.days.length;
    const { data, error } = await enrol({ input: { clientKey: key.current, run: run.id, days: all ? null : days } });
    if (error) return setFailed(errorText(i18n, error));
    const answer = data?.enrol;
    setRefusals(answer?.__typename === 'ProgrammeRefused' ? answer.refusals : []);
    if (answer?.__typename === 'Enrolled') {
      key.current = crypto.randomUUID();
      announce(i18n._('Sie sind angemeldet'));
    }
  };
  const giveBack = async (id: string) => {
    setFailed(undefined);
    const { data, error } = await cancel({ id });
    if (error) return setFailed(errorText(i18n, error));
    const answer = data?.cancelEnrolment;
    setRefusals(answer?.__typename === 'ProgrammeRefused' ? answer.refusals : []);
    if (answer?.__typename === 'EnrolmentCancelled') announce(i18n._('Ihr Platz ist wieder frei'));
  };
  const mine = run.myEnrolment;
  return (
    <div className="enrol">
      {failed && <Notice tone="danger" role="alert" title={failed} />}
      <Refusals refusals={refusals} />
      {mine ? (
        <>
          <p>
            {mine.days.length === run.days.length
              ? i18n._('Sie sind für alle Tage angemeldet.')
              : i18n._('Sie kommen an: {days}', {
                  days: run.days
                    .filter(({ day }) => mine.days.includes(day))
                    .map(({ on }) => shortDay(on, language))
                    .join(' · '),
                })}
          </p>
          {run.link && (
            <p>
              <a href={run.link} rel="noreferrer">
                {i18n._('Zum Videoraum')}
              </a>
            </p>
          )}
          <Button busy={cancelling} busyText={i18n._('Wird gespeichert …')} onClick={() => void giveBack(mine.id)}>
            {i18n._('Platz zurückgeben')}
          </Button>
        </>
      ) : (
        run.viewerCan.enrol && (
          <>
            {run.days.length > 1 && (
              <details>
                <summary>{i18n._('Nur einzelne Tage nachholen')}</summary>
                {run.days.map(({ day, title, on }) => (
                  <Checkbox
                    key={day}
                    checked={days.includes(day)}
                    hint={shortDay(on, language)}
                    onChange={(comes) =>
                      setDays(comes ? [...days, day].sort((a, b) => a - b) : days.filter((other) => other !== day))
                    }
                  >
                    {title}
                  </Checkbox>
                ))}
              </details>
            )}
            <p className="muted">{i18n._('Anmeldung bis {day}', { day: dayText(run.enrolUntil, language) })}</p>
            {run.course.kind === 'BASIS' && (
              <p className="muted">
                {i18n._('Mit Förderung? Dann muss die Bildungs-Voucher-ID vor dem ersten Kurstag vorliegen.')}
              </p>
            )}
            <Button look="primary" busy={enrolling} busyText={i18n._('Wird gespeichert …')} onClick={() => void take()}>
              {i18n._('Anmelden')}
            </Button>
          </>
        )
      )}
    </div>
  );
}
