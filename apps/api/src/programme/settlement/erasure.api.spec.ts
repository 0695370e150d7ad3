import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import type { Client } from '../../../test/client.js';
import { ProgrammeBuilders } from '../../../test/ground/programme.js';
import { TestApp } from '../../../test/test-app.js';
import { BillingRetentionClock } from './billing-retention.clock.js';

let app: TestApp;
let build: ProgrammeBuilders;
let officer: Client;
beforeAll(async () => {
  app = await TestApp.start();
  build = new ProgrammeBuilders(app);
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

/** A case of a person in a status, with a history that speaks of them. */
async function caseOf(person: BuiltPerson, status: 'requested' | 'settled' | 'withdrawn', kind = 'BASIS') {
  const id = randomUUID();
  const billed = status === 'settled';
  await app.db.rows(
    `insert into funding_case (id, client_key, kind, ags, period_id, person_id, day_prices, requested_on, first_course_day, status,
       contract_on, voucher_id, id_on, booked_on, attended, completed_on, settled_on, amount, ended_on, ended_after)
     values ($1::uuid, $1::uuid, $2, $3, 'bildungs-voucher', $4, '{}', $5, $6, $7, $8, $9, $8, $8, $10::jsonb, $11, $11, $12, $13, $14)`,
    [
      ...[id, kind, person.ags, person.id, day(-400), day(-300), status],
      ...[billed ? day(-350) : null, billed ? `${person.ags}-${id}` : null],
      ...[billed ? JSON.stringify([{ on: day(-300), price: null }]) : null, billed ? day(-290) : null],
      ...[
        billed ? 100_00 : null,
        status === 'withdrawn' ? day(-310) : null,
        status === 'withdrawn' ? 'requested' : null,
      ],
    ],
  );
  await app.db.rows(
    `insert into funding_case_step (case_id, number, at, to_status, reason) values ($1, 1, now(), 'requested', $2)`,
    [id, `${person.name} ist krank.`],
  );
  return id;
}

const erase = (person: BuiltPerson) => app.db.rows(`delete from person where id = $1`, [person.id]);
const settlement = async (ags: string) =>
  (await officer.request(`/programme/settlement.csv?administration=${ags}`)).text;
const places = async (ags: string) =>
  (
    await officer.data<{ administrationFunding: { places: { used: number; reserved: number } } }>(
      `query ($ags: ID!) { administrationFunding(administration: $ags) { places { used reserved } } }`,
      { ags },
    )
  ).administrationFunding.places;

describe('a person who is erased', () => {
  it('leaves what was billed, to the cent and with the name, and frees what was not', async () => {
    const person = await app.build.person({ name: 'Thekla Ungenannt' });
    const ags = person.ags ?? '';
    const settled = await caseOf(person, 'settled');
    const requested = await caseOf(person, 'requested', 'AUFBAU');
    const withdrawn = await caseOf(person, 'withdrawn');
    await build.qualified(person);
    const before = { list: await settlement(ags), places: await places(ags) };
    await erase(person);

    expect(await settlement(ags)).toBe(before.list);
    expect(before.list).toContain('Thekla Ungenannt');
    expect(await places(ags)).toEqual(before.places);
    const rows = await app.db.rows<{ id: string; status: string; personId: string; personName: string | null }>(
      `select id, status, person_id as "personId", person_name as "personName" from funding_case where ags = $1`,
      [ags],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(settled)).toMatchObject({ status: 'settled', personName: 'Thekla Ungenannt' });
    expect(byId.get(requested)).toMatchObject({ status: 'withdrawn', personName: null });
    expect(byId.get(withdrawn)).toMatchObject({ status: 'withdrawn', personName: null });
    expect(new Set(rows.map(({ personId }) => personId)).size).toBe(1);
    expect(byId.get(settled)?.personId).not.toBe(person.id);
  });

  it('leaves no word about them in the history, no days and no paper', async () => {
    const person = await app.build.person({ name: 'Ottilie Fort' });
    const open = await caseOf(person, 'requested', 'AUFBAU');
    await build.qualified(person);
    await (await app.signInAs(person)).data(`mutation { issueMyCertificate { __typename } }`);
    await erase(person);
    const steps = await app.db.rows<{ to: string; reason: string | null }>(
      `select to_status as to, reason from funding_case_step where case_id = $1 order by number`,
      [open],
    );
    expect(steps).toEqual([
      { to: 'requested', reason: null },
      { to: 'withdrawn', reason: 'Das Konto wurde gelöscht.' },
    ]);
    const [left] = await app.db.rows(
      `select (select count(*)::int from attendance where person_id = $1) as days,
         (select count(*)::int from certificate where person_id = $1) as papers`,
      [person.id],
    );
    expect(left).toEqual({ days: 0, papers: 0 });
    const shown = await officer.data<{ fundingCase: { person: unknown; history: unknown[] } }>(
      `query ($id: ID!) { fundingCase(id: $id) { person { name } history { number } } }`,
      { id: open },
    );
    expect(shown.fundingCase).toMatchObject({ person: null, history: [{}, {}] });
  });

  it('is nameless in the list once the evidence is no longer needed, not before', async () => {
    const person = await app.build.person({ name: 'Wendelin Lange' });
    await caseOf(person, 'settled');
    await erase(person);
    const clock = app.get(BillingRetentionClock);
    const inYears = (years: number) => new Date(Date.now() + years * 365.25 * 86_400_000);
    await clock.forget(inYears(9));
    expect(await settlement(person.ags ?? '')).toContain('Wendelin Lange');
    expect(await clock.forget(inYears(10))).toBeGreaterThan(0);
    const list = await settlement(person.ags ?? '');
    expect(list).not.toContain('Wendelin Lange');
    expect(list).toContain('100,00');
  });
});
