import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { LinkButton } from '../../ui/button.js';
import { Tag } from '../../ui/tag.js';
import { Timestamp } from '../../ui/format/timestamp.js';
import { BegunEventsDocument } from './managed.graphql.js';

/** What the viewer has begun and nobody else sees: continued where it was left, on whichever device. */
export function BegunList() {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: BegunEventsDocument, requestPolicy: 'cache-and-network' });
  if (!data?.begunEvents.length) return null;
  return (
    <section className="editorial" aria-label={i18n._('Von Ihnen angefangen')}>
      {data.begunEvents.map(({ id, title, savedAt }) => (
        <article key={id} className="card editorial__row managed">
          <div>
            <div className="event-card__tags">
              <Tag tone="sun">{i18n._('Angefangen')}</Tag>
            </div>
            <h2>
              <a href={`/veranstaltungen/neu?entwurf=${id}`}>{title || i18n._('Ohne Titel')}</a>
            </h2>
            <small>
              {i18n._('Nur für Sie sichtbar, zuletzt gespeichert')} <Timestamp at={savedAt} />
            </small>
          </div>
          <LinkButton small icon="pencil" href={`/veranstaltungen/neu?entwurf=${id}`}>
            {i18n._('Weiterschreiben')}
            <span className="sr">: {title || i18n._('Ohne Titel')}</span>
          </LinkButton>
        </article>
      ))}
    </section>
  );
}
