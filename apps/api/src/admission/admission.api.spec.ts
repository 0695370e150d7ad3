import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { day, type BuiltPerson, type PersonSpec } from '../../test/ground/builders.js';
import { codeOf, type Client } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';
import type { Tx } from '../core/database/database.js';
import { MembershipsChanged } from '../register/register.facts.js';
import { AccessRuleChanged, PersonAccessChanged } from './admission.facts.js';
import { startOfDayInBerlin } from './berlin-day.js';

let app: TestApp;
let replica: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
  replica = await TestApp.start({ besides: app });
});
afterAll(async () => {
  await replica.close();
  await app.close();
});

interface Access {
  admitted: boolean;
  denial: string | null;
  endedOn: string | null;
}
const accessOf = async (client: Client): Promise<Access> =>
  (await client.data<{ me: { access: Access } }>('{ me { access { admitted denial endedOn } } }')).me.access;
const mayRead = async (client: Client): Promise<boolean> =>
  codeOf(await client.gql('{ topics { id } }')) !== 'NO_ACCESS';
const admitted = { admitted: true, denial: null, endedOn: null };

/** The same browser, asking the other replica. */
function there(client: Client): Client {
  const copy = replica.client();
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 2_000;
  while (!(await condition()) && Date.now() < deadline) await sleep(20);
  expect(await condition()).toBe(true);
}

describe('the page data', () => {
  it.each<[string, PersonSpec, Access]>([
    ['an approved member', {}, admitted],
    ['a member who waits', { approved: false }, { admitted: false, denial: 'NOT_APPROVED', endedOn: null }],
    ['somebody of no member', { association: null }, { admitted: false, denial: 'NO_MEMBERSHIP', endedOn: null }],
    [
      'a member of an association that the rule does not name',
      { association: 'gemeindetag' },
      { admitted: false, denial: 'NO_MEMBERSHIP', endedOn: null },
    ],
    [
      'somebody without an administration',
      { ags: null, association: null },
      { admitted: false, denial: 'NO_ADMINISTRATION', endedOn: null },
    ],
    ['a suspended member', { suspended: true }, { admitted: false, denial: 'SUSPENDED', endedOn: null }],
  ])('tells %s why', async (_, spec, access) => {
    const client = await app.signInAs(await app.build.person(spec));
    expect(await accessOf(client)).toEqual(access);
    expect(await mayRead(client)).toBe(access.admitted);
  });

  it('tells the day on which a membership ended', async () => {
    const person = await app.build.person({ association: null });
    await app.build.approval(person);
    await app.build.membership({ ags: person.ags ?? '', to: day(-1) });
    const client = await app.signInAs(person);
    expect(await accessOf(client)).toEqual({ admitted: false, denial: 'MEMBERSHIP_ENDED', endedOn: day(-1) });
  });

  it('lets somebody in by exception until its last day', async () => {
    const [now, over] = [await app.build.person({ association: null }), await app.build.person({ association: null })];
    await app.build.exception(now, day(0));
    await app.build.exception(over, day(-1));
    expect(await accessOf(await app.signInAs(now))).toEqual(admitted);
    expect(await accessOf(await app.signInAs(over))).toMatchObject({ admitted: false });
  });

  it('names the associations of the rule in a language that people read', async () => {
    const client = await app.signInAs(await app.build.person({ association: null }));
    expect(await client.data('{ me { access { admittingAssociations { shortName } } } }')).toEqual({
      me: { access: { admittingAssociations: [{ shortName: 'Städtetag' }] } },
    });
  });
});

