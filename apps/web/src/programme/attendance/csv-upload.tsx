import { useLingui } from '@lingui/react';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../ui/button.js';
import { errorText } from '../../ui/feedback/error-text.js';
import { Field } from '../../ui/form/field.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Refusals } from '../values/refusals.js';
import type { ShownRefusal } from '../values/refusals.js';
import { RecordAttendanceCsvDocument } from './attendance.graphql.js';
import { readTable } from './read-table.js';
import { recordedText } from './recorded-text.js';

/** Hands in a list from a spreadsheet; each refused row is named, and then nothing is saved. */
export function CsvUpload({ run }: { run: string }) {
  const { i18n } = useLingui();
  const [{ fetching }, record] = useMutation(RecordAttendanceCsvDocument);
  const [file, setFile] = useState<File>();
  const [refusals, setRefusals] = useState<readonly ShownRefusal[]>([]);
  const [wrong, setWrong] = useState<string>();
  const key = useRef(crypto.randomUUID());
  const send = async () => {
    setRefusals([]);
    if (!file) return setWrong(i18n._('Bitte wählen Sie eine Datei.'));
    setWrong(undefined);
    const csv = readTable(await file.arrayBuffer());
    const { data, error } = await record({ input: { clientKey: key.current, run, csv } });
    if (error) return setWrong(errorText(i18n, error));
    const answer = data?.recordAttendanceCsv;
    if (answer?.__typename === 'ProgrammeRefused') return setRefusals(answer.refusals);
    if (answer?.__typename === 'AttendanceRecorded') showToast({ text: recordedText(i18n, answer) });
  };
  return (
    <section className="card enrol" aria-labelledby="attendance-csv">
      <h2 id="attendance-csv">{i18n._('Liste hochladen')}</h2>
      <p className="muted">
        {i18n._(
          'CSV-Datei aus einer Tabelle: erste Zeile „E-Mail;Tag“, dann je Person und Tag eine Zeile. Der Tag als Nummer oder als Datum.',
        )}
      </p>
      <Field id="attendance-file" label={i18n._('CSV-Datei')} error={wrong}>
        {(aria) => (
          <input
            {...aria}
            className="input"
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={(event) => {
              key.current = crypto.randomUUID();
              setRefusals([]);
              setFile(event.currentTarget.files?.[0]);
            }}
          />
        )}
      </Field>
      <Refusals
        refusals={refusals}
        title={i18n._(
          '{count, plural, one {Nichts wurde gespeichert: eine Zeile ist falsch} other {Nichts wurde gespeichert: # Zeilen sind falsch}}',
          {
            count: refusals.length,
          },
        )}
      />
      <Button icon="upload" busy={fetching} busyText={i18n._('Wird geprüft …')} onClick={() => void send()}>
        {i18n._('Prüfen und speichern')}
      </Button>
    </section>
  );
}
