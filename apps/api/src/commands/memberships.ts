import { withCommandDatabase } from './command-database.js';
import { readArguments, runCommand, WrongUsage } from './command-line.js';
import { readTextFile } from './input-file.js';
import { importMemberships } from './memberships-import.command.js';
import { reportMemberships } from './memberships-report.js';

const USAGE = `Liest eine Liste von Mitgliedschaften ein (CSV in UTF-8, Kopfzeile ags;association;from;to;source).

  npm run memberships -- import DATEI.csv [--dry-run] [--skip-refused]

  --dry-run        nur zeigen, was sich ändern würde
  --skip-refused   abgelehnte Zeilen auslassen; sonst gilt: alles oder nichts`;

const MAX_BYTES = 5_000_000;

await runCommand(USAGE, async ({ args, settings, say }) => {
  const { values, positionals } = readArguments(
    args,
    { 'dry-run': { type: 'boolean', default: false }, 'skip-refused': { type: 'boolean', default: false } },
    2,
  );
  const [verb, file = ''] = positionals;
  if (verb !== 'import') throw new WrongUsage();
  const text = await readTextFile(file, MAX_BYTES);
  const options = { dryRun: values['dry-run'], skipRefused: values['skip-refused'] };
  const outcome = await withCommandDatabase(settings, (db) => importMemberships(db, text, options));
  reportMemberships(outcome, options).forEach(say);
  return outcome.plan.refused.length === 0 || options.skipRefused;
});
