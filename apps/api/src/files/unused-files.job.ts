import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { Database, type Tx } from '../core/database/database.js';
import { Jobs } from '../core/jobs/jobs.js';
import { FileHosts } from '../core/ports/file-host.js';
import { FileService } from './file.service.js';

const SWEEP_JOB = 'sweep-files';
const EVERY_MS = 60 * 60_000;
/** Files of one step; where there are more, the next one follows at once. */
const BATCH = 200;

/**
 * Deletes what was uploaded and is part of nothing: never attached, taken out again, left behind by something that was
 * deleted or by somebody who was erased. One replica at a time; the next run is ordered with each one.
 */
@Injectable()
export class UnusedFilesJob implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly files: FileService,
    private readonly hosts: FileHosts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    jobs.register({ name: SWEEP_JOB, run: () => this.sweep(new Date()).then(() => undefined) });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.db.write(null, (tx) => this.next(tx, new Date(Date.now() + EVERY_MS), 'preserve_run_at'));
  }

  /** Orders the deletion of what is unused for long enough. Returns how many files go. */
  sweep(now: Date): Promise<number> {
    return this.db.write(null, async (tx) => {
      const found = await this.unused(tx, new Date(now.getTime() - this.settings.unusedFileHours * 3_600_000));
      const needed = new Set(await this.hosts.needed(found));
      const gone = found.filter((id) => !needed.has(id));
      await this.files.forgetLater(tx, gone);
      const isMore = found.length === BATCH && gone.length > 0;
      await this.next(tx, isMore ? now : new Date(now.getTime() + EVERY_MS), 'replace');
      return gone.length;
    });
  }

  private next(tx: Tx, runAt: Date, mode: 'replace' | 'preserve_run_at'): Promise<void> {
    return this.jobs.order(tx, SWEEP_JOB, {}, { key: SWEEP_JOB, runAt, mode });
  }

  /** Files to which no column of the database refers; a new table with files is known by its foreign key. */
  private async unused(tx: Tx, before: Date): Promise<string[]> {
    const references = await this.files.references(tx);
    const rows = await tx.rows<{ id: string }>(
      `select f.id from stored_file f where f.created_at < $1
         ${references.map(({ table, column }) => `and not exists (select from ${table} x where x.${column} = f.id)`).join(' ')}
       order by f.created_at, f.id limit ${BATCH}`,
      [before],
    );
    return rows.map(({ id }) => id);
  }
}
