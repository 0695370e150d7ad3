import type { Settings } from '../core/config/settings.js';
import type { Database } from '../core/database/database.js';
import { FileStore } from '../files/file.store.js';
import { seedAdmission } from './admission.seed.js';
import { seedDiscussions } from './discussions.seed.js';
import { seedEventsAround } from './events-around.seed.js';
import { seedEvents } from './events.seed.js';
import { seedNews } from './news.seed.js';
import { seedFurtherMembers, seedMemberships, seedPeople } from './people.seed.js';
import { seedProgramme } from './programme.seed.js';
import { seedReports } from './reports.seed.js';

/** Fills an empty database with the story world, in one transaction: it is there whole or not at all. */
export async function seedDemo(db: Database, settings: Settings, now: Date): Promise<boolean> {
  const files = new FileStore(settings);
  return db.write(null, async (tx) => {
    await tx.rows(`lock table person in share row exclusive mode`);
    const [row] = await tx.rows<{ empty: boolean }>(`select not exists (select 1 from person) as empty`);
    if (!row?.empty) return false;
    await seedMemberships(tx);
    await seedPeople(tx);
    if (settings.seedMembers > 0) await seedFurtherMembers(tx, settings.seedMembers);
    await seedNews(tx, files, now);
    await seedProgramme(tx, now);
    await seedReports(tx, now);
    await seedEvents(tx, now);
    await seedEventsAround(tx, now);
    await seedDiscussions(tx, now);
    await seedAdmission(tx, now);
    return true;
  });
}
