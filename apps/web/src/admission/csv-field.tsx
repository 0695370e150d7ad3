import { Field } from '../ui/form/field.js';

interface CsvFieldProps {
  id: string;
  label: string;
  hint: string;
  error: string | undefined;
  /** Another file was chosen, '' for none; its text may still be on its way. */
  onText: (csv: Promise<string>) => void;
}

/** Reads a CSV as Excel writes it: UTF-8, or the code page of Western Europe where that does not fit. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function CsvField({ id, label, hint, error, onText }: CsvFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(aria) => (
        <input
          {...aria}
          className="input"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            onText(file ? textOf(file) : Promise.resolve(''));
          }}
        />
      )}
    </Field>
  );
}
