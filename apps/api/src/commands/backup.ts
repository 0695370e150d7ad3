import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../core/config/settings.js';
import { openServer } from './command-database.js';
import { CommandRefused, fromHere } from './command-line.js';
import { dumpDatabase, restoreDump } from './database-dump.js';
import { copyTree, type CopyTotal } from './file-tree.js';
import { counted } from './german.js';

type Say = (line: string) => void;

/** What a backup says of itself. `database`: a copy of the embedded server's folder, or a dump of an external one. */
interface Manifest {
  format: 1;
  madeAt: string;
  database: 'folder' | 'dump';
}

const MANIFEST = 'backup.json';
const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
const size = ({ files, bytes }: CopyTotal): string =>
  `${counted(files, 'Datei', 'Dateien')}, ${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;

/**
 * Backs up database and uploaded files, also under work. The folder appears under its name only when it is whole. The
 * database goes first: a file that a row names is never removed, so the files copied afterwards include all of its.
 */
export async function backUp(settings: Settings, name: string, say: Say): Promise<void> {
  const target = fromHere(name);
  if (await exists(target)) throw new CommandRefused(`${name} gibt es schon; eine Sicherung überschreibt nichts.`);
  if (!path.relative(settings.dataDir, target).startsWith('..'))
    throw new CommandRefused(`${name} liegt im Datenordner; eine Sicherung gehört an einen anderen Ort.`);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const database = await backUpDatabase(settings, unfinished, say);
    const files = await copyTree(path.join(settings.dataDir, 'files'), path.join(unfinished, 'files'));
    say(`Hochgeladene Dateien gesichert: ${size(files)}.`);
    const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), database };
    await writeFile(path.join(unfinished, MANIFEST), `${JSON.stringify(manifest)}\n`, { mode: 0o600, flush: true });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  say(`Die Sicherung liegt in ${target}. Sie enthält personenbezogene Daten, aber keine Kennwörter des Servers.`);
}

async function backUpDatabase(settings: Settings, folder: string, say: Say): Promise<Manifest['database']> {
  const server = await openServer(settings);
  try {
    if (!server.embedded) {
      await dumpDatabase(server.url, path.join(folder, 'database.dump'));
      say('Datenbank gesichert (pg_dump).');
      return 'dump';
    }
    const { backup } = await import('@lotsennetz/embedded-postgres');
    const summary = await backup({ ...server.embedded, target: path.join(folder, 'postgres') });
    say(`Datenbank gesichert: ${size(summary)}.`);
    return 'folder';
  } finally {
    await server.close();
  }
}

/** Puts a backup where no data are yet. Never replaces anything. */
export async function restore(settings: Settings, name: string, say: Say): Promise<void> {
  const source = fromHere(name);
  const manifest = await readManifest(source, name);
  if ((manifest.database === 'dump') !== (settings.databaseUrl !== null))
    throw new CommandRefused(
      manifest.database === 'dump'
        ? 'Die Sicherung stammt aus einer externen Datenbank: Bitte setzen Sie DATABASE_URL auf eine leere.'
        : 'Die Sicherung stammt aus der mitgelieferten Datenbank: Bitte lassen Sie DATABASE_URL weg.',
    );
  const files = path.join(settings.dataDir, 'files');
  const database = path.join(settings.dataDir, 'postgres');
  for (const folder of settings.databaseUrl === null ? [database, files] : [files])
    if (await exists(folder))
      throw new CommandRefused(
        `${folder} gibt es schon. Beenden Sie die Plattform und benennen Sie den Ordner um; gelöscht wird hier nichts.`,
      );

  const copied = `${files}.unfinished`;
  await rm(copied, { recursive: true, force: true });
  const total = await copyTree(path.join(source, 'files'), copied);
  if (settings.databaseUrl) await restoreDump(settings.databaseUrl, path.join(source, 'database.dump'));
  else {
    const { restoreBackup } = await import('@lotsennetz/embedded-postgres');
    await restoreBackup({ source: path.join(source, 'postgres'), dataDir: database });
  }
  await rename(copied, files);
  say(
    `Wiederhergestellt: Datenbank und ${counted(total.files, 'hochgeladene Datei', 'hochgeladene Dateien')}, Stand ${when(manifest)}.`,
  );
  say('Starten Sie jetzt die Plattform.');
}

const when = ({ madeAt }: Manifest): string =>
  new Date(madeAt).toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' });

async function readManifest(source: string, name: string): Promise<Manifest> {
  const text = await readFile(path.join(source, MANIFEST), 'utf8').catch(() => null);
  const manifest = text === null ? null : (safeParse(text) as Partial<Manifest> | null);
  if (manifest?.format !== 1 || !manifest.madeAt || !['folder', 'dump'].includes(manifest.database ?? ''))
    throw new CommandRefused(`${name} ist keine vollständige Sicherung (${MANIFEST} fehlt oder ist beschädigt).`);
  return manifest as Manifest;
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
