import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { Tag } from '../../ui/tag.js';
import { ReportNeighboursDocument } from './report.graphql.js';
import type { ShownReport } from './report.graphql.js';

/** Who is like us and has it done already, and further reports on the subject. */
export function Neighbours({ report }: { report: ShownReport }) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const topics = report.topics.map(({ id }) => id);
  const [{ data }] = useQuery({
    query: ReportNeighboursDocument,
    variables: { id: report.id, topics },
    pause: topics.length === 0 || report.state !== 'PUBLISHED',
  });
  const peers = data?.peers ?? [];
  const known = new Set([report.id, ...peers.map((peer) => peer.report.id)]);
  const similar = (data?.reports.nodes ?? []).filter(({ id }) => !known.has(id)).slice(0, 3);
  const inhabitants = (count: number) => i18n._('{count} Einwohner', { count: wholeNumber(count, language) });
  return (
    <>
      {peers.length > 0 && (
        <section className="card" aria-labelledby="peers">
          <h2 id="peers">{i18n._('Wer hat das schon gemacht?')}</h2>
          <p className="hint">{i18n._('Kommunen, die Ihrer am ähnlichsten sind')}</p>
          <ul className="rows side-list">
            {peers.map(({ administration, isDone, distanceKm, report: one }) => (
              <li key={administration.ags}>
                <a href={one.path}>{administration.displayName}</a>
                <small>
                  {[
                    inhabitants(administration.population),
                    distanceKm === null ? '' : i18n._('{km} km entfernt', { km: wholeNumber(distanceKm, language) }),
                    one.contacts[0]?.name ?? '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                <Tag tone={isDone ? 'green' : 'sun'}>{isDone ? i18n._('geschafft') : i18n._('in Arbeit')}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      {similar.length > 0 && (
        <section className="card" aria-labelledby="similar">
          <h2 id="similar">{i18n._('Ähnliche Berichte')}</h2>
          <ul className="rows side-list">
            {similar.map(({ id, path, title, administration }) => (
              <li key={id}>
                <a href={path}>{title}</a>
                <small>
                  {administration.displayName} · {inhabitants(administration.population)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
