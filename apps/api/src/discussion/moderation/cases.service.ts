import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { bind, type Where } from '../../core/database/conditions.js';
import { Database, type Tx } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isMicros, isUuid } from '../../core/graphql/schema/cursor.js';
import { Mails } from '../../core/mail/mails.js';
import { visibleText } from '../../core/text/visible-text.js';
import { PersonLoader } from '../../people/person.loader.js';
import { addressesOf, officersOf, type Address } from './addresses.store.js';
import { authorMail, decisionMail, newCaseMail, receiptMail, type CaseMails, type NamedThing } from './case.mails.js';
import type { CasePart, ModerationQueueArgs, ModerationReport, OwnReport } from './moderation.graphql.js';
import type { ReportGround } from './moderation.rules.js';

/** A kind of thing that is reported and decided about: where its cases are kept, and what mails say of it. */
export interface CaseKind<Decision extends string> extends CaseMails<Decision> {
  /** Names its cursors and the keys of its mails. */
  name: string;
  cases: string;
  reports: string;
  /** Column of the thing in `cases`. */
  subject: string;
}

/** A report as it came, and about what. */
export interface Reported {
  subject: string;
  thing: NamedThing;
  ground: ReportGround;
  text: string;
  /** Association that the case belongs to; undefined where cases of this kind belong to none, null: to no certain one. */
  association?: string | null;
}

export interface Decided<Decision extends string> {
  subject: string;
  thing: NamedThing;
  decision: Decision;
  reason: string;
  /** Null: not known any more. */
  authorId: string | null;
  /** As in {@link Reported}. */
  association?: string | null;
  /** E-mail address where answers go. */
  replyTo: string | null;
}

/** What a case has of any kind, as it is kept. */
export interface CaseRow<Decision extends string> {
  id: string;
  subjectId: string;
  openedAt: Date;
  decidedAt: Date | null;
  decision: Decision | null;
  reason: string | null;
  decidedBy: string | null;
  reportCount: number;
  reports: (Omit<ModerationReport, 'reporter' | 'reportedAt'> & { reportedAt: string; reporterId: string | null })[];
  sortKey: string;
}

const SHOWN_REPORTS = 20;
/** Own reports that are shown. */
const OWN_REPORTS = 50;

const ownOf = ({ reports, cases }: CaseKind<string>): string =>
  `r.id, r.ground, r.text, r.reported_at as "reportedAt", c.decision, c.reason, c.decided_at as "decidedAt"
   from ${reports} r join ${cases} c on c.id = r.case_id`;

/** The text of a report as it is kept; whoever says "something else" says what. */
export function reportText({ ground, text: typed }: { ground: ReportGround; text: string }): string {
  const text = visibleText(typed).trim();
  if (ground === 'OTHER' && text === '') throw badInput({ field: 'input.text', code: 'REQUIRED' });
  return text;
}

/** Reports and decisions about things of any kind: one case a thing, however many report it, until somebody decides. */
@Injectable()
export class Cases {
  constructor(
    private readonly db: Database,
    private readonly mails: Mails,
    private readonly people: PersonLoader,
  ) {}

