import { dayInBerlin } from '@lotsennetz/programme';
import type { Tx } from '../core/database/database.js';
import { Jobs } from '../core/jobs/jobs.js';
import { ISSUE_CERTIFICATES, type IssueOrder } from '../programme/certificate/issue.order.js';
import { keepSince } from '../programme/qualification/programme-person.store.js';
import { seedCurrentCases, seedCurrentRuns } from './programme-current.seed.js';
import { seedHistory } from './programme-history.seed.js';
import { idOf } from './seed-ids.js';
import { administrations as at } from './story/administrations.js';
import { courses, providers } from './story/programme/catalogue.js';

/**
 * The programme of the demo world: catalogue, the past since 2018 with about 1,200 further people who have no account, and
 * what is under way today. Comes after the people of the story, whose qualifications get their evidence here.
 */
export async function seedProgramme(tx: Tx, now: Date): Promise<void> {
  await seedCatalogue(tx);
  await seedRoles(tx, now);
  await seedHistory(tx, now);
  await seedCurrentRuns(tx, now);
  await seedCurrentCases(tx, now);
  await keepPeople(tx);
  const order: IssueOrder = { levels: [{ person: idOf('person', 'lotsin'), course: null }] };
  await new Jobs().order(tx, ISSUE_CERTIFICATES, order);
}

async function seedCatalogue(tx: Tx): Promise<void> {
  await tx.rows(
    `insert into training_provider (id, client_key, name) select id, id, name from jsonb_to_recordset($1::jsonb) as p(id uuid, name text)`,
    [JSON.stringify(providers.map(({ key, name }) => ({ id: idOf('provider', key), name })))],
  );
  const rows = courses.map(({ key, provider, days, ...course }) => ({
    ...course,
    id: idOf('course', key),
    provider: idOf('provider', provider),
    days: days.map((day, index) => ({ day: index + 1, ...day })),
  }));
  await tx.rows(
    `insert into course (id, client_key, provider_id, kind, title, summary, topics)
     select id, id, provider, kind, title, summary, topics
     from jsonb_to_recordset($1::jsonb) as c(id uuid, provider uuid, kind text, title text, summary text, topics text[])`,
    [JSON.stringify(rows)],
  );
  await tx.rows(
    `insert into course_day (course_id, day, title, content) select c.id, d.day, d.title, d.content
     from jsonb_to_recordset($1::jsonb) as c(id uuid, days jsonb),
          jsonb_to_recordset(c.days) as d(day int, title text, content text)`,
    [JSON.stringify(rows)],
  );
}

async function seedRoles(tx: Tx, now: Date): Promise<void> {
  const officer = idOf('person', 'referentin');
  const since = dayInBerlin(new Date(now.getTime() - 60 * 86_400_000));
  await tx.rows(
    `insert into administration_contact (ags, person_id, since, named_by) values ($1, $2, $3::date, $4)
     on conflict do nothing`,
    [at.meersburg.ags, idOf('person', 'kontakt'), since, officer],
  );
  await tx.rows(`insert into provider_person (provider_id, person_id, since, named_by) values ($1, $2, $3::date, $4)`, [
    idOf('provider', 'verwaltungsschule'),
    idOf('person', 'bildungstraeger'),
    since,
    officer,
  ]);
}

/** What the programme keeps of a person, from the rows that were just written. */
async function keepPeople(tx: Tx): Promise<void> {
  const people = await tx.rows<{ id: string }>(
    `select person_id as id from enrolment union select person_id from funding_case where person_id is not null`,
  );
  await keepSince(
    tx,
    people.map(({ id }) => id),
  );
  await tx.rows(
    `update person p set basis_funded_on = f.id_on from funding_case f
     where f.person_id = p.id and f.kind = 'BASIS' and f.status not in ('withdrawn', 'expired') and f.id_on is not null`,
  );
}
