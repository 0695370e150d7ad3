import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../../core/access/context.js';
import { Database } from '../../core/database/database.js';
import { pageOf, pageSize } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { workingDaysSince } from '../calendar/holidays.rules.js';
import { settingAndOpen, settingOf, type AdmissionSetting } from '../setting/setting.store.js';
import type { Application, ApplicationConnection, ApplicationsArgs, ApplicationStep } from './application.graphql.js';
import { APPLICATION_COLUMNS, OPEN_STATES, type ApplicationRow } from '../application/application.store.js';
import { movesOf } from './decision.service.js';

/** A case with what happened to it; times of steps come as text. */
type CaseRow = ApplicationRow & { steps: (Omit<ApplicationStep, 'to'> & { to: string | null })[] };
type Row = CaseRow & { sortKey: string };

/** The queue of the officer's own association; other queues do not exist for them. */
@Injectable()
export class QueueService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  /** Open cases oldest first, decided ones latest first. Two statements whatever the length, beside hints and faces. */
  async list(ctx: Context, { decided, state, first, after }: ApplicationsArgs): Promise<ApplicationConnection> {
    const size = pageSize(first);
    const list = decided ? 'applications-decided' : 'applications-open';
    const [moment = null, last = null] = after ? decodeCursor(list, after, [isMicros, isUuid]) : [];
    const association = ctx.viewer.officerOf;
    const [head, rows] = await Promise.all([
      settingAndOpen(this.db, association ?? ''),
      this.db.rows<Row>(decided ? DECIDED : OPEN, [association, state ?? null, moment, last, size + 1]),
    ]);
    const page = pageOf(
      rows,
      size,
      (row) => this.shape(ctx, row, head.setting),
      (row) => encodeCursor(list, [row.sortKey, row.id]),
    );
    return { ...page, openCount: head.open };
  }

  /** One case of the own association; null when missing or another's, which look the same. */
  async find(ctx: Context, id: string): Promise<Application | null> {
    return (await this.findAll(ctx, [id])).get(id) ?? null;
  }

  /** Cases of the own association by id; the others are missing. */
  async findAll(ctx: Context, ids: readonly string[]): Promise<Map<string, Application>> {
    const rows = await this.db.rows<CaseRow>(
      `select ${APPLICATION_COLUMNS}, ${STEPS} from application a
       where a.id = any($1::uuid[]) and a.association_key = $2 and a.state <> 'UNCONFIRMED'`,
      [ids.filter(isUuid), ctx.viewer.officerOf],
    );
    const setting = await this.settingFor(ctx);
    return new Map(rows.map((row) => [row.id, this.shape(ctx, row, setting)]));
  }

  private settingFor(ctx: Context): Promise<AdmissionSetting> {
    return ctx.memo(this, () => settingOf(this.db, ctx.viewer.officerOf ?? ''));
  }

  private shape(ctx: Context, row: CaseRow, setting: AdmissionSetting): Application {
    const waits = row.state === 'WAITING' || row.state === 'SECONDING';
    const waitingDays =
      waits && row.waitingSince ? workingDaysSince(dayInBerlin(row.waitingSince), dayInBerlin(ctx.now)) : 0;
    return {
      ...row,
      row,
      administration: this.register.find(row.ags),
      association: this.register.association(row.association),
      steps: row.steps.map(({ at, to, ...step }) => ({
        ...step,
        at: new Date(at),
        to: to === null ? null : this.register.association(to),
      })),
      hasAccount: row.personId !== null,
      receivedAt: row.confirmedAt ?? row.consentedAt,
      waitingDays,
      overdue: waitingDays > setting.reminderDays,
      viewerCan: movesOf(row.state, setting.fourEyes, row.firstApprovedBy, ctx.viewer.personId),
    };
  }
}

const micros = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text as "sortKey"`;
const MOMENT = `to_timestamp($3::text::numeric / 1000000)`;

const STEPS = `coalesce((select json_agg(json_build_object('kind', kind, 'at', at, 'text', text, 'byId', by_person, 'to', to_association)
    order by number) from application_step s where s.application_id = a.id), '[]') as steps`;

const OPEN = `select ${APPLICATION_COLUMNS}, ${STEPS}, ${micros('a.confirmed_at')} from application a
  where a.association_key = $1 and a.state in ${OPEN_STATES} and ($2::text is null or a.state = $2)
    and ($3::text is null or (a.confirmed_at, a.id) > (${MOMENT}, $4::uuid))
  order by a.confirmed_at, a.id limit $5`;

const DECIDED = `select ${APPLICATION_COLUMNS}, ${STEPS}, ${micros('a.decided_at')} from application a
  where a.association_key = $1 and a.decided_at is not null and ($2::text is null or a.state = $2)
    and ($3::text is null or (a.decided_at, a.id) < (${MOMENT}, $4::uuid))
  order by a.decided_at desc, a.id desc limit $5`;
