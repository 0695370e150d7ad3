import { useLingui } from '@lingui/react';

interface RefusedLine {
  line: number;
  field: string | null;
  message: string;
}

/** Lines of an uploaded list that cannot be taken over, and why. */
export function RefusedLines({ refused }: { refused: readonly RefusedLine[] }) {
  const { i18n } = useLingui();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={i18n._('Abgelehnte Zeilen')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{i18n._('Zeile')}</th>
            <th scope="col">{i18n._('Spalte')}</th>
            <th scope="col">{i18n._('Was nicht stimmt')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ line, field, message }) => (
            <tr key={`${line}${field}${message}`}>
              <td>{line || i18n._('ganze Datei')}</td>
              <td>{field}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
