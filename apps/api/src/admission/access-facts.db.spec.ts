import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { day } from '../../test/ground/builders.js';
import { TestApp } from '../../test/test-app.js';
import {
  confirmationsDueBefore,
  confirmationsOf,
  factsAndRule,
  factsOfApproved,
  factsOfPeople,
  type PersonFacts,
} from './access-facts.store.js';

const ordered = (list: readonly object[] = []): string[] => list.map((entry) => JSON.stringify(entry)).sort();

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

it('says the same of a person whichever way they are read', async () => {
  const place = await app.build.freeTown();
  await app.build.membership({ ags: place, to: day(30) });
  await app.build.membership({ ags: place, association: 'gemeindetag' });
  const people = [
    await app.build.person({ ags: place, association: null }),
    await app.build.person({ ags: place, association: null, suspended: true }),
    await app.build.person(),
    await app.build.officer(),
  ];
  for (const person of people) await app.build.approval(person, { from: day(-700), ended: null });
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  await app.build.approval(first, { association: 'gemeindetag', from: day(-900), ended: day(-800) });
  await app.build.exception(first, day(3));
  await app.db.rows(`insert into administration_contact (ags, person_id, since) values ($1, $2, $3::date)`, [
    place,
    first.id,
    day(-380),
  ]);
  const ended = await app.build.person({ association: null });
  await app.build.approval(ended, { ended: day(-1) });

  const today = day(0);
  const byId = new Map(
    (
      await factsOfPeople(
        app.db,
        people.map(({ id }) => id),
        today,
      )
    ).map((facts) => [facts.id, facts]),
  );
  /** In one order, without what only one of the readers gives. */
  const plain = ({ id: _, ...facts }: Partial<PersonFacts>) => ({
    ...facts,
    memberships: ordered(facts.memberships?.map(({ association, from, to }) => ({ association, from, to }))),
    approvals: ordered(facts.approvals),
  });
  const approved = await factsOfApproved(app.db, null, today);
  expect(approved.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
  for (const facts of approved) {
    const one = byId.get(facts.id);
    if (!one) throw new Error('somebody is missing');
    expect(plain(facts)).toEqual(plain(one));
    const { admitting, ...single } = await factsAndRule(app.db, facts.id, today);
    expect(admitting).toEqual(['staedtetag']);
    expect(plain(single)).toEqual(plain(one));
  }
  expect(byId.get(first.id)?.confirmedUntil).toBe(day(-380 + 365 + 30));
  expect((await factsOfApproved(app.db, [place], today)).map(({ id }) => id).sort()).toEqual(
    people
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  );
  // Suspended people have nothing to be confirmed.
  const due = [{ id: first.id, ags: place, dueOn: day(-15), until: day(15) }];
  expect(await confirmationsOf(app.db, today, place)).toEqual(due);
  expect(await confirmationsDueBefore(app.db, today, day(0))).toEqual(due);
  expect(await confirmationsDueBefore(app.db, today, day(-16))).toEqual([]);
});
