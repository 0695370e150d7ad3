import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Avatar } from '../../ui/avatar.js';
import { PersonName } from '../../ui/person-name.js';
import { EventParticipantsDocument } from './people.graphql.js';

const shown = 24;

/** Those with a seat who agreed to be seen. */
export function ParticipantsSection({ event }: { event: string }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({
    query: EventParticipantsDocument,
    variables: { event, first: shown, after: null },
    requestPolicy: 'cache-and-network',
  });
  const people = data?.eventParticipants;
  if (!people?.nodes.length) return null;
  return (
    <section aria-labelledby="participants">
      <h2 id="participants">{i18n._('Mit dabei')}</h2>
      <ul className="participants">
        {people.nodes.map(({ id, name, administration }) => (
          <li key={id}>
            <Avatar name={name} />
            <span>
              <PersonName person={{ id, name }} />
              {administration && <small>{administration.displayName}</small>}
            </span>
          </li>
        ))}
      </ul>
      {people.pageInfo.hasNextPage && <p className="muted">{i18n._('und weitere')}</p>}
    </section>
  );
}
