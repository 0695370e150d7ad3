import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Pending } from '../../ui/feedback/pending.js';
import { CaseCard } from './case-card.js';
import type { Status } from './case-text.js';
import { FundingCasesDocument } from './funding.graphql.js';

const open: Status[] = ['REQUESTED', 'CONTRACT_CONCLUDED', 'ID_RECEIVED', 'BOOKED', 'COMPLETED'];
const over: Status[] = ['SETTLED', 'WITHDRAWN', 'EXPIRED'];

/** Cases, latest request first: those that go on, and those that ended. */
export function CaseList({ administration }: { administration: string | null }) {
  const { i18n } = useLingui();
  const [which, setWhich] = useState<'open' | 'over'>('open');
  const [pages, setPages] = useState<(string | null)[]>([null]);
  return (
    <section className="run-list" aria-labelledby="case-list">
      <div className="feed__head">
        <h2 id="case-list">{i18n._('Förderfälle')}</h2>
        <Chips
          label={i18n._('Fälle nach Stand')}
          chosen={which}
          choices={[
            { value: 'open', text: i18n._('Laufend') },
            { value: 'over', text: i18n._('Beendet') },
          ]}
          onChoose={(value) => {
            setWhich(value === 'over' ? 'over' : 'open');
            setPages([null]);
          }}
        />
      </div>
      {pages.map((after, index) => (
        <CasePart
          key={`${which}${after ?? ''}`}
          administration={administration}
          status={which === 'open' ? open : over}
          after={after}
          last={index === pages.length - 1}
          onMore={(cursor) => setPages([...pages, cursor])}
        />
      ))}
    </section>
  );
}

interface CasePartProps {
  administration: string | null;
  status: Status[];
  after: string | null;
  last: boolean;
  onMore: (cursor: string) => void;
}

function CasePart({ administration, status, after, last, onMore }: CasePartProps) {
  const { i18n } = useLingui();
  const [{ data, error, fetching }, execute] = useQuery({
    query: FundingCasesDocument,
    variables: { filter: { administration, status }, first: 20, after },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    return <Pending error={error} fetching={fetching} execute={execute} />;
  }
  const { nodes, pageInfo } = data.fundingCases;
  const cursor = pageInfo.endCursor;
  if (!nodes.length && after === null) {
    return (
      <EmptyState
        icon="file-text"
        title={i18n._('Hier ist kein Fall')}
        text={i18n._('Sobald eine Förderung beantragt ist, steht hier jeder Schritt mit seiner Frist.')}
      />
    );
  }
  return (
    <>
      {nodes.map((one) => (
        <CaseCard key={one.id} fundingCase={one} />
      ))}
      {last && pageInfo.hasNextPage && cursor && (
        <div className="more">
          <Button icon="chevron-down" onClick={() => onMore(cursor)}>
            {i18n._('Mehr anzeigen')}
          </Button>
        </div>
      )}
    </>
  );
}
