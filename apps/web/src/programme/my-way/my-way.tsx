import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { leftOutText } from '../../events/values/left-out-text.js';
import type { ResultOf } from '../../graphql/graphql.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Icon } from '../../ui/icon.js';
import { Pending } from '../../ui/feedback/pending.js';
import { Tag } from '../../ui/tag.js';
import { MyWayDocument } from '../programme.graphql.js';
import { dayText } from '../values/format.js';
import { NextCourses } from './next-courses.js';
import { VoucherCard } from './voucher-card.js';
import { wayOf } from './way.js';
import { WaySteps } from './way-steps.js';

type Qualification = ResultOf<typeof MyWayDocument>['myQualification'];

/** The own way: steps, what is next, attended days, certificates. It is the reader's alone and stays theirs when their access ends. */
export function MyWay({ member }: { member: boolean }) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({ query: MyWayDocument, requestPolicy: 'cache-and-network' });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const own = data.myQualification;
  const steps = wayOf({ ...own, booked: own.upcoming.some(({ course }) => course.kind === 'BASIS') });
  const now = steps.findIndex(({ state }) => state === 'now');
  return (
    <section className="my-way" aria-labelledby="my-way">
      <div className="row">
        <h2 id="my-way">{i18n._('Mein Weg')}</h2>
        {now >= 0 && (
          <Tag tone="blue">{i18n._('Schritt {now} von {count}', { now: now + 1, count: steps.length })}</Tag>
        )}
      </div>
      <div className="card">
        <WaySteps steps={steps} />
      </div>
      <div className="grid">
        <div className="run-list">
          {member && <NextCourses own={own} />}
          {own.days.length > 0 && <AttendedDays own={own} />}
          {own.leftOut.length > 0 && <LeftOutDays own={own} />}
        </div>
        <div className="side">
          <Certificates own={own} />
          {member && <VoucherCard person={own.person} />}
        </div>
      </div>
    </section>
  );
}

function AttendedDays({ own }: { own: Qualification }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <section className="card" aria-labelledby="attended-days">
      <h2 id="attended-days">{i18n._('Besuchte Schulungstage')}</h2>
      <ul className="rows">
        {own.days.map(({ id, title, on, provider, kind, event, occasion }) => (
          <li key={id}>
            <span>
              <b>{title}</b>
              <br />
              <small>
                {dayText(on, language)} · {provider}
                {event && occasion && (
                  <>
                    {' · '}
                    {i18n._('bei')} <a href={`/veranstaltungen/${event}`}>{occasion}</a>
                  </>
                )}
              </small>
            </span>
            <Tag tone={kind === 'BASIS' ? 'blue' : 'teal'}>{kind === 'BASIS' ? i18n._('Basis') : i18n._('Aufbau')}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where they were and it is no seminar day: nobody has to wonder why it is missing above. */
function LeftOutDays({ own }: { own: Qualification }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <section className="card" aria-labelledby="left-out-days">
      <h2 id="left-out-days">{i18n._('Nicht angerechnete Teilnahmen')}</h2>
      <ul className="rows">
        {own.leftOut.map(({ event, occasion, on, reason }) => (
          <li key={event}>
            <span>
              <a href={`/veranstaltungen/${event}`}>{occasion}</a>
              <br />
              <small>
                {dayText(on, language)} · {leftOutText(i18n, reason)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Certificates({ own }: { own: Qualification }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  return (
    <section className="card" aria-labelledby="my-certificates">
      <h2 id="my-certificates">{i18n._('Zertifikate')}</h2>
      {own.certificates.length === 0 && (
        <p className="muted">
          {own.basis.completedOn
            ? i18n._('Ihr Zertifikat wird gerade ausgestellt. Das dauert höchstens eine Minute.')
            : i18n._('Nach dem dritten Tag der Basisqualifizierung steht hier Ihr Zertifikat.')}
        </p>
      )}
      <ul className="rows">
        {own.certificates.map(({ id, level, course, completedOn, revokedAt, url }) => (
          <li key={id}>
            <span>
              <b>{level === 'BASIS' ? i18n._('Basisqualifizierung') : course}</b>
              <br />
              <small>{dayText(completedOn, language)}</small>
            </span>
            {revokedAt ? (
              <Tag tone="red">{i18n._('widerrufen')}</Tag>
            ) : (
              <a className="btn btn--secondary btn--small" href={url} download>
                <Icon name="download" size={18} />
                {i18n._('PDF')}
                <span className="sr">{i18n._('des Zertifikats herunterladen')}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href="/zertifikat">{i18n._('Ein Zertifikat prüfen')}</a>
      </p>
    </section>
  );
}
