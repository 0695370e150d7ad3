import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, type BuiltPerson } from '../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../test/client.js';
import { CREATE_COMMENT } from '../../test/ground/discussion.js';
import { AUDIENCE, reportBy, reportDraftBy, WITHDRAW_REPORT } from '../../test/ground/reports.js';
import { TestApp } from '../../test/test-app.js';
import { least } from '../../test/waiting.js';
import { statementCount } from '../core/database/statement-log.js';

const MEMBER = `query ($id: ID!) { member(id: $id) { id isContact isViewer jobTitle qualifiedOn topics { id } absentUntil email takesQuestions
  person { name administration { ags } officerOf { id } }
  reports(first: 5) { nodes { id title authors { person { id } } } pageInfo { hasNextPage } }
  questions(first: 5) { nodes { id title author { id } } pageInfo { hasNextPage } } } }`;
const PROFILE = `mutation ($input: ProfileInput!) { updateProfile(input: $input) { jobTitle showsEmail seen { id email jobTitle takesQuestions } } }`;
const HELP = `mutation ($input: HelpSettingsInput!) { updateHelpSettings(input: $input) { monthlyCap } }`;
const GROUP = `query ($id: ID!) { group(id: $id) { administration { ags } association { id } people { id name } } }`;
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`;

interface Seen {
  id: string;
  email: string | null;
  reports: { nodes: { id: string }[] };
  questions: { nodes: { id: string }[] };
}

const closed = {
  jobTitle: null,
  showsJobTitle: false,
  showsQualification: false,
  showsTopics: false,
  showsAbsence: false,
  showsEmail: false,
  showsQuestions: true,
  isListed: true,
};

let app: TestApp;
let annaPerson: BuiltPerson;
let anna: Client;
let ben: Client;
beforeAll(async () => {
  app = await TestApp.start();
  annaPerson = await app.build.person({ name: 'Anna Beck', email: 'anna.beck@stadt.example', qualified: true });
  anna = await app.signInAs(annaPerson);
  ben = await app.signInAs(await app.build.person({ name: 'Ben Roth' }));
});
afterAll(() => app.close());

const seen = async (id: string, client = ben) => (await client.data<{ member: Seen | null }>(MEMBER, { id })).member;
const open = (client: Client, patch: Record<string, unknown>) =>
  client.data(PROFILE, { input: { ...closed, ...patch } });
const ask = async (client: Client, patch: Record<string, unknown> = {}) =>
  (
    await client.data<{ askQuestion: { id: string } }>(ASK, {
      input: {
        clientKey: randomUUID(),
        content: { title: 'Wer hat das schon?', body: '', topics: ['e-akte'], urgency: 'WHENEVER' },
        ...patch,
      },
    })
  ).askQuestion.id;
const answer = async (client: Client, id: string): Promise<string> => {
  const input = { clientKey: randomUUID(), thread: { kind: 'QUESTION', id }, body: 'Ja, wir.' };
  const { createComment } = await client.data<{ createComment: { comment: { id: string } } }>(CREATE_COMMENT, {
    input,
  });
  return createComment.comment.id;
};

describe('the page of a person', () => {
  it('is for members', async () => {
    const outsider = await app.signInAs(await app.build.person({ association: null }));
    const { id } = annaPerson;
    for (const [operation, variables] of [
      [MEMBER, { id }],
      [GROUP, { id: 'OFFICERS:staedtetag' }],
      ['{ ownProfile { isListed } }', {}],
      [PROFILE, { input: closed }],
    ] as const) {
      expect(codeOf(await app.client().gql(operation, variables))).toBe('UNAUTHENTICATED');
      expect(codeOf(await outsider.gql(operation, variables))).toBe('NO_ACCESS');
    }
  });

  it('is missing for whoever has no access, as for whoever there is not', async () => {
    const ended = await app.build.person();
    await app.db.rows('update membership set valid_to = $2::date where ags = $1', [ended.ags, day(-1)]);
    const nobody = [
      randomUUID(),
      'keine-kennung',
      ended.id,
      (await app.build.person({ approved: false })).id,
      (await app.build.person({ suspended: true })).id,
      (await app.build.person({ association: null })).id,
    ];
    expect(await Promise.all(nobody.map((id) => seen(id)))).toEqual(nobody.map(() => null));
    const erased = await app.build.person();
    expect(await seen(erased.id)).not.toBeNull();
    await app.db.rows('delete from person where id = $1', [erased.id]);
    expect(await seen(erased.id)).toBeNull();
  });

  it('shows name and administration, and nothing that was not opened', async () => {
    await app.db.rows(`update person set job_title = 'Hauptamt' where id = $1`, [annaPerson.id]);
    await anna.data(HELP, { input: { topics: ['e-akte'], monthlyCap: 3, absentUntil: day(5) } });
    const page = {
      id: annaPerson.id,
      isContact: false,
      isViewer: false,
      jobTitle: null,
      qualifiedOn: null,
      topics: [],
      absentUntil: null,
      email: null,
      takesQuestions: false,
      person: { name: 'Anna Beck', administration: { ags: annaPerson.ags }, officerOf: null },
    };
    expect(await seen(annaPerson.id)).toMatchObject(page);
    const officer = await app.signInAs(await app.build.officer());
    expect(await seen(annaPerson.id, officer)).toMatchObject(page);
  });

  it('shows what was opened until it is closed again', async () => {
    const title = { jobTitle: '  Sachgebiet \u202eDigitales ' };
    await open(anna, { ...title, showsJobTitle: true, showsTopics: true, showsQualification: true });
    expect(await seen(annaPerson.id)).toMatchObject({
      jobTitle: 'Sachgebiet Digitales',
      qualifiedOn: day(-30),
      topics: [{ id: 'e-akte' }],
      absentUntil: null,
      email: null,
      takesQuestions: true,
    });
    await open(anna, { ...title, showsAbsence: true, showsEmail: true });
    expect(await seen(annaPerson.id)).toMatchObject({
      jobTitle: null,
      topics: [],
      absentUntil: day(5),
      email: 'anna.beck@stadt.example',
      takesQuestions: false,
    });
    await open(anna, {});
    expect(await seen(annaPerson.id)).toMatchObject({ email: null, absentUntil: null });
  });

  it('is shown to the person as to others', async () => {
    const { updateProfile } = await anna.data<{ updateProfile: object }>(PROFILE, {
      input: { ...closed, jobTitle: 'Leitung', showsEmail: true },
    });
    expect(updateProfile).toEqual({
      jobTitle: 'Leitung',
      showsEmail: true,
      seen: { id: annaPerson.id, email: 'anna.beck@stadt.example', jobTitle: null, takesQuestions: false },
    });
    const tooLong = await anna.gql(PROFILE, { input: { ...closed, jobTitle: 'x'.repeat(201) } });
    expect(fieldsOf(tooLong)).toEqual(['input.jobTitle TOO_LONG']);
    await open(anna, {});
  });

  it('says who speaks for an administration and who is an officer, today', async () => {
    const contact = await app.build.person();
    await app.db.rows(`insert into administration_contact (ags, person_id, since) values ($1, $2, $3::date)`, [
      contact.ags,
      contact.id,
      day(-3),
    ]);
    const officer = await app.build.officer({ association: 'landkreistag' });
    expect(await seen(contact.id)).toMatchObject({ isContact: true, person: { officerOf: null } });
    expect(await seen(officer.id)).toMatchObject({
      isContact: false,
      person: { administration: null, officerOf: { id: 'landkreistag' } },
    });
    await app.db.rows('update administration_contact set until = $2::date where person_id = $1', [contact.id, day(0)]);
    expect(await seen(contact.id)).toMatchObject({ isContact: false });
  });
});

describe('what a person wrote', () => {
  it('are published reports that name them, as far as they are for the viewer', async () => {
    const writer = await app.build.person({ association: 'staedtetag' });
    const author = await app.signInAs(writer);
    await reportDraftBy(author);
    const [everywhere, association, named, withdrawn] = [
      await reportBy(author),
      await reportBy(author),
      await reportBy(author),
      await reportBy(author),
    ];
    await app.db.rows(`update report set visibility = 'ASSOCIATION', association_key = 'staedtetag' where id = $1`, [
      association,
    ]);
    const other = await app.build.person({ association: 'gemeindetag' });
    await app.build.exception(other, day(30));
    const neighbour = await app.signInAs(other);
    await author.data(AUDIENCE, {
      id: named,
      audience: { visibility: 'ADMINISTRATIONS', administrations: [other.ags] },
    });
    await author.data(WITHDRAW_REPORT, { id: withdrawn, reason: null });
    const reports = async (client: Client) => (await seen(writer.id, client))?.reports.nodes.map(({ id }) => id);
    expect(await reports(ben)).toEqual([association, everywhere]);
    expect(await reports(neighbour)).toEqual([named, everywhere]);
    await app.db.rows('delete from report_author where report_id = $1', [everywhere]);
    expect(await reports(ben)).toEqual([association]);
  });

  it('are questions and answers that can be read, unless they are kept apart', async () => {
    const writer = await app.build.person();
    const author = await app.signInAs(writer);
    const [own, taken, answered, hidden] = [await ask(author), await ask(author), await ask(ben), await ask(ben)];
    await ask(ben);
    await answer(author, answered);
    const away = await answer(author, hidden);
    await author.data(`mutation ($input: WithdrawQuestionInput!) { withdrawQuestion(input: $input) { __typename } }`, {
      input: { id: taken },
    });
    await app.db.rows(`update comment set state = 'HIDDEN' where id = $1`, [away]);
    const questions = async () => (await seen(writer.id))?.questions.nodes.map(({ id }) => id);
    expect(await questions()).toEqual([answered, own]);
    await open(author, { showsQuestions: false });
    expect(await questions()).toEqual([]);
  });

  it('costs four statements, however much it is', async () => {
    const writer = await app.build.person();
    const author = await app.signInAs(writer);
    const cost = () =>
      least(10, async () => {
        const before = statementCount();
        await seen(writer.id);
        return statementCount() - before;
      });
    await reportBy(author);
    await ask(author);
    const few = await cost();
    for (let round = 0; round < 4; round++) {
      await reportBy(author);
      await ask(author);
    }
    expect([few, await cost()]).toEqual([4, 4]);
  });
});

describe('the people behind a group', () => {
  const people = async (id: string) =>
    (await ben.data<{ group: { people: { id: string }[] } | null }>(GROUP, { id })).group?.people.map((one) => one.id);

  it('are those of an administration who have access and let themselves be listed', async () => {
    const { ags } = annaPerson;
    const carla = await app.build.person({ name: 'Carla Amann', ags });
    await app.build.person({ ags, suspended: true });
    await app.build.person({ ags, approved: false });
    expect(await people(`ADMINISTRATION:${ags}`)).toEqual([annaPerson.id, carla.id]);
    await open(anna, { isListed: false });
    expect(await people(`ADMINISTRATION:${ags}`)).toEqual([carla.id]);
    await open(anna, {});
  });

  it('are the officers of today of an association', async () => {
    const [first, second] = [
      await app.build.officer({ name: 'A. Referent', association: 'gemeindetag' }),
      await app.build.officer({ name: 'B. Referent', association: 'gemeindetag' }),
    ];
    expect(await people('OFFICERS:gemeindetag')).toEqual([first.id, second.id]);
    await app.db.rows('update officer set until = $2::date where person_id = $1', [first.id, day(0)]);
    expect(await people('OFFICERS:gemeindetag')).toEqual([second.id]);
  });

  it.each(['', 'OFFICERS:nirgends', 'ADMINISTRATION:99999999', "ADMINISTRATION:0'", randomUUID()])(
    'are none of %s',
    async (id) => {
      expect(await people(id)).toBeUndefined();
    },
  );

  it('of an administration where nobody is known are nobody', async () => {
    expect(await people(`ADMINISTRATION:${await app.build.freeTown()}`)).toEqual([]);
  });
});
