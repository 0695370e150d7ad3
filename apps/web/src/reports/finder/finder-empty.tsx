import { useLingui } from '@lingui/react';
import { Button, LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import type { ActiveFilter } from '../../ui/active-filters.js';
import type { ReportFilter } from './report-filter.js';

interface FinderEmptyProps {
  active: readonly ActiveFilter<Partial<ReportFilter>>[];
  onApply: (next: Partial<ReportFilter>) => void;
  onReset: () => void;
}

/** Nothing found: take a filter away, or be the first to ask. */
export function FinderEmpty({ active, onApply, onReset }: FinderEmptyProps) {
  const { i18n } = useLingui();
  const last = active.at(-1);
  return (
    <EmptyState
      icon="folder-search"
      title={active.length ? i18n._('Dazu gibt es noch keinen Bericht') : i18n._('Noch keine Projektberichte')}
      text={
        active.length
          ? i18n._(
              'Nehmen Sie einen Filter weg. Oder schreiben Sie auf, woran Sie gerade sitzen: Andere sehen es und melden sich.',
            )
          : i18n._('Schreiben Sie den ersten: Auch ein Projekt, das nicht gelungen ist, hilft anderen.')
      }
    >
      {last && (
        <Button onClick={() => onApply(last.without)}>{i18n._('Ohne „{filter}“', { filter: last.text })}</Button>
      )}
      {active.length > 1 && <Button onClick={onReset}>{i18n._('Filter zurücksetzen')}</Button>}
      <LinkButton look="primary" href="/projekte/festgefahren">
        {i18n._('Gerade festgefahren? Fragen')}
      </LinkButton>
    </EmptyState>
  );
}
