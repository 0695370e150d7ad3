import { PROGRAMME } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { dayInBerlin } from '@lotsennetz/programme';
import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { TextField } from '../../ui/form/field.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { useProgrammeForm } from '../values/programme-form.js';
import { euros } from '../values/format.js';
import { CaseTable } from './case-table.js';
import { caseFilter } from './settlement-filter.js';
import type { SettlementScope } from './settlement-filter.js';
import { SettleDocument } from './settlement.graphql.js';
import type { SettlementCase, SettlementSums } from './settlement.graphql.js';
import { readCases } from './read-cases.js';

interface CasesToSettleProps {
  scope: SettlementScope;
  sums: SettlementSums;
  onSettled: () => void;
}

/** The cases behind the sums, shown on demand; completed ones can be settled, all chosen or none. */
export function CasesToSettle({ scope, sums, onSettled }: CasesToSettleProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const client = useClient();
  const form = useProgrammeForm('settle');
  const [cases, setCases] = useState<readonly SettlementCase[]>();
  const [cursor, setCursor] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [on, setOn] = useState<string>(dayInBerlin(new Date()));
  const [{ fetching }, settle] = useMutation(SettleDocument);
  const load = async () => {
    setLoading(true);
    const answer = await readCases(client, caseFilter(scope), cursor);
    setLoading(false);
    if ('error' in answer) return form.failBy(answer.error);
    setCases([...(cases ?? []), ...answer.cases]);
    setCursor(answer.cursor);
  };
  const sum = (cases ?? []).filter(({ id }) => chosen.has(id)).reduce((total, { amount }) => total + (amount ?? 0), 0);
  const submit = async () => {
    const missing: [string, string][] = [];
    if (!chosen.size) missing.push(['ids', i18n._('Bitte wählen Sie mindestens einen Fall.')]);
    if (chosen.size > PROGRAMME.settled)
      missing.push(['ids', i18n._('Bitte wählen Sie höchstens {max} Fälle auf einmal.', { max: PROGRAMME.settled })]);
    if (!on) missing.push(['on', i18n._('Bitte geben Sie den Tag der Abrechnung an.')]);
    if (form.lacks(missing)) return;
    const { data, error } = await settle({ input: { ids: [...chosen], on } });
    if (error) return form.failBy(error);
    const answer = data?.settleFundingCases;
    if (answer?.__typename === 'ProgrammeRefused') return form.refuseBy(answer.refusals);
    if (answer?.__typename !== 'FundingCasesSettled') return;
    showToast({
      text: i18n._('{count, plural, one {Ein Fall abgerechnet} other {# Fälle abgerechnet}}: {amount}', {
        count: answer.cases,
        amount: euros(answer.amount, language),
      }),
    });
    setCases((cases ?? []).filter(({ id }) => !chosen.has(id)));
    setChosen(new Set());
    onSettled();
  };
  const more = cases === undefined || cursor !== null;
  return (
    <section className="card form settle" aria-labelledby="settle-cases">
      <h2 id="settle-cases">{scope.settled ? i18n._('Abgerechnete Fälle') : i18n._('Fälle zum Abrechnen')}</h2>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {cases && (
        <CaseTable
          id={form.idOf('ids')}
          cases={cases}
          chosen={scope.settled ? null : chosen}
          onChoose={setChosen}
          error={form.errorOf('ids')}
        />
      )}
      {more && (
        <Button icon="chevron-down" busy={loading} busyText={i18n._('Wird geladen …')} onClick={() => void load()}>
          {cases
            ? i18n._('Mehr anzeigen')
            : i18n._('{count, plural, one {Den Fall anzeigen} other {Die # Fälle anzeigen}}', { count: sums.cases })}
        </Button>
      )}
      {cases && !scope.settled && cases.length > 0 && (
        <>
          <TextField
            id={form.idOf('on')}
            type="date"
            label={i18n._('Tag der Abrechnung')}
            value={on}
            onChange={setOn}
            error={form.errorOf('on')}
          />
          <p role="status">
            {i18n._(
              '{count, plural, =0 {Kein Fall gewählt} one {Ein Fall gewählt} other {# Fälle gewählt}}, {amount}',
              {
                count: chosen.size,
                amount: euros(sum, language),
              },
            )}
          </p>
          <Button look="primary" busy={fetching} busyText={i18n._('Wird gespeichert …')} onClick={() => void submit()}>
            {i18n._('Gewählte Fälle abrechnen')}
          </Button>
        </>
      )}
    </section>
  );
}
