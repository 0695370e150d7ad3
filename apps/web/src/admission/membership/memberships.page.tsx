import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../../shell/session.js';
import { announce } from '../../ui/feedback/announcer.js';
import { Chips } from '../../ui/chips.js';
import { useDebounced } from '../../ui/form/debounced.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { TextField } from '../../ui/form/field.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { Desk } from '../../shell/desk.js';
import { MembershipChoicesDocument, MembershipsDocument } from './membership.graphql.js';
import type { Membership } from './membership.graphql.js';
import { MembershipDialog } from './membership-dialog.js';
import { MembershipForm } from './membership-form.js';
import { MembershipListForm } from './membership-list-form.js';
import { MembershipRow } from './membership-row.js';
import type { MembershipMove } from './membership-row.js';

type State = 'all' | 'running' | 'over' | 'presumed';

/** Who is a member of which association; officers keep those of their own. */
export default function MembershipsPage() {
  const { i18n } = useLingui();
  const { me } = useSession();
  const own = me?.officerOf?.id ?? '';
  const [association, setAssociation] = useState(own);
  const [state, setState] = useState<State>('running');
  const [text, setText] = useState('');
  const [version, setVersion] = useState(0);
  const [count, setCount] = useState<number>();
  const [move, setMove] = useState<{ membership: Membership; kind: MembershipMove } | null>(null);
  const [{ data: choices }] = useQuery({ query: MembershipChoicesDocument });
  const search = useDebounced(text.trim(), 300);
  const reload = () => setVersion(version + 1);
  const filter = {
    association,
    search: search || null,
    running: state === 'running' ? true : state === 'over' ? false : null,
    confirmed: state === 'presumed' ? false : null,
  };
  const counted = (found: number) =>
    i18n._('{count, plural, =0 {Keine Mitgliedschaft} one {# Mitgliedschaft} other {# Mitgliedschaften}}', {
      count: found,
    });
  return (
    <Desk>
      <PageTitle title={i18n._('Mitgliedschaften')} />
      <p className="lead">
        {i18n._('Wessen Kommune Mitglied ist, entscheidet über den Zugang. Sie pflegen die Liste Ihres Verbands.')}
      </p>
      <section className="card form" aria-labelledby="memberships">
        <h2 id="memberships">{i18n._('Liste')}</h2>
        <Chips
          label={i18n._('Verband')}
          choices={choices?.associations.map(({ id, shortName }) => ({ value: id, text: shortName })) ?? []}
          chosen={association}
          onChoose={setAssociation}
        />
        <Chips
          label={i18n._('Stand')}
          choices={[
            { value: 'running', text: i18n._('heute gültig') },
            { value: 'presumed', text: i18n._('vermutet') },
            { value: 'over', text: i18n._('beendet oder künftig') },
            { value: 'all', text: i18n._('alle') },
          ]}
          chosen={state}
          onChoose={(value) => setState(value as State)}
        />
        <TextField
          id="membership-search"
          label={i18n._('Name oder Schlüssel der Kommune')}
          autoComplete="off"
          value={text}
          onChange={setText}
        />
        {count !== undefined && <p className="muted">{counted(count)}</p>}
        <PagedRows
          query={MembershipsDocument}
          filter={{ filter }}
          version={version}
          label={i18n._('Mitgliedschaften')}
          page={({ memberships }) => memberships}
          keyOf={({ id }) => id}
          onFirst={({ totalCount }) => {
            setCount(totalCount);
            if (search) announce(counted(totalCount), 700);
          }}
          row={(membership) => (
            <MembershipRow
              membership={membership}
              onMove={membership.association?.id === own ? (kind) => setMove({ membership, kind }) : null}
            />
          )}
        />
        {count === 0 && (
          <EmptyState
            icon="building-2"
            title={i18n._('Keine Mitgliedschaft gefunden')}
            text={i18n._('Ändern Sie die Auswahl, oder tragen Sie unten eine Mitgliedschaft Ihres Verbands ein.')}
          />
        )}
      </section>
      <MembershipForm onSaved={reload} />
      <MembershipListForm onSaved={reload} />
      {move && (
        <MembershipDialog
          key={move.membership.id + move.kind}
          membership={move.membership}
          move={move.kind}
          onClose={() => setMove(null)}
          onSaved={reload}
        />
      )}
    </Desk>
  );
}
