import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, type Client } from '../../../test/client.js';
import { PUBLISH_REPORT, reportBy, reportContent, SAVE_REPORT } from '../../../test/ground/reports.js';
import { TestApp } from '../../../test/test-app.js';
import { until } from '../../../test/waiting.js';
import { Database } from '../../core/database/database.js';
import { PersonAccessChanged } from '../../admission/admission.facts.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

interface Someone extends BuiltPerson {
  client: Client;
}
const someone = async (spec: Parameters<typeof app.build.person>[0] = {}): Promise<Someone> => {
  const person = await app.build.person(spec);
  return { ...person, client: await app.signInAs(person) };
};
const SET = `mutation ($input: ReportAuthorsInput!) { setReportAuthors(input: $input) { authors { person { id } isContact isActive } contacts { name } } }`;
const set = (who: Someone, id: string, ...people: BuiltPerson[]) =>
  who.client.gql(SET, {
    input: { id, authors: people.map(({ id: person }, index) => ({ person, isContact: index === 0 })) },
  });
const mayEdit = async (who: Someone, id: string) =>
  (
    await who.client.data<{ report: { viewerCan: { edit: boolean } } | null }>(
      'query ($id: ID!) { report(id: $id) { viewerCan { edit } } }',
      { id },
    )
  ).report?.viewerCan.edit ?? null;
const moveAway = async (person: BuiltPerson) => {
  const elsewhere = await app.build.freeTown();
  await app.build.membership({ ags: elsewhere });
  await app.get(Database).write(null, async (tx) => {
    await tx.rows('update person set ags = $2 where id = $1', [person.id, elsewhere]);
    tx.record(PersonAccessChanged(person.id, { what: 'departure' }));
  });
};

