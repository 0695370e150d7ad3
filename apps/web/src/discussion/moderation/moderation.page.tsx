import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Desk } from '../../shell/desk.js';
import { navigate } from '../../shell/navigation.js';
import { useRoute } from '../../shell/router.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PagedRows } from '../../ui/paged-rows.js';
import { PageTitle } from '../../ui/page-title.js';
import { CaseCard } from './case-card.js';
import { ModerateDialog } from './moderate-dialog.js';
import { ModerationCasesDocument } from './moderation.graphql.js';
import type { Decision, ModerationCase } from './moderation.graphql.js';

/** Comments that were reported to the viewer's association: open ones oldest first. */
export default function ModerationPage() {
  const { i18n } = useLingui();
  const { search } = useRoute();
  const decided = search.get('stand') === 'entschieden';
  const [version, setVersion] = useState(0);
  const [count, setCount] = useState<number | null>(null);
  const [open, setOpen] = useState<{ item: ModerationCase; decision: Decision } | null>(null);
  return (
    <Desk>
      <PageTitle title={i18n._('Moderation')} />
      <p className="lead">
        {i18n._('Gemeldete Kommentare. Jede Entscheidung braucht einen Grund, den die Betroffenen lesen.')}
      </p>
      <Chips
        label={i18n._('Nach Stand filtern')}
        chosen={decided ? 'entschieden' : ''}
        choices={[
          { value: '', text: i18n._('Offen') },
          { value: 'entschieden', text: i18n._('Entschieden') },
        ]}
        onChoose={(value) =>
          navigate(`/verwaltung/moderation${value ? `?stand=${value}` : ''}`, { stay: true, replace: true })
        }
      />
      {count === 0 && (
        <EmptyState
          icon="circle-check"
          title={decided ? i18n._('Noch nichts entschieden') : i18n._('Nichts zu tun')}
          text={
            decided
              ? i18n._('Hier stehen später die entschiedenen Fälle mit ihren Gründen.')
              : i18n._('Zurzeit ist kein Kommentar gemeldet.')
          }
        />
      )}
      <PagedRows
        query={ModerationCasesDocument}
        filter={{ state: decided ? ('DECIDED' as const) : ('OPEN' as const) }}
        page={(data) => data.moderationCases}
        row={(item) => <CaseCard item={item} onDecide={(decision) => setOpen({ item, decision })} />}
        keyOf={(item) => item.id}
        label={i18n._('Gemeldete Kommentare')}
        version={version}
        onFirst={({ nodes }) => setCount(nodes.length)}
      />
      {open && (
        <ModerateDialog
          comment={open.item.comment}
          decision={open.decision}
          onClose={() => setOpen(null)}
          onDone={() => setVersion((number) => number + 1)}
        />
      )}
    </Desk>
  );
}
