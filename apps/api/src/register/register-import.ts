import type { Database } from '../core/database/database.js';
import { parseGv100ad } from './gv100ad.parser.js';
import { checkPlausible, diffRegisters, type ComparedRecord, type RegisterDiff } from './register-diff.rules.js';
import type { Coordinates, RegisterRecord } from './register-record.js';
import { storedRecords, storeRegister } from './register.store.js';

export type ImportOutcome =
  | {
      ok: true;
      records: RegisterRecord[];
      territorialState: string;
      diff: RegisterDiff<ComparedRecord, RegisterRecord>;
    }
  | { ok: false; problems: string[] };

/**
 * Imports an official GV100AD file: all or nothing. Refuses a file with a broken record and one whose number of
 * administrations differs by more than 2 % from before, unless forced.
 */
export async function importRegister(
  db: Database,
  text: string,
  options: { force: boolean; source: string; coordinates?: ReadonlyMap<string, Coordinates> },
): Promise<ImportOutcome> {
  const parsed = parseGv100ad(text, '08', options.coordinates ?? (await knownCoordinates(db)));
  if ('problems' in parsed) {
    return {
      ok: false,
      problems: parsed.problems.map(({ line, reason }) => (line === 0 ? reason.de : `Zeile ${line}: ${reason.de}`)),
    };
  }
  return db.write(null, async (tx) => {
    await tx.rows(`lock table administration in share row exclusive mode`);
    const before = await storedRecords(tx);
    const plausible = checkPlausible(before.length, parsed.administrations.length, options.force);
    if (!plausible.plausible) return { ok: false as const, problems: [plausible.reason.de] };
    const diff = diffRegisters(before, parsed.administrations);
    await storeRegister(tx, parsed.administrations, diff, {
      territorialState: parsed.territorialState,
      source: options.source,
    });
    return { ok: true as const, records: parsed.administrations, territorialState: parsed.territorialState, diff };
  });
}

/** The register file carries no coordinates: those known so far are kept. */
async function knownCoordinates(db: Database): Promise<Map<string, Coordinates>> {
  const rows = await db.rows<{ ags: string } & Coordinates>(
    `select ags, latitude, longitude from administration where latitude is not null and kind <> 'LANDKREIS'`,
  );
  return new Map(rows.map(({ ags, latitude, longitude }) => [ags, { latitude, longitude }]));
}