describe('co-authors', () => {
  it('come from the own administration and others, write, and are told once', async () => {
    const [lead, guest, stranger] = [await someone(), await someone(), await someone()];
    const colleague = await someone({ ags: lead.ags });
    const id = await reportBy(lead.client);
    expect([await mayEdit(guest, id), codeOf(await set(guest, id, guest))]).toEqual([false, 'BAD_INPUT']);
    await set(lead, id, lead, colleague, guest);
    await set(lead, id, lead, colleague, guest);
    expect([
      await mayEdit(lead, id),
      await mayEdit(colleague, id),
      await mayEdit(guest, id),
      await mayEdit(stranger, id),
    ]).toEqual([true, true, true, false]);
    const mails = await app.db.rows<{ recipient: string }>(
      `select recipient from mail where key like $1 order by recipient`,
      [`report-co-author:${id}:%`],
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual([colleague.email, guest.email].sort());
    await set(guest, id, lead);
    expect(await mayEdit(guest, id)).toBe(false);
  });

  it('lose the right with a new employer, and it does not move with them', async () => {
    const lead = await someone();
    const guest = await someone();
    const id = await reportBy(lead.client);
    await set(lead, id, lead, guest);
    await moveAway(guest);
    await until('the right to change', async () => (await mayEdit(guest, id)) === false);
    await set(lead, id, lead, guest);
    expect(await mayEdit(guest, id)).toBe(false);
  });

  it('are refused where they are unknown, doubled, or leave nobody of the administration', async () => {
    const lead = await someone();
    const guest = await someone();
    const id = await reportBy(lead.client);
    const answers = [
      await set(lead, id, lead, lead),
      await set(lead, id, { ...guest, id: '0198c0de-0000-7000-8000-000000000000' }),
      await set(lead, id, guest),
      await set(lead, id),
    ];
    expect(answers.map(codeOf)).toEqual(['BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT', 'BAD_INPUT']);
    expect(JSON.stringify(answers[2]?.errors)).toContain('Jemand aus der Kommune muss den Bericht weiterführen');
    expect(await mayEdit(lead, id)).toBe(true);
  });

  it('are found by the beginning of a name, colleagues first', async () => {
    const lead = await someone({ name: 'Xaver Suchend' });
    await someone({ name: 'Zora Xylander' });
    await someone({ name: 'Xenia Albrecht', ags: lead.ags });
    await someone({ name: 'Xenia Wartet', approved: false });
    const find = async (search: string) =>
      (
        await lead.client.data<{ reportAuthorCandidates: { name: string }[] }>(
          'query ($search: String!) { reportAuthorCandidates(search: $search) { name } }',
          { search },
        )
      ).reportAuthorCandidates.map(({ name }) => name);
    expect(await find('xy')).toEqual(['Zora Xylander']);
    expect(await find('xe')).toEqual(['Xenia Albrecht']);
    expect([await find('x'), await find('%'), await find('__'), await find("'--")]).toEqual([[], [], [], []]);
  });
});

describe('a report belongs to the administration', () => {
  const contactAt = async (ags: string) => {
    const contact = await someone({ ags });
    await app.db.rows(`insert into administration_contact (ags, person_id, since) values ($1, $2, current_date - 1)`, [
      ags,
      contact.id,
    ]);
    return app.signInAs(contact).then((client) => ({ ...contact, client }));
  };

  it('its contact takes over when the last author leaves, and is told once', async () => {
    const author = await someone();
    const contact = await contactAt(author.ags ?? '');
    const [id, second] = [await reportBy(author.client), await reportBy(author.client)];
    await moveAway(author);
    const authors = () =>
      app.db.rows<{ id: string }>('select person_id as id from report_author where report_id = $1 order by position', [
        id,
      ]);
    await until('the right to change', async () => (await authors()).length === 2);
    expect((await authors()).map((row) => row.id)).toEqual([author.id, contact.id]);
    const mails = await app.db.rows<{ recipient: string }>(`select recipient from mail where key like $1`, [
      `report-continuity:${author.id}:%`,
    ]);
    expect(mails).toEqual([{ recipient: contact.email }]);
    expect([await mayEdit(contact, id), await mayEdit(contact, second), await mayEdit(author, id)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a colleague takes it up where there is no contact, and only then', async () => {
    const author = await someone();
    const [colleague, foreign] = [await someone({ ags: author.ags }), await someone()];
    const id = await reportBy(author.client);
    const adopt = (who: Someone) =>
      who.client.gql('mutation ($id: ID!) { adoptReport(id: $id) { contacts { id } viewerCan { edit adopt } } }', {
        id,
      });
    expect([codeOf(await adopt(colleague)), codeOf(await adopt(foreign))]).toEqual(['FORBIDDEN', 'BAD_INPUT']);
    await moveAway(author);
    expect((await adopt(colleague)).data).toEqual({
      adoptReport: { contacts: [{ id: colleague.id }], viewerCan: { edit: true, adopt: false } },
    });
  });

  it('takes the names of those who left off its states, and leaves those of colleagues who only stopped writing', async () => {
    const [gone, stays] = [await someone(), await someone()];
    const contact = await contactAt(gone.ags ?? '');
    const [id, other] = [await reportBy(gone.client), await reportBy(stays.client)];
    const colleague = await someone({ ags: stays.ags });
    await moveAway(gone);
    await until('the contact to take over', async () => (await mayEdit(contact, id)) === true);
    await set(contact, id, contact);
    await set(stays, other, colleague);
    const publisherOf = (report: string) =>
      app.db.rows(
        `select published_by as by, saved_by as saved from report_edition e join report r on r.id = e.report_id
        where e.report_id = $1`,
        [report],
      );
    expect(await publisherOf(id)).toEqual([{ by: null, saved: null }]);
    expect(await publisherOf(other)).toEqual([{ by: stays.id, saved: stays.id }]);
  });

  it('lets those who left take their name off while the report stays', async () => {
    const author = await someone({ name: 'Geht Bald' });
    const colleague = await someone({ ags: author.ags });
    const id = await reportBy(author.client);
    await author.client.data(SAVE_REPORT, { input: { id, version: 2, content: reportContent({ title: 'Bleibt' }) } });
    await author.client.data(PUBLISH_REPORT, { input: { id, version: 3 } });
    const leave = (who: Someone) =>
      who.client.gql<{ removeOwnNameFromReport: boolean }>('mutation ($id: ID!) { removeOwnNameFromReport(id: $id) }', {
        id,
      });
    expect(codeOf(await leave(author))).toBe('BAD_INPUT');
    await moveAway(author);
    await until('the right to change', async () => (await mayEdit(author, id)) === false);
    expect((await leave(author)).data).toEqual({ removeOwnNameFromReport: true });
    expect((await leave(author)).data).toEqual({ removeOwnNameFromReport: false });
    const { report } = await colleague.client.data<{ report: object }>(
      'query ($id: ID!) { report(id: $id) { title authors { person { name } } editions { edition publishedBy { name } changes { field } } } }',
      { id },
    );
    expect(report).toEqual({
      title: 'Bleibt',
      authors: [],
      editions: [
        { edition: 2, publishedBy: null, changes: null },
        { edition: 1, publishedBy: null, changes: null },
      ],
    });
    const left = await app.db.rows(
      `select 1 from report r where (r.id = $1 and r.saved_by = $2) or exists (select from report_edition e where e.report_id = $1 and e.published_by = $2)
         or exists (select from report_author a where a.report_id = $1 and a.person_id = $2)`,
      [id, author.id],
    );
    expect(left).toEqual([]);
  });
});

describe('editions', () => {
  it('show their authors what changed, word by word', async () => {
    const author = await someone();
    const id = await reportBy(author.client, { result: 'Das Amt erprobt die Akte.' });
    await author.client.data(SAVE_REPORT, {
      input: { id, version: 2, content: reportContent({ result: 'Das Amt nutzt die Akte.', doAgain: 'YES' }) },
    });
    await author.client.data(PUBLISH_REPORT, { input: { id, version: 3, note: 'Umgestellt' } });
    const { report } = await author.client.data<{ report: { editions: object[] } }>(
      'query ($id: ID!) { report(id: $id) { editions { edition note changes { field name before after parts { text added removed } } } } }',
      { id },
    );
    expect(report.editions).toMatchObject([
      {
        edition: 2,
        note: 'Umgestellt',
        changes: [
          {
            field: 'result',
            name: 'Ergebnis in Kürze',
            parts: [
              { text: 'Das Amt ', added: false, removed: false },
              { text: 'erprobt', added: false, removed: true },
              { text: 'nutzt', added: true, removed: false },
              { text: ' die Akte.', added: false, removed: false },
            ],
          },
          { field: 'doAgain', name: 'Würden wir es wieder tun?', before: '', after: 'Ja' },
        ],
      },
      { edition: 1, note: null, changes: [] },
    ]);
  });
});
