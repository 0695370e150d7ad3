import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applyAs, strangerOf } from '../../test/ground/applications.js';
import type { BuiltPerson } from '../../test/ground/builders.js';
import { mailsSettled, mailsTo } from '../../test/mailbox.js';
import { TestApp } from '../../test/test-app.js';
import { AdmissionClock } from './clock.service.js';

let app: TestApp;
let replica: TestApp;
let officer: BuiltPerson;
let town: string;
beforeAll(async () => {
  app = await TestApp.start({ settings: { trustProxy: 1 } });
  replica = await TestApp.start({ besides: app });
  officer = await app.build.officer();
  town = await app.build.freeTown();
  await app.build.membership({ ags: town });
});
beforeEach(() => app.db.rows(`delete from application`));
afterAll(async () => {
  await replica.close();
  await app.close();
});

/** Ten o'clock in Berlin. */
const at = (day: string) => new Date(`${day}T09:00:00Z`);
const tick = (day: string) => Promise.all([app, replica, app].map((one) => one.get(AdmissionClock).tick(at(day))));
const waitsSince = (id: string, day: string) =>
  app.db.rows(`update application set waiting_since = $2, confirmed_at = $2 where id = $1`, [id, at(day)]);
const reminders = async (address = officer.email) => {
  await mailsSettled(app);
  return (await mailsTo(app, address)).filter(({ subject }) => /Antr[aä]ge? auf Zugang warte/.test(subject));
};

describe('a case that waits', () => {
  // Over Easter 2027: Friday 26 and Monday 29 March are holidays.
  it('is brought to mind after more than three working days, and again after three more; holidays do not count', async () => {
    const { id } = await applyAs(app, { administration: town });
    await waitsSince(id, '2027-03-24');
    const before = (await reminders()).length;
    const sent = async (day: string) => {
      await tick(day);
      return (await reminders()).length - before;
    };
    // Thursday, Saturday, Easter Monday, Tuesday, Wednesday: one, one, one, two and three working days.
    for (const day of ['2027-03-25', '2027-03-27', '2027-03-29', '2027-03-30', '2027-03-31'])
      expect(await sent(day)).toBe(0);
    expect(await sent('2027-04-01')).toBe(1);
    expect(await sent('2027-04-01')).toBe(1);
    expect(await sent('2027-04-02')).toBe(1);
    expect(await sent('2027-04-05')).toBe(1);
    expect(await sent('2027-04-06')).toBe(2);
    const [, mail] = (await reminders()).slice(before);
    expect(mail?.subject).toBe('Ein Antrag auf Zugang wartet');
    expect(mail?.text).toContain('Der älteste wartet seit 7 Arbeitstagen.');
  });

  it('is told to every officer of the association, and to its address where there is none', async () => {
    const second = await app.build.officer();
    const { id } = await applyAs(app, { administration: town });
    await waitsSince(id, '2027-05-03');
    await tick('2027-05-10');
    expect((await reminders(second.email)).length).toBe(1);
    const place = await app.build.freeTown('LANDKREIS');
    await app.build.membership({ ags: place, association: 'landkreistag' });
    const other = await applyAs(app, { administration: town });
    await app.db.rows(`update application set association_key = 'landkreistag' where id = $1`, [other.id]);
    await waitsSince(other.id, '2027-05-03');
    await tick('2027-05-11');
    const [association] = await app.db.rows<{ address: string }>(
      `select contact_email as address from association where key = 'landkreistag'`,
    );
    expect(await reminders(association?.address)).toHaveLength(1);
  });

  it('is silent while the applicant has to answer, and follows the setting of the association', async () => {
    const asked = await applyAs(app, { administration: town });
    await waitsSince(asked.id, '2027-06-07');
    await app.db.rows(`update application set state = 'QUESTIONED' where id = $1`, [asked.id]);
    const before = (await reminders()).length;
    await tick('2027-06-21');
    expect((await reminders()).length).toBe(before);
    const { id } = await applyAs(app, { administration: town });
    await waitsSince(id, '2027-06-07');
    await app.db.rows(
      `insert into admission_setting (association_key, reminder_days) values ('staedtetag', 10)
       on conflict (association_key) do update set reminder_days = 10`,
    );
    await tick('2027-06-21');
    expect((await reminders()).length).toBe(before);
    await tick('2027-06-22');
    expect((await reminders()).length).toBe(before + 1);
  });
});

describe('what nobody confirmed', () => {
  it('is forgotten after 48 hours, with its links', async () => {
    const email = `niemand-${randomUUID().slice(0, 6)}@stadt.example`;
    const input = {
      clientKey: randomUUID(),
      administration: town,
      name: 'Niemand',
      email,
      jobTitle: 'x',
      why: 'y',
      consent: { rulesVersion: 0, privacyVersion: 0, given: true },
    };
    await strangerOf(app).data(`mutation ($input: ApplyInput!) { apply(input: $input) { __typename } }`, { input });
    const count = async () => (await app.db.rows(`select 1 from application where email = $1`, [email])).length;
    await app.get(AdmissionClock).tick(new Date(Date.now() + 47 * 3_600_000));
    expect(await count()).toBe(1);
    await app.get(AdmissionClock).tick(new Date(Date.now() + 49 * 3_600_000));
    expect(await count()).toBe(0);
    expect(
      await app.db.rows(
        `select 1 from application_link l where not exists (select from application a where a.id = l.application_id)`,
      ),
    ).toEqual([]);
  });
});
