import { v7 as uuidv7 } from 'uuid';
import { backUp, restore } from './backup.js';
import { withCommandDatabase } from './command-database.js';
import { readArguments, runCommand, WrongUsage, type CommandCall } from './command-line.js';
import { createOfficer, renewPasswordLink, resetFactors } from './officers.js';

const USAGE = `Verwaltung am Server.

  npm run admin -- create-officer --name "Vor- und Nachname" --email name@verband.example --association staedtetag
      legt das Konto einer Referentin oder eines Referenten an und nennt einen Link zum Setzen des Kennworts;
      Verbände: staedtetag, gemeindetag, landkreistag
  npm run admin -- password-link --email name@verband.example
      nennt einen neuen solchen Link für ein bestehendes Konto
  npm run admin -- reset-factors --email name@verband.example
      entfernt Einmalcodes und Passkeys eines Kontos, dessen Geräte verloren sind, und beendet seine Sitzungen
  npm run admin -- backup ORDNER
      sichert Datenbank und Dateien in einen neuen Ordner, auch im laufenden Betrieb
  npm run admin -- restore ORDNER
      stellt eine Sicherung wieder her, wo noch keine Daten sind`;

const TEXT = { type: 'string' } as const;

const commands: Record<string, (call: CommandCall) => Promise<boolean>> = {
  'create-officer': async ({ args, settings, say }) => {
    const { values } = readArguments(args, { name: TEXT, email: TEXT, association: TEXT }, 0);
    const { name = missing('name'), email = missing('email'), association = missing('association') } = values;
    const linkBase = passwordAddress(settings);
    const lines = await withCommandDatabase(settings, (db) =>
      createOfficer(db, { name, email, association }, { id: uuidv7(), now: new Date(), linkBase }),
    );
    lines.forEach(say);
    return true;
  },
  'password-link': async ({ args, settings, say }) => {
    const { values } = readArguments(args, { email: TEXT }, 0);
    const { email = missing('email') } = values;
    const linkBase = passwordAddress(settings);
    const lines = await withCommandDatabase(settings, (db) =>
      renewPasswordLink(db, email, { now: new Date(), linkBase }),
    );
    lines.forEach(say);
    return true;
  },
  'reset-factors': async ({ args, settings, say }) => {
    const { values } = readArguments(args, { email: TEXT }, 0);
    const { email = missing('email') } = values;
    const lines = await withCommandDatabase(settings, (db) => resetFactors(db, email, new Date()));
    lines.forEach(say);
    return true;
  },
  backup: async ({ args, settings, say }) => {
    const [target = ''] = readArguments(args, {}, 1).positionals;
    await backUp(settings, target, say);
    return true;
  },
  restore: async ({ args, settings, say }) => {
    const [source = ''] = readArguments(args, {}, 1).positionals;
    await restore(settings, source, say);
    return true;
  },
};

const passwordAddress = ({ publicUrl, port }: CommandCall['settings']): string =>
  `${publicUrl ?? `http://localhost:${port}`}/passwort/`;

function missing(option: string): never {
  throw new WrongUsage(`Es fehlt --${option}.`);
}

await runCommand(USAGE, (call) => {
  const [name = '', ...args] = call.args;
  const command = commands[name];
  if (!command) throw new WrongUsage(name === '' ? '' : `Den Befehl ${name} gibt es nicht.`);
  return command({ ...call, args });
});
