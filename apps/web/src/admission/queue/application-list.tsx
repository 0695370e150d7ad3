import { useLingui } from '@lingui/react';
import type { I18n } from '@lingui/core';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { announce } from '../../ui/feedback/announcer.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Pending } from '../../ui/feedback/pending.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { ApplicationCard, inBatch } from './application-card.js';
import { BatchBar } from './batch-bar.js';
import { DecisionDialog } from './decision-dialog.js';
import type { Move } from './use-decision.js';
import { ApplicationsDocument } from './queue.graphql.js';
import type { Application } from './queue.graphql.js';

const STEP = 20;
const LONGEST = 100;

interface ApplicationListProps {
  decided: boolean;
  onCount: (open: number) => void;
}

export function ApplicationList({ decided, onCount }: ApplicationListProps) {
  const { i18n } = useLingui();
  const [first, setFirst] = useState(STEP);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<{ application: Application; move: Move } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [{ data, error, fetching }, execute] = useQuery({
    query: ApplicationsDocument,
    variables: { decided, first, after: null },
    requestPolicy: 'cache-and-network',
  });
  const reload = () => execute({ requestPolicy: 'network-only' });
  const nodes = data?.applications.nodes ?? [];
  const openCount = data?.applications.openCount;
  useEffect(() => {
    if (openCount !== undefined) onCount(openCount);
  }, [openCount]);

  /** The one after it takes its place, and the focus. */
  function goOn(id: string) {
    const next = nodes[nodes.findIndex((application) => application.id === id) + 1];
    const target = next && document.getElementById(`application-${next.id}`);
    (target ?? heading.current)?.focus();
  }
  function done({ id, name }: Application, state: string | undefined) {
    setDeciding(null);
    setChosen((was) => new Set([...was].filter((other) => other !== id)));
    showToast({ text: doneText(i18n, name, state) });
    reload();
    // After the dialog has given the focus back.
    setTimeout(() => goOn(id));
  }
  if (!data) return <Pending error={error} fetching={fetching} execute={execute} />;
  if (!nodes.length) {
    return (
      <EmptyState
        icon="inbox"
        title={decided ? i18n._('Noch nichts entschieden') : i18n._('Niemand wartet')}
        text={
          decided
            ? i18n._('Entschiedene Anträge stehen hier, die neuesten zuerst.')
            : i18n._('Neue Anträge stehen hier, sobald jemand seine E-Mail-Adresse bestätigt hat.')
        }
      />
    );
  }
  const candidates = nodes.filter(inBatch);
  const picked = candidates.filter(({ id }) => chosen.has(id));
  return (
    <section aria-labelledby="applications-heading" className="application-list">
      <h2 id="applications-heading" className="sr" tabIndex={-1} ref={heading}>
        {decided ? i18n._('Entschiedene Anträge') : i18n._('Offene Anträge')}
      </h2>
      {candidates.length > 1 && (
        <BatchBar
          candidates={candidates}
          picked={picked}
          onPick={(ids) => setChosen(new Set(ids))}
          onDone={(text) => {
            setChosen(new Set());
            announce(text);
            reload();
            heading.current?.focus();
          }}
        />
      )}
      {nodes.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          chosen={chosen.has(application.id)}
          onChoose={(on) =>
            setChosen((was) => {
              const now = new Set(was);
              if (on) now.add(application.id);
              else now.delete(application.id);
              return now;
            })
          }
          onMove={(move) => setDeciding({ application, move })}
        />
      ))}
      {data.applications.pageInfo.hasNextPage && first < LONGEST && (
        <p className="more">
          <Button icon="chevron-down" busy={fetching} onClick={() => setFirst(Math.min(LONGEST, first + STEP))}>
            {i18n._('Mehr anzeigen')}
          </Button>
        </p>
      )}
      {deciding && (
        <DecisionDialog
          key={deciding.application.id + deciding.move}
          {...deciding}
          onClose={() => setDeciding(null)}
          onDone={(state) => done(deciding.application, state)}
          onStale={reload}
        />
      )}
    </section>
  );
}

function doneText(i18n: I18n, name: string, state: string | undefined): string {
  switch (state) {
    case 'APPROVED':
      return i18n._('{name} ist freigeschaltet.', { name });
    case 'SECONDING':
      return i18n._('Ihre Zustimmung zu {name} ist gespeichert. Es fehlt eine zweite.', { name });
    case 'REFUSED':
      return i18n._('Der Antrag von {name} ist abgelehnt.', { name });
    case 'QUESTIONED':
      return i18n._('Die Rückfrage an {name} ist unterwegs.', { name });
    default:
      return i18n._('Der Antrag von {name} ist abgegeben.', { name });
  }
}
