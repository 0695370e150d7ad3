import { withCommandDatabase } from './command-database.js';
import { readArguments, runCommand, WrongUsage } from './command-line.js';
import { readTextFile } from './input-file.js';
import { importRegisterText } from './register-import.command.js';

const USAGE = `Liest das amtliche Gemeindeverzeichnis (GV100AD, Destatis) ein.

  npm run register -- import DATEI.txt [--force]

  --force   auch dann, wenn die Zahl der Verwaltungen um mehr als 2 % abweicht
            oder die Datei älter ist als das gespeicherte Verzeichnis`;

/** The whole of Germany has about 4 MB. */
const MAX_BYTES = 20_000_000;

await runCommand(USAGE, async ({ args, settings, say }) => {
  const { values, positionals } = readArguments(args, { force: { type: 'boolean', default: false } }, 2);
  const [verb, file = ''] = positionals;
  if (verb !== 'import') throw new WrongUsage();
  const text = await readTextFile(file, MAX_BYTES);
  const { ok, lines } = await withCommandDatabase(settings, (db) => importRegisterText(db, text, values.force));
  lines.forEach(say);
  return ok;
});
