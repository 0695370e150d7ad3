import { useLingui } from '@lingui/react';
import type { ComponentChildren } from 'preact';
import { useState } from 'react';
import { Button } from '../ui/button.js';

interface ContributionsProps<Row> {
  id: string;
  title: string;
  nodes: readonly Row[];
  hasMore: boolean;
  row: (node: Row) => ComponentChildren;
  /** The whole list, in place of its beginning. */
  whole: () => ComponentChildren;
}

/** The beginning of a list; the rest on request. Nothing where it is empty. */
export function Contributions<Row extends { id: string }>(props: ContributionsProps<Row>) {
  const { i18n } = useLingui();
  const [all, setAll] = useState(false);
  const { id, title, nodes, hasMore, row, whole } = props;
  if (nodes.length === 0) return null;
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {all ? (
        whole()
      ) : (
        <ul className="rows">
          {nodes.map((node) => (
            <li key={node.id}>{row(node)}</li>
          ))}
        </ul>
      )}
      {hasMore && !all && (
        <p className="more-rows">
          <Button icon="chevron-down" small onClick={() => setAll(true)}>
            {i18n._('Alle anzeigen')}
          </Button>
        </p>
      )}
    </section>
  );
}
