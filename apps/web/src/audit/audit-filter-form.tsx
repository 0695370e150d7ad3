import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/form/check.js';
import { Field, TextField } from '../ui/form/field.js';
import { AuditActionsDocument } from './audit.graphql.js';
import type { AuditFilter } from './audit-filter.js';

/** Each change takes effect at once; the focus stays where it is. */
export function AuditFilterForm({ filter, onChange }: { filter: AuditFilter; onChange: (next: AuditFilter) => void }) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({ query: AuditActionsDocument });
  return (
    <form className="card filter-row" aria-label={i18n._('Filter')} onSubmit={(event) => event.preventDefault()}>
      <Field id="audit-action" label={i18n._('Was')}>
        {(aria) => (
          <select
            {...aria}
            className="input"
            value={filter.action}
            onChange={(event) => onChange({ ...filter, action: event.currentTarget.value })}
          >
            <option value="">{i18n._('Alles')}</option>
            {data?.auditActions.map(({ action, title }) => (
              <option key={action} value={action}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id="audit-from"
        type="date"
        label={i18n._('Von')}
        value={filter.from}
        onChange={(from) => onChange({ ...filter, from })}
      />
      <TextField
        id="audit-to"
        type="date"
        label={i18n._('Bis')}
        value={filter.to}
        onChange={(to) => onChange({ ...filter, to })}
      />
      <Checkbox checked={filter.mine} onChange={(mine) => onChange({ ...filter, mine })}>
        {i18n._('Nur von mir')}
      </Checkbox>
      {filter.subject && (
        <Button small icon="x" onClick={() => onChange({ ...filter, subject: '' })}>
          {i18n._('Wieder über alle')}
        </Button>
      )}
    </form>
  );
}
