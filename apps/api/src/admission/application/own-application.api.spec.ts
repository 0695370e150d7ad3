import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';

const MOVE = `mutation ($input: MoveInput!) { moveToAdministration(input: $input) { __typename } }`;
const MINE = `{ myApplication { state canAnswer canWithdraw steps { kind text } } }`;
const ANSWER = `mutation ($input: AnswerMyQuestionInput!) { answerMyQuestion(input: $input) {
  ... on ApplicationUpdated { application { state } } ... on AdmissionRefused { code } } }`;
const WITHDRAW = `mutation { withdrawMyApplication {
  ... on ApplicationUpdated { application { state } } ... on AdmissionRefused { code } } }`;
const ASK = `mutation ($input: AskApplicantInput!) { askApplicant(input: $input) { __typename } }`;

let app: TestApp;
let referentin: Client;
beforeAll(async () => {
  app = await TestApp.start();
  referentin = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());

/** Somebody with an account who has moved to another town, and the id of their case. */
async function moved() {
  const person = await app.build.person();
  const client = await app.signInAs(person);
  const administration = await app.build.freeTown();
  await app.build.membership({ ags: administration });
  await client.data(MOVE, {
    input: {
      clientKey: randomUUID(),
      administration,
      jobTitle: 'Hauptamt',
      why: 'Neue Stelle.',
      consent: { rulesVersion: 0, privacyVersion: 0, given: true },
    },
  });
  const [row] = await app.db.rows<{ id: string }>(`select id from application where person_id = $1`, [person.id]);
  return { person, client, id: row?.id ?? '' };
}

describe('an application of somebody who is signed in', () => {
  it('is answered in their session, without the link', async () => {
    const { client, id } = await moved();
    const input = { text: 'Im Hauptamt.' };
    expect(await client.data(ANSWER, { input })).toEqual({ answerMyQuestion: { code: 'ALREADY_DECIDED' } });
    await referentin.data(ASK, { input: { id, question: 'In welchem Amt?' } });
    expect(await client.data(MINE)).toMatchObject({ myApplication: { state: 'QUESTIONED', canAnswer: true } });
    expect(await client.data(ANSWER, { input })).toEqual({ answerMyQuestion: { application: { state: 'WAITING' } } });
    const { myApplication } = await client.data<{ myApplication: { steps: object[] } }>(MINE);
    expect(myApplication.steps.at(-1)).toEqual({ kind: 'ANSWERED', text: 'Im Hauptamt.' });
  });

  it('is answered once by two at the same time', async () => {
    const { client, id } = await moved();
    await referentin.data(ASK, { input: { id, question: 'In welchem Amt?' } });
    const answers = await Promise.all([
      client.data<{ answerMyQuestion: { code?: string } }>(ANSWER, { input: { text: 'Eins.' } }),
      client.data<{ answerMyQuestion: { code?: string } }>(ANSWER, { input: { text: 'Zwei.' } }),
    ]);
    expect(answers.map(({ answerMyQuestion }) => answerMyQuestion.code ?? 'answered').sort()).toEqual([
      'ALREADY_DECIDED',
      'answered',
    ]);
  });

  it('is taken back in their session', async () => {
    const { client } = await moved();
    expect(await client.data(WITHDRAW)).toEqual({ withdrawMyApplication: { application: { state: 'WITHDRAWN' } } });
    expect(await client.data(WITHDRAW)).toEqual({ withdrawMyApplication: { code: 'ALREADY_DECIDED' } });
  });

  it('is nobody else to touch', async () => {
    const { id } = await moved();
    await referentin.data(ASK, { input: { id, question: 'In welchem Amt?' } });
    const other = await app.signInAs(await app.build.person());
    const input = { text: 'Fremd.' };
    expect(await other.data(ANSWER, { input })).toEqual({ answerMyQuestion: { code: 'LINK_DEAD' } });
    expect(await other.data(WITHDRAW)).toEqual({ withdrawMyApplication: { code: 'LINK_DEAD' } });
    expect(codeOf(await app.client().gql(ANSWER, { input }))).toBe('UNAUTHENTICATED');
    expect(fieldsOf(await other.gql(ANSWER, { input: { text: ' ' } }))).toEqual(['input.text REQUIRED']);
  });
});
