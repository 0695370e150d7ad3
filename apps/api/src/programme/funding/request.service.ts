import { PROGRAMME } from '@lotsennetz/limits';
import { Injectable } from '@nestjs/common';
import {
  dayInBerlin,
  must,
  parseAdministration,
  parseAdministrationKey,
  parseCalendarDay,
  parseCaseId,
  parseCents,
  parsePersonId,
  requestFunding,
  type Administration,
  type CalendarDay,
  type CaseKind,
  type Cents,
  type Training,
} from '@lotsennetz/programme';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput, type FieldProblem } from '../../core/access/refusals.js';
import { Database, type Tx } from '../../core/database/database.js';
import { Jobs } from '../../core/jobs/jobs.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { inputDay } from '../input-day.js';
import { FundingCaseMoved } from '../programme.facts.js';
import { keepSince, lockPeople } from '../qualification/programme-person.store.js';
import { done, refused, type Outcome, type ProgrammeRefusal } from '../refusal/programme-refusal.js';
import { RuleBook } from '../rules/rule-book.js';
import type { FundingCaseType } from './case.graphql.js';
import type { RequestFundingInput } from './case.input.js';
import { mayRequest } from './case.policy.js';
import { CaseReader } from './case.reader.js';
import { casesAround, insertCase, insertStep } from './case.store.js';
import { orderExpiry } from './expiry.job.js';

/** What the course of a request is: a run, or what was given for one elsewhere. */
interface Course {
  kind: 'BASIS' | 'AUFBAU' | null;
  firstDay: string;
  days: number;
  pricePerDay: number;
  group: string[];
  providerId: string | null;
  cancelled: boolean;
}

/** Opens cases. The administrations and the person are locked first: a quota is never exceeded, a Basis never funded twice. */
@Injectable()
export class RequestService {
  constructor(
    private readonly db: Database,
    private readonly book: RuleBook,
    private readonly reader: CaseReader,
    private readonly register: AdministrationCatalog,
    private readonly jobs: Jobs,
  ) {}

  async request(ctx: Context, input: RequestFundingInput): Promise<Outcome<FundingCaseType>> {
    const { kind } = input;
    const ags = input.administration ?? ctx.viewer.administration?.ags ?? '';
    const personId = kind === 'INHOUSE' ? null : (input.person ?? ctx.viewer.personId);
    if (!mayRequest(ctx.viewer, { kind, ags, personId }))
      throw badInput({ field: 'input.administration', code: 'UNKNOWN' });
    const administration = this.administration(ags);
    return this.db.write(ctx, async (tx): Promise<Outcome<FundingCaseType>> => {
      const rules = await this.book.forCase(tx);
      const course = await courseOf(tx, input);
      const partners = partnersOf(input, course, ags);
      checkAmounts(input);
      this.checkPartners(partners);
      const group = [...new Set([ags, ...partners])];
      await tx.rows(`select 1 from administration where ags = any($1::text[]) order by ags for no key update`, [group]);
      if (personId) await lockPeople(tx, [personId]);
      const known = await this.known(tx, ctx, input.clientKey);
      if (known) return done(known);

      const person = personId === null ? null : await personOf(tx, personId);
      if (personId !== null && !person) throw badInput({ field: 'input.person', code: 'UNKNOWN' });
      const refusals = placeRefusals(kind, course, person && person.ags === ags);
      if (refusals.length > 0) return refused(...refusals);
      const requestedOn = dayInBerlin(ctx.now);
      const requested = requestFunding(
        {
          id: must(parseCaseId(uuidv7())),
          training: trainingOf(input, course, personId, partners),
          firstCourseDay: inputDay(course.firstDay, 'input.firstCourseDay'),
          requestedOn,
        },
        {
          administration,
          rules,
          cases: await casesAround(tx, group, personId),
          basisCompletedOn: person?.qualifiedOn ?? null,
        },
      );
      if (!requested.ok) return requested;
      const { id } = requested.value;
      await insertCase(tx, requested.value, {
        clientKey: input.clientKey,
        runId: input.run ?? null,
        providerId: course.providerId,
      });
      await insertStep(
        tx,
        { caseId: id, by: ctx.viewer.personId, from: null, to: 'requested', dated: requestedOn, reason: null },
        ctx.now,
      );
      await orderExpiry(tx, this.jobs, requested.value, rules, requestedOn);
      if (personId) await keepSince(tx, [personId]);
      tx.record(FundingCaseMoved(id, { administration: ags, person: personId, to: 'requested' }));
      return done(await this.read(tx, ctx, id));
    });
  }

  private administration(ags: string): Administration {
    const found = this.register.find(ags);
    if (!found || found.closedOn) throw badInput({ field: 'input.administration', code: 'UNKNOWN' });
    return must(parseAdministration({ key: found.ags, kind: found.kind, population: found.population }));
  }

