import { randomUUID } from 'node:crypto';
import { day, type BuiltPerson } from './builders.js';
import type { Client } from '../client.js';
import type { TestApp } from '../test-app.js';

export interface RunSpec {
  kind?: 'BASIS' | 'AUFBAU';
  provider?: string;
  /** Calendar days, one for each day of the course; by default three that end today. */
  days?: readonly string[];
  seats?: number;
  /** In cents. */
  pricePerDay?: number;
  enrolUntil?: string;
  group?: readonly string[];
}

export interface BuiltRun {
  id: string;
  course: string;
  provider: string;
  days: readonly string[];
}

/** Rows of the programme as they stand after the use cases that are not the subject of a spec. */
export class ProgrammeBuilders {
  private made = 0;

  constructor(private readonly app: TestApp) {}

  /** Returns the id. */
  async provider(name = `Verwaltungsschule ${++this.made}`): Promise<string> {
    const id = randomUUID();
    await this.app.db.rows(`insert into training_provider (id, client_key, name) values ($1, $1, $2)`, [id, name]);
    return id;
  }

  /** Somebody of a training provider: an account that no association admits. */
  async providerPerson(provider: string): Promise<BuiltPerson> {
    const person = await this.app.build.person({ ags: null, association: null, name: `Dozentin ${++this.made}` });
    await this.app.db.rows(`insert into provider_person (provider_id, person_id, since) values ($1, $2, $3::date)`, [
      provider,
      person.id,
      day(-10),
    ]);
    return person;
  }

  /** Somebody whom an officer named as contact of the administration where they work. */
  async contact(ags: string): Promise<BuiltPerson> {
    const person = await this.app.build.person({ ags, name: `Kontakt ${++this.made}` });
    await this.app.db.rows(`insert into administration_contact (ags, person_id, since) values ($1, $2, $3::date)`, [
      ags,
      person.id,
      day(-10),
    ]);
    return person;
  }

  /** A course with one run. */
  async run(spec: RunSpec = {}): Promise<BuiltRun> {
    const { kind = 'BASIS', days = [day(-2), day(-1), day(0)], seats = 20, pricePerDay = 180_00, group = [] } = spec;
    const provider = spec.provider ?? (await this.provider());
    const course = randomUUID();
    await this.app.db.rows(
      `insert into course (id, client_key, provider_id, kind, title, summary) values ($1, $1, $2, $3, $4, 'Inhalt')`,
      [course, provider, kind, `${kind === 'BASIS' ? 'Basisqualifizierung' : 'Aufbauschulung'} ${++this.made}`],
    );
    await this.app.db.rows(
      `insert into course_day (course_id, day, title, content) select $1, n, 'Tag ' || n, '' from generate_series(1, $2) n`,
      [course, days.length],
    );
    const id = randomUUID();
    await this.app.db.rows(
      `insert into course_run (id, client_key, course_id, place, seats, price_per_day, enrol_until, group_ags, first_day, last_day)
       values ($1, $1, $2, 'Stuttgart', $3, $4, $5::date, $6, $7::date, $8::date)`,
      [id, course, seats, pricePerDay, spec.enrolUntil ?? days.at(-1), group, days[0], days.at(-1)],
    );
    await this.app.db.rows(
      `insert into course_run_day (run_id, day, held_on, starts, ends)
       select $1, n, d::date, '09:00', '16:30' from unnest($2::text[]) with ordinality as u(d, n)`,
      [id, days],
    );
    return { id, course, provider, days };
  }

  /** A seat; returns the id of the enrolment. */
  async seat(run: { id: string }, person: { id: string }): Promise<string> {
    const id = randomUUID();
    await this.app.db.rows(
      `insert into enrolment (id, client_key, run_id, person_id, days, enrolled_at)
       select $1, $1, $2, $3, array_agg(day), now() from course_run_day where run_id = $2`,
      [id, run.id, person.id],
    );
    await this.app.db.rows(`update course_run set seats_taken = seats_taken + 1 where id = $1`, [run.id]);
    return id;
  }

  /** Somebody with the days, the day and the evidence of a completed Basis. */
  async qualified(person: { id: string }, lastDay = day(-30), provider?: string): Promise<void> {
    const id = provider ?? (await this.provider());
    await this.app.db.rows(
      `insert into attendance (id, person_id, kind, day, held_on, provider_id, evidence, recorded_at)
       select gen_random_uuid(), $1, 'BASIS', n, $2::date - (3 - n), $3, 'Bescheinigung', now() from generate_series(1, 3) n`,
      [person.id, lastDay, id],
    );
    await this.app.db.rows(`update person set qualified_on = $2::date, programme_since = $2::date - 2 where id = $1`, [
      person.id,
      lastDay,
    ]);
  }
}

/** Codes of a refusal with the place in the input, `['ids.1 NOT_COMPLETED', '3 UNKNOWN_PERSON', 'COURSE_FULL']`. */
export function refusalsOf(result: {
  refusals?: readonly { code: string; field: string | null; line: number | null }[];
}) {
  return (result.refusals ?? []).map(({ code, field, line }) => `${line ?? field ?? ''} ${code}`.trim());
}

/** What a document selects of a refusal. */
export const REFUSED = `... on ProgrammeRefused { refusals { code field line message } }`;

/** The one answer of a mutation with an `$input`. */
export async function mutate<T = Answered>(client: Client, document: string, input: object): Promise<T> {
  const [answer] = Object.values(await client.data<Record<string, T>>(document, { input }));
  if (answer === undefined) throw new Error('the mutation answers nothing');
  return answer;
}

/** What is common to the answers of the programme's mutations. */
export interface Answered {
  __typename: string;
  refusals?: readonly { code: string; field: string | null; line: number | null; message: string }[];
}

export interface CaseAnswer extends Answered {
  case?: { id: string; status: string; amount: number | null; firstCourseDay: string };
}

const CASE = `__typename ... on FundingCaseSaved { case { id status amount firstCourseDay } } ${REFUSED}`;
export const REQUEST = `mutation ($input: RequestFundingInput!) { requestFunding(input: $input) { ${CASE} } }`;
/** A step of a case; `input` is the name of its input type. */
export const step = (name: string, input = 'FundingStepInput') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${CASE} } }`;