  /**
   * Notes a report of the viewer and tells them, and of a new case the officers that `deciders` leaves. The thing is
   * locked. Reporting twice answers with the first.
   */
  async report<Decision extends string>(
    tx: Tx,
    ctx: Context,
    kind: CaseKind<Decision>,
    reported: Reported,
    deciders: (officers: Address[]) => Promise<Address[]> = (officers) => Promise.resolve(officers),
  ): Promise<OwnReport<Decision>> {
    const { personId } = ctx.viewer;
    const known = await this.openCase(tx, kind, reported.subject);
    const caseId = known ?? uuidv7();
    if (known === null) await this.insert(tx, kind, { id: caseId, ...reported }, { opened_at: ctx.now });
    const made = await tx.rows<{ id: string }>(
      `with made as (insert into ${kind.reports} (id, case_id, reporter_id, ground, text, reported_at)
           values ($1, $2, $3, $4, $5, $6) on conflict (case_id, reporter_id) do nothing returning id),
         counted as (update ${kind.cases} set report_count = report_count + 1 where id = $2 and exists (select from made))
       select id from made`,
      [uuidv7(), caseId, personId, reported.ground, reported.text, ctx.now],
    );
    if (made.length > 0) {
      for (const reader of await addressesOf(tx, [personId]))
        await this.mails.order(tx, {
          ...reader.envelope,
          template: receiptMail(kind, reader, reported.thing, reported),
          onlyWhileAdmitted: true,
        });
      // Officers know of the case already once somebody has reported it.
      const { association = null } = reported;
      for (const reader of known === null ? await deciders(await officersOf(tx, association)) : [])
        await this.mails.order(tx, {
          ...reader.envelope,
          template: newCaseMail(kind, reader, reported.thing, reported),
          onlyWhileAdmitted: true,
          ...(association && { association }),
        });
    }
    const [own] = await tx.rows<OwnReport<Decision>>(
      `select ${ownOf(kind)} where r.case_id = $1 and r.reporter_id = $2`,
      [caseId, personId],
    );
    if (!own) throw new Error('a report was neither made nor found');
    return own;
  }

  /** The viewer's own reports, latest first. */
  own<Decision extends string>(ctx: Context, kind: CaseKind<Decision>): Promise<OwnReport<Decision>[]> {
    return this.db.rows<OwnReport<Decision>>(
      `select ${ownOf(kind)} where r.reporter_id = $1 order by r.reported_at desc, r.id desc limit ${OWN_REPORTS}`,
      [ctx.viewer.personId],
    );
  }

  /** The open case of a thing, which is locked; null: there is none. */
  async openCase(tx: Tx, { cases, subject }: CaseKind<string>, id: string): Promise<string | null> {
    const [row] = await tx.rows<{ id: string }>(
      `select id from ${cases} where ${subject} = $1 and decided_at is null`,
      [id],
    );
    return row?.id ?? null;
  }

  /** Notes a decision with the open case, or with one of its own. Returns the case. */
  async settle<Decision extends string>(
    tx: Tx,
    ctx: Context,
    kind: CaseKind<Decision>,
    decided: Pick<Decided<Decision>, 'subject' | 'decision' | 'reason' | 'association'>,
  ): Promise<string> {
    const id = (await this.openCase(tx, kind, decided.subject)) ?? uuidv7();
    await this.insert(
      tx,
      kind,
      { id, ...decided },
      {
        opened_at: ctx.now,
        decided_at: ctx.now,
        decision: decided.decision,
        reason: decided.reason,
        decided_by: ctx.viewer.personId,
      },
    );
    return id;
  }

  /** Tells author and reporters what was decided and why; who is both is told as its author. */
  async tell<Decision extends string>(
    tx: Tx,
    kind: CaseKind<Decision>,
    caseId: string,
    { thing, decision, reason, authorId, association, replyTo }: Decided<Decision>,
  ): Promise<void> {
    const reporters = await tx.rows<{ id: string }>(
      `select reporter_id as id from ${kind.reports} where case_id = $1 and reporter_id is not null`,
      [caseId],
    );
    const authors = authorId && decision !== 'DISMISS' ? [authorId] : [];
    for (const reader of await addressesOf(tx, [...authors, ...reporters.map(({ id }) => id)]))
      await this.mails.order(tx, {
        ...reader.envelope,
        template: authors.includes(reader.id)
          ? authorMail(kind, reader, thing, decision as Exclude<Decision, 'DISMISS'>, reason)
          : decisionMail(kind, reader, thing, decision, reason),
        key: `${kind.name}:${caseId}:${reader.id}`,
        ...(replyTo && { replyTo }),
        ...(association && { association }),
      });
  }