  private checkPartners(partners: readonly string[]): void {
    const problems = partners.flatMap((ags, index): FieldProblem[] => {
      const found = this.register.find(ags);
      return found && !found.closedOn ? [] : [{ field: `input.partners.${index}`, code: 'UNKNOWN' }];
    });
    if (problems.length > 0) throw badInput(...problems);
  }

  /** The case of an earlier call with the same client key. */
  private async known(tx: Tx, ctx: Context, clientKey: string): Promise<FundingCaseType | null> {
    const [row] = await tx.rows<{ id: string }>(`select id from funding_case where client_key = $1`, [clientKey]);
    if (!row) return null;
    const known = await this.reader.find(ctx, row.id, tx);
    if (!known) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
    return known;
  }

  private async read(tx: Tx, ctx: Context, id: string): Promise<FundingCaseType> {
    const saved = await this.reader.find(ctx, id, tx);
    if (!saved) throw new Error('a saved case cannot be read');
    return saved;
  }
}

async function courseOf(tx: Tx, { run, firstCourseDay, kind, dayPrices }: RequestFundingInput): Promise<Course> {
  if (!run) {
    if (!firstCourseDay) throw badInput({ field: 'input.firstCourseDay', code: 'REQUIRED' });
    if (kind !== 'BASIS' && !dayPrices) throw badInput({ field: 'input.dayPrices', code: 'REQUIRED' });
    return {
      kind: null,
      firstDay: firstCourseDay,
      days: 0,
      pricePerDay: 0,
      group: [],
      providerId: null,
      cancelled: false,
    };
  }
  const [row] = await tx.rows<Course>(
    `select c.kind, r.first_day::text as "firstDay", (select count(*)::int from course_day d where d.course_id = c.id) as days,
       r.price_per_day as "pricePerDay", r.group_ags as "group", c.provider_id as "providerId",
       r.cancelled_at is not null as cancelled
     from course_run r join course c on c.id = r.course_id where r.id = $1 for share of r`,
    [run],
  );
  if (!row) throw badInput({ field: 'input.run', code: 'UNKNOWN' });
  if (kind === 'INHOUSE' && !dayPrices) throw badInput({ field: 'input.dayPrices', code: 'REQUIRED' });
  return row;
}

const partnersOf = ({ kind, partners }: RequestFundingInput, { group }: Course, ags: string): string[] =>
  kind === 'INHOUSE' ? [...(partners ?? group)].filter((partner) => partner !== ags).sort() : [];

function checkAmounts({ dayPrices }: RequestFundingInput): void {
  const problems = (dayPrices ?? []).flatMap((price, index): FieldProblem[] =>
    price >= 0 && price <= PROGRAMME.dayPrice
      ? []
      : [{ field: `input.dayPrices.${index}`, code: 'OUT_OF_RANGE', params: { min: 0, max: PROGRAMME.dayPrice } }],
  );
  if (problems.length > 0) throw badInput(...problems);
}

async function personOf(tx: Tx, id: string): Promise<{ ags: string | null; qualifiedOn: CalendarDay | null } | null> {
  const [row] = await tx.rows<{ ags: string | null; qualifiedOn: string | null }>(
    `select ags, qualified_on::text as "qualifiedOn" from person where id = $1`,
    [id],
  );
  return row
    ? { ags: row.ags, qualifiedOn: row.qualifiedOn === null ? null : must(parseCalendarDay(row.qualifiedOn)) }
    : null;
}

function placeRefusals(kind: CaseKind, course: Course, worksThere: boolean | null): ProgrammeRefusal[] {
  const refusals: ProgrammeRefusal[] = [];
  if (course.cancelled) refusals.push({ code: 'RUN_CANCELLED', at: 'run' });
  if (worksThere === false) refusals.push({ code: 'PERSON_ELSEWHERE', at: 'person' });
  const isOther = course.kind !== null && kind !== 'INHOUSE' && course.kind !== kind;
  if (isOther) refusals.push({ code: 'COURSE_OF_OTHER_KIND', kind, at: 'run' });
  return refusals;
}

function trainingOf(
  { kind, dayPrices }: RequestFundingInput,
  { kind: courseKind, days, pricePerDay }: Course,
  personId: string | null,
  partners: readonly string[],
): Training {
  const given: Cents[] = (dayPrices ?? []).map((price) => must(parseCents(price)));
  if (kind === 'INHOUSE') {
    return { kind, partners: partners.map((ags) => must(parseAdministrationKey(ags))), dayPrices: given };
  }
  const person = must(parsePersonId(personId ?? ''));
  if (kind === 'BASIS') return { kind, person };
  const ofRun = Array.from({ length: days }, () => must(parseCents(pricePerDay)));
  return { kind, person, dayPrices: courseKind === null ? given : ofRun };
}
