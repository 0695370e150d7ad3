import { Injectable } from '@nestjs/common';
import type { Language } from '../core/access/actor.js';
import { Database, type Tx } from '../core/database/database.js';
import { Jobs } from '../core/jobs/jobs.js';
import { Mails } from '../core/mail/mails.js';
import { ActorLoader } from '../sign-in/actor.loader.js';
import { bundleMail, type BundledThread } from './bundle.mail.js';
import { NotificationService, pathOf } from './notification.service.js';
import { unmailedOf, type NotificationRow } from './notification.store.js';

const JOB = 'notification-mail';
/** Time in which further notifications gather for one mail. */
const GATHER_MS = 10 * 60_000;
/** Notifications of one mail; of the rest it says how many there are. */
const SHOWN = 20;
const LOOKED_AT = 200;

/** One mail about many notifications, to who may see them when it leaves and has not read them until then. */
@Injectable()
export class BundleService {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly mails: Mails,
    private readonly actors: ActorLoader,
    private readonly notifications: NotificationService,
  ) {
    jobs.register({
      name: JOB,
      run: (payload) => this.send((payload as { person: string }).person, new Date()),
    });
  }

  /** The first of several sets the time; the others join it. */
  async order(tx: Tx, personId: string, at: Date): Promise<void> {
    const options = {
      runAt: new Date(at.getTime() + GATHER_MS),
      key: `${JOB}:${personId}`,
      mode: 'preserve_run_at' as const,
    };
    await this.jobs.order(tx, JOB, { person: personId }, options);
  }

  /** Sends what waits for a person; done twice, the second finds nothing. */
  async send(personId: string, now: Date): Promise<void> {
    const [actor] = await this.actors.actorsOf([personId], now);
    await this.db.write(null, async (tx) => {
      const [person] = await tx.rows<{ name: string; email: string; language: Language; mails: string }>(
        `select p.name, p.email, p.language, coalesce(s.mails, 'BUNDLED') as mails from person p
         left join discussion_setting s on s.person_id = p.id where p.id = $1 for update of p`,
        [personId],
      );
      const waiting = await unmailedOf(tx, personId, LOOKED_AT);
      await tx.rows(`update notification set mailed_at = $2 where person_id = $1 and to_mail and mailed_at is null`, [
        personId,
        now,
      ]);
      if (!person || person.mails === 'NONE' || !actor?.access.admitted) return;
      const hosts = await this.notifications.hostsSeen(actor, waiting);
      const seen = waiting.filter(({ hostId }) => hosts.has(hostId));
      const [first] = seen;
      if (!first) return;
      const threads: BundledThread[] = [];
      for (const row of seen.slice(0, SHOWN)) {
        const host = hosts.get(row.hostId);
        if (!host) continue;
        const thread = threads.find(({ id }) => id === row.hostId);
        const entry = entryOf(row);
        if (thread) thread.entries.push(entry);
        else threads.push({ id: row.hostId, title: host.title, path: pathOf(row, host), entries: [entry] });
      }
      await this.mails.order(tx, {
        to: person.email,
        language: person.language,
        personId,
        onlyWhileAdmitted: true,
        key: `${JOB}:${first.id}`,
        template: bundleMail(person, threads, seen.length - Math.min(seen.length, SHOWN)),
      });
    });
  }
}

const entryOf = ({ kind, actorName, excerpt }: NotificationRow): BundledThread['entries'][number] => ({
  kind,
  actor: actorName,
  excerpt: excerpt ?? '',
});
