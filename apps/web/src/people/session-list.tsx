import { useLingui } from '@lingui/react';
import type { ResultOf } from 'gql.tada';
import { useMutation } from 'urql';
import { announce } from '../ui/feedback/announcer.js';
import { Button } from '../ui/button.js';
import { Tag } from '../ui/tag.js';
import { Timestamp } from '../ui/format/timestamp.js';
import { EndOtherSessionsDocument, EndSessionDocument, type SecurityDocument } from './security.graphql.js';

interface SessionListProps {
  sessions: ResultOf<typeof SecurityDocument>['sessions'];
  onChanged: () => void;
}

/** Where the account is signed in, for its owner alone. */
export function SessionList({ sessions, onChanged }: SessionListProps) {
  const { i18n } = useLingui();
  const [, end] = useMutation(EndSessionDocument);
  const [ending, endOthers] = useMutation(EndOtherSessionsDocument);
  const done = () => {
    announce(i18n._('Abgemeldet'));
    onChanged();
  };
  return (
    <section className="card settings" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{i18n._('Hier sind Sie angemeldet')}</h2>
      <ul className="rows">
        {sessions.map((session) => {
          const device = session.device || i18n._('unbekanntes Gerät');
          return (
            <li key={session.id}>
              <span>
                <b>{device}</b>{' '}
                {session.signedInAt && (
                  <small className="muted">
                    <Timestamp at={session.signedInAt} />
                  </small>
                )}
              </span>
              {session.current ? (
                <Tag tone="blue">{i18n._('diese Sitzung')}</Tag>
              ) : (
                <Button
                  small
                  label={i18n._('{device} abmelden', { device })}
                  onClick={() => void end({ id: session.id }).then(done)}
                >
                  {i18n._('Abmelden')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <Button busy={ending.fetching} onClick={() => void endOthers({}).then(done)}>
          {i18n._('Alle anderen abmelden')}
        </Button>
      )}
    </section>
  );
}
