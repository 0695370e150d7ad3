import { useLingui } from '@lingui/react';
import { FieldError } from '../../ui/form/field.js';
import { wholeNumber } from '../../ui/format/format.js';
import type { FormatLanguage } from '../../ui/format/format.js';
import { kindText } from '../funding/case-text.js';
import { dayText, euros } from '../values/format.js';
import type { SettlementCase } from './settlement.graphql.js';

interface CaseTableProps {
  id: string;
  cases: readonly SettlementCase[];
  /** Null: there is nothing to choose. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
  error: string | undefined;
}

/** One row a case: whose, where, how many days, how much. */
export function CaseTable({ id, cases, chosen, onChoose, error }: CaseTableProps) {
  const { i18n } = useLingui();
  const language = i18n.locale as FormatLanguage;
  const all = chosen !== null && cases.every((one) => chosen.has(one.id));
  const toggle = (one: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(one);
    else next.delete(one);
    onChoose(next);
  };
  return (
    <div id={id} tabIndex={-1}>
      {error && <FieldError id={`${id}-error`} text={error} />}
      <div className="table-scroll" role="region" aria-labelledby="settle-cases" tabIndex={0}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">
                {chosen ? (
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={all}
                      onChange={(event) =>
                        onChoose(new Set(event.currentTarget.checked ? cases.map((one) => one.id) : []))
                      }
                    />
                    <span>{i18n._('Alle angezeigten')}</span>
                  </label>
                ) : (
                  i18n._('Fall')
                )}
              </th>
              <th scope="col">{i18n._('Art')}</th>
              <th scope="col">{i18n._('Erster Kurstag')}</th>
              <th scope="col">{i18n._('Seminartage')}</th>
              <th scope="col">{i18n._('Betrag')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {chosen ? (
                    <label className="check">
                      <input
                        type="checkbox"
                        checked={chosen.has(one.id)}
                        onChange={(event) => toggle(one.id, event.currentTarget.checked)}
                      />
                      <CaseName one={one} />
                    </label>
                  ) : (
                    <CaseName one={one} />
                  )}
                </th>
                <td>
                  {kindText(i18n, one.kind)}
                  <small>{one.voucherId}</small>
                </td>
                <td>{dayText(one.firstCourseDay, language)}</td>
                <td>{wholeNumber(one.attended.length, language)}</td>
                <td>
                  {euros(one.amount ?? 0, language)}
                  {one.settledOn && <small>{dayText(one.settledOn, language)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function CaseName({ one }: { one: SettlementCase }) {
  const { i18n } = useLingui();
  return (
    <span>
      {one.person?.name ?? (one.kind === 'INHOUSE' ? i18n._('Gruppe von Kommunen') : i18n._('gelöschtes Konto'))}
      <small>{[one.administration?.displayName, one.provider].filter(Boolean).join(' · ')}</small>
    </span>
  );
}
