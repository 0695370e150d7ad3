import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { giveFolder, type Account } from './account.js';
import { programPath, type Binaries } from './binaries.js';
import { lendFolder, onWindows, runCommand } from './command.js';
import { DataFolderDenied, WrongDataVersion } from './errors.js';

/** A data folder together with what runs it. */
export interface Cluster {
  dataDir: string;
  account: Account | undefined;
  binaries: Binaries;
  /** False: nothing waits for the disk. A crash of the machine (not of a process) may then destroy the data. */
  durable: boolean;
}

export const adminRole = 'postgres';

// Only this machine and only with a password; no socket in the file system, no replication.
const accessRules = `# type  database  user  address       method
host    all       all   127.0.0.1/32  scram-sha-256
`;

/** Makes sure that the folder holds a cluster of the right version that the server's account may open. */
export async function prepareCluster(cluster: Cluster, log: (line: string) => void): Promise<void> {
  const { dataDir, account, binaries } = cluster;
  const found = dataVersion(dataDir);
  if (found !== undefined && found !== binaries.majorVersion) {
    throw new WrongDataVersion(dataDir, found, binaries.majorVersion);
  }
  if (found === undefined) {
    await createCluster(cluster, log);
  } else {
    if (account) giveFolder(dataDir, account);
    fs.chmodSync(dataDir, 0o700); // a folder that was copied here by hand is often too open for the server
  }
}

/** The major version that wrote the folder; undefined if it holds no cluster yet. */
export function dataVersion(dataDir: string): string | undefined {
  try {
    return fs.readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The folder appears under its name only when complete, so a start that is killed here leaves nothing half-made. */
async function createCluster(cluster: Cluster, log: (line: string) => void): Promise<void> {
  if (fs.existsSync(cluster.dataDir) && fs.readdirSync(cluster.dataDir).length > 0) {
    throw new DataFolderDenied(cluster.dataDir, 'it holds files, but no PostgreSQL data.');
  }
  const started = performance.now();
  const unfinished = `${cluster.dataDir}.init-`;
  removeUnfinished(unfinished);
  const folder = `${unfinished}${randomBytes(6).toString('hex')}`;
  fs.mkdirSync(folder, { mode: 0o700 });
  if (cluster.account) giveFolder(folder, cluster.account);
  try {
    await initialise(folder, cluster, log);
    fs.writeFileSync(path.join(folder, 'pg_hba.conf'), accessRules);
    fs.renameSync(folder, cluster.dataDir);
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  log(`new data folder ${cluster.dataDir} made in ${Math.round(performance.now() - started)} ms`);
}

async function initialise(folder: string, cluster: Cluster, log: (line: string) => void): Promise<void> {
  let failure = '';
  for (const characters of characterTypes()) {
    const { code, stderr } = await lendFolder(folder, cluster.account, (lent) =>
      runCommand(
        {
          file: programPath(cluster.binaries.dir, 'initdb'),
          args: ['-D', lent.path, ...initOptions(characters), ...(cluster.durable ? [] : ['--no-sync'])],
          account: cluster.account,
        },
        '',
        lent,
      ),
    );
    if (code === 0) {
      if (characters === 'C') log('no UTF-8 character types here: pg_trgm will overlook letters outside of ASCII');
      return;
    }
    failure = stderr.trim();
    if (!failure.includes('invalid locale name')) break;
  }
  throw new Error(`PostgreSQL could not make a new data folder: ${failure}`);
}

function initOptions(characters: string): string[] {
  return [
    `--username=${adminRole}`,
    '--auth=reject', // replaced by our access rules before the first start
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=de-DE',
    '--locale=C',
    `--lc-ctype=${characters}`,
    '--text-search-config=german',
  ];
}

/**
 * ICU sorts and folds, but PostgreSQL 18's pg_trgm still asks the system which bytes are letters: under "C" no umlaut
 * is one, and a search for "Ä" finds nothing.
 */
function characterTypes(): string[] {
  if (onWindows) return ['C'];
  return process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];
}

function removeUnfinished(prefix: string): void {
  const parent = path.dirname(prefix);
  for (const name of fs.readdirSync(parent)) {
    const folder = path.join(parent, name);
    if (folder.startsWith(prefix)) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