  /** A page of cases `m`, by one statement: open ones oldest first, decided ones latest first. What `shape` leaves out is a gap. */
  async page<Decision extends string, Case extends { id: string }, More extends object = object>(
    kind: CaseKind<Decision>,
    args: ModerationQueueArgs,
    { where = [], columns = '', join = '' }: { where?: readonly Where[]; columns?: string; join?: string },
    shape: (rows: (CaseRow<Decision> & More)[]) => Promise<Case[]>,
  ): Promise<Page<Case>> {
    const size = pageSize(args.first);
    const open = args.state === 'OPEN';
    const list = `${kind.name}-${open ? 'open' : 'decided'}`;
    const column = open ? 'm.opened_at' : 'm.decided_at';
    const keys = args.after ? decodeCursor(list, args.after, [isMicros, isUuid]) : null;
    const after = {
      sql: `(${column}, m.id) ${open ? '>' : '<'} (timestamptz 'epoch' + ?::bigint * interval '1 microsecond', ?::uuid)`,
      values: keys ?? [],
    };
    const values: unknown[] = [];
    const conditions = bind([...where, ...(keys ? [after] : [])], values);
    const rows = await this.db.rows<CaseRow<Decision> & More>(
      `select m.id, m.${kind.subject} as "subjectId", m.opened_at as "openedAt", m.decided_at as "decidedAt", m.decision, m.reason,
         ${columns} m.decided_by as "decidedBy", m.report_count as "reportCount",
         (extract(epoch from ${column}) * 1000000)::bigint::text as "sortKey",
         coalesce((select json_agg(r order by r."reportedAt") from (select id, ground, text, reported_at as "reportedAt",
           reporter_id as "reporterId" from ${kind.reports} where case_id = m.id order by reported_at limit ${SHOWN_REPORTS}) r), '[]') as reports
       from ${kind.cases} m ${join} where m.decided_at is ${open ? '' : 'not'} null and ${conditions}
       order by ${column} ${open ? '' : 'desc'}, m.id ${open ? '' : 'desc'} limit ${size + 1}`,
      values,
    );
    const shown = new Map((await shape(rows)).map((one) => [one.id, one]));
    const page = pageOf(
      rows,
      size,
      (row) => shown.get(row.id) ?? null,
      (row) => encodeCursor(list, [row.sortKey, row.id]),
    );
    // What the viewer may not read leaves a gap; the next page begins where this one ended nevertheless.
    const edges = page.edges.flatMap(({ cursor, node }) => (node ? [{ cursor, node }] : []));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
  }

  /** What the schema shows of a case of any kind. */
  async part<Decision extends string>(ctx: Context, row: CaseRow<Decision>): Promise<CasePart<Decision>> {
    const { id, openedAt, reportCount, decision, reason, decidedAt } = row;
    const person = async (personId: string | null) => (personId ? this.people.load(ctx, personId) : null);
    return {
      ...{ id, openedAt, reportCount, decision, reason, decidedAt },
      decidedBy: await person(row.decidedBy),
      reports: await Promise.all(
        row.reports.map(async ({ reporterId, reportedAt, ...report }) => ({
          ...report,
          reportedAt: new Date(reportedAt),
          reporter: await person(reporterId),
        })),
      ),
    };
  }

  private async insert(
    tx: Tx,
    { cases, subject: column }: CaseKind<string>,
    { id, subject, association }: { id: string; subject: string; association?: string | null },
    rest: Record<string, unknown>,
  ): Promise<void> {
    const row = { id, [column]: subject, ...(association !== undefined && { association_key: association }), ...rest };
    const columns = Object.keys(row);
    const kept = columns
      .filter((name) => name in rest && name !== 'opened_at')
      .map((name) => `${name} = excluded.${name}`);
    await tx.rows(
      `insert into ${cases} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})
       on conflict (id) do ${kept.length > 0 ? `update set ${kept.join(', ')}` : 'nothing'}`,
      Object.values(row),
    );
  }
}