describe('access that ends', () => {
  let person: BuiltPerson;
  let here: Client;
  beforeEach(async () => {
    person = await app.build.person();
    here = await app.signInAs(person);
    expect([await mayRead(here), await mayRead(there(here))]).toEqual([true, true]);
  });

  it.each<[string, string, (tx: Tx) => Promise<void>]>([
    [
      'the membership',
      'MEMBERSHIP_ENDED',
      async (tx) => {
        await tx.rows(`update membership set valid_to = $2::date where ags = $1`, [person.ags, day(-1)]);
        tx.record(MembershipsChanged(randomUUID(), { administrations: [person.ags ?? ''] }));
      },
    ],
    [
      'the approval',
      'APPROVAL_ENDED',
      async (tx) => {
        await tx.rows(`update approval set ended_on = $2::date where person_id = $1`, [person.id, day(0)]);
        tx.record(PersonAccessChanged(person.id, { what: 'approval' }));
      },
    ],
    [
      'a suspension',
      'SUSPENDED',
      async (tx) => {
        await tx.rows(`update person set suspended_at = now() where id = $1`, [person.id]);
        tx.record(PersonAccessChanged(person.id, { what: 'suspension' }));
      },
    ],
  ])('by %s is refused with the next request, on every replica within two seconds', async (_, denial, change) => {
    await app.db.write(null, change);
    await until(async () => !(await mayRead(here)) && !(await mayRead(there(here))));
    expect(await accessOf(here)).toMatchObject({ admitted: false, denial });
  });

  it('with the rule is refused for all whom it no longer names', async () => {
    const change = (associations: string[]) =>
      app.db.write(null, async (tx) => {
        const id = randomUUID();
        await tx.rows(`insert into access_rule (id, associations) values ($1, $2)`, [id, associations]);
        tx.record(AccessRuleChanged(id, { associations }));
      });
    const other = await app.signInAs(await app.build.person({ association: 'gemeindetag' }));
    expect(await mayRead(other)).toBe(false);
    await change(['gemeindetag']);
    await until(async () => !(await mayRead(here)) && !(await mayRead(there(here))) && (await mayRead(there(other))));
    await change(['staedtetag']);
    await until(async () => (await mayRead(here)) && (await mayRead(there(here))) && !(await mayRead(there(other))));
  });

  it('with the office leaves no way to write news', async () => {
    const officer = await app.build.officer();
    const client = await app.signInAs(officer);
    const list = async (who: Client) => codeOf(await who.gql('{ editorialPosts { nodes { id } } }'));
    expect([await list(client), await list(there(client))]).toEqual([undefined, undefined]);
    await app.db.write(null, async (tx) => {
      await tx.rows(`update officer set until = $2::date where person_id = $1`, [officer.id, day(0)]);
      tx.record(PersonAccessChanged(officer.id, { what: 'office' }));
    });
    await until(async () => (await list(client)) === 'NO_ACCESS' && (await list(there(client))) === 'NO_ACCESS');
  });

  it('does not end for colleagues elsewhere', async () => {
    const other = await app.signInAs(await app.build.person());
    await app.db.write(null, async (tx) => {
      await tx.rows(`update membership set valid_to = $2::date where ags = $1`, [person.ags, day(-1)]);
      tx.record(MembershipsChanged(randomUUID(), { administrations: [person.ags ?? ''] }));
    });
    await until(async () => !(await mayRead(here)));
    expect(await mayRead(other)).toBe(true);
  });
});

describe('access that ends by the calendar', () => {
  /** Only the clock is set: timers and the database's own time go on. */
  const setClock = (time: Date) =>
    jest.useFakeTimers({
      now: time,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
  afterEach(() => void jest.useRealTimers());

  it('ends at midnight in Berlin, to the second, although nobody changed anything', async () => {
    const person = await app.build.person({ association: null });
    await app.build.approval(person);
    await app.build.membership({ ags: person.ags ?? '', to: day(0) });
    const midnight = startOfDayInBerlin(day(1)).getTime();
    setClock(new Date(midnight - 2_000));
    const client = await app.signInAs(person);
    expect(await accessOf(client)).toEqual(admitted);
    expect(await mayRead(client)).toBe(true);
    setClock(new Date(midnight - 1));
    expect(await mayRead(client)).toBe(true);
    setClock(new Date(midnight));
    expect(await mayRead(client)).toBe(false);
    expect(await accessOf(client)).toEqual({ admitted: false, denial: 'MEMBERSHIP_ENDED', endedOn: day(-1) });
  });

  it('begins at midnight as well', async () => {
    const person = await app.build.person({ association: null });
    await app.build.approval(person);
    await app.build.membership({ ags: person.ags ?? '', from: day(1) });
    const midnight = startOfDayInBerlin(day(1)).getTime();
    setClock(new Date(midnight - 1_000));
    const client = await app.signInAs(person);
    expect(await mayRead(client)).toBe(false);
    setClock(new Date(midnight));
    expect(await mayRead(client)).toBe(true);
  });
});
