import { readFileSync } from 'node:fs';
import type { Database } from '../core/database/database.js';
import { readFactTable, SHIPPED_REGISTER } from './fact-table.js';
import { diffRegisters } from './register-diff.rules.js';
import { storedRecords, storeRegister } from './register.store.js';

/** Loads the register that the project ships, where the database has none yet. Returns how many administrations came. */
export async function loadShippedRegister(db: Database): Promise<number> {
  return db.write(null, async (tx) => {
    await tx.rows(`lock table administration in share row exclusive mode`);
    const before = await storedRecords(tx);
    if (before.length > 0) return 0;
    const records = readFactTable(readFileSync(SHIPPED_REGISTER.file, 'utf8'));
    await storeRegister(tx, records, diffRegisters(before, records), {
      territorialState: SHIPPED_REGISTER.territorialState,
      source: SHIPPED_REGISTER.source,
    });
    return records.length;
  });
}
