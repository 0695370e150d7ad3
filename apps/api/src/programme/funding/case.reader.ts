import { Injectable } from '@nestjs/common';
import { amountOf, expectedAmountOf, expiresAfter, must, periodById, type RuleSet } from '@lotsennetz/programme';
import type { Actor } from '../../core/access/actor.js';
import type { Context } from '../../core/access/context.js';
import { Database, type Reader } from '../../core/database/database.js';
import { pageOf, pageSize, type Page } from '../../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor, isUuid } from '../../core/graphql/schema/cursor.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { Conditions } from '../catalogue/conditions.js';
import { RuleBook } from '../rules/rule-book.js';
import type {
  FundedRun,
  FundingCaseFilter,
  FundingCasesArgs,
  FundingCaseType,
  ProgrammePerson,
} from './case.graphql.js';
import { caseAbilities, mayReadCase, type CaseRights } from './case.policy.js';
import { CASE_COLUMNS, caseOf, type CaseRow } from './case.store.js';

type ListedRow = CaseRow & { person: ProgrammePerson | null; run: FundedRun | null; provider: string | null };

const LISTED = `select ${CASE_COLUMNS}, t.name as provider,
    case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as person,
    case when r.id is null then null else json_build_object('id', r.id, 'title', c.title, 'firstDay', r.first_day,
      'lastDay', r.last_day) end as run
  from funding_case f
  left join person p on p.id = f.person_id
  left join course_run r on r.id = f.run_id
  left join course c on c.id = r.course_id
  left join training_provider t on t.id = f.provider_id`;

const LIST = 'funding-cases';

/** Reads cases: two statements a list (cases, rules), whatever its length. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly register: AdministrationCatalog,
  ) {}

  /** The cases that the viewer may read, latest request first. */
  async list(ctx: Context, { filter, first, after }: FundingCasesArgs): Promise<Page<FundingCaseType>> {
    const size = pageSize(first);
    const where = scopeOf(ctx.viewer, new Conditions());
    narrow(where, filter ?? {});
    if (after) {
      const [id] = decodeCursor(LIST, after, [isUuid]);
      where.add('(f.requested_on, f.id) < (select requested_on, id from funding_case where id = ?::uuid)', id);
    }
    const { rules } = await this.book.current();
    const rows = await this.db.rows<ListedRow>(
      `${LISTED} where ${where.sql} order by f.requested_on desc, f.id desc limit ${size + 1}`,
      where.values,
    );
    return pageOf(
      rows,
      size,
      (row) => this.shape(ctx.viewer, row, rules),
      (row) => encodeCursor(LIST, [row.id]),
    );
  }

  /** One case; null when missing or not for the viewer. */
  async find(ctx: Context, id: string, db: Reader = this.db): Promise<FundingCaseType | null> {
    if (!isUuid(id)) return null;
    const [row] = await db.rows<ListedRow>(`${LISTED} where f.id = $1`, [id]);
    if (!row || !mayReadCase(ctx.viewer, rightsOf(row))) return null;
    return this.shape(ctx.viewer, row, (await this.book.current(db)).rules);
  }

  private shape(viewer: Actor, row: ListedRow, rules: RuleSet): FundingCaseType {
    const fundingCase = caseOf(row);
    const period = must(periodById(fundingCase.period, rules));
    const isOpen = ['requested', 'contract_concluded', 'id_received', 'booked'].includes(row.status);
    return {
      ...row,
      administration: this.register.find(row.ags),
      partners: row.partners.flatMap((ags) => this.register.find(ags) ?? []),
      period: row.periodId,
      attended: row.attended ?? [],
      courseMoved: isOpen && row.run !== null && isOutside(row.firstCourseDay, row.run),
      amount: amountOf(fundingCase, period),
      expectedAmount: expectedAmountOf(fundingCase.training, period),
      deadline: expiresAfter(fundingCase, period),
      viewerCan: caseAbilities(viewer, rightsOf(row)),
    };
  }
}

const isOutside = (day: string, { firstDay, lastDay }: FundedRun): boolean => day < firstDay || day > lastDay;

export const rightsOf = ({ kind, ags, partners, personId, status }: CaseRow): CaseRights => ({
  kind,
  ags,
  partners,
  personId,
  status,
});

/** Holds the cases that `mayReadCase` lets the actor read: the same rule for whole lists. */
function scopeOf(actor: Actor, where: Conditions): Conditions {
  if (!actor.access.admitted) return where.add('false');
  if (actor.officerOf !== null) return where;
  const { contactOf, personId } = actor;
  if (contactOf === null) return where.add('f.person_id = ?::uuid', personId);
  return where.add('f.person_id = ?::uuid or f.ags = ? or ? = any(f.partners)', personId, contactOf, contactOf);
}

function narrow(
  where: Conditions,
  { administration, person, status, kind, period, provider }: FundingCaseFilter,
): void {
  if (administration) where.add('f.ags = ? or ? = any(f.partners)', administration, administration);
  if (person) where.add('f.person_id = ?::uuid', person);
  if (status) where.add('f.status = any(?::text[])', status);
  if (kind) where.add('f.kind = ?', kind);
  if (period) where.add('f.period_id = ?', period);
  if (provider) where.add('f.provider_id = ?::uuid', provider);
}
