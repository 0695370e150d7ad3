import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../test/client.js';
import { mailsSettled, mailsTo, mailTo } from '../../test/mailbox.js';
import { TestApp } from '../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../test/test-database.js';
import { testSettings } from '../../test/test-settings.js';
import { prepareDatabase } from '../prepare.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { administrations } from './story/administrations.js';
import { applications, confirmed, exception, invitations } from './story/applications.js';
import { people } from './story/people.js';

let database: TestDatabase;
let app: TestApp;
beforeAll(async () => {
  database = await createDatabase();
  app = await TestApp.start({ database, settings: { demo: true } });
  await prepareDatabase(database.url, testSettings(app.settings.dataDir, { demo: true }));
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

const signIn = async (email: string): Promise<Client> => {
  const client = app.client();
  await client.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email, password: DEMO_PASSWORD },
  });
  return client;
};

describe('the story of the way in', () => {
  it('speaks of people and places of the story, at addresses where no mail arrives', () => {
    const keys = people.map(({ key }) => key);
    const places: string[] = Object.values(administrations).map(({ ags }) => ags);
    for (const { personKey, email, name } of applications) {
      expect(email).toMatch(/\.example$/);
      if (personKey === undefined) expect(people.map((person) => person.email)).not.toContain(email);
      else expect(people.find(({ key }) => key === personKey)).toMatchObject({ email, name });
    }
    for (const { ags } of [...applications, ...invitations]) expect(places).toContain(ags);
    for (const key of [exception.personKey, confirmed.contactKey, ...confirmed.peopleKeys]) expect(keys).toContain(key);
    for (const { text, why } of applications) expect(`${why} ${text ?? ''}`).not.toMatch(/["'“](?=\p{L})|\d-\d| - /u);
  });
});

describe('the demo', () => {
  it('shows an officer a queue with something to do, something overdue and something decided', async () => {
    const referentin = await signIn('referentin@demo.example');
    const { open, done } = await referentin.data<{
      open: {
        openCount: number;
        nodes: { name: string; state: string; overdue: boolean; asException: boolean; hasAccount: boolean }[];
      };
      done: { nodes: { state: string }[] };
    }>(
      `{ open: applications(first: 20) { openCount nodes { name state overdue asException hasAccount } }
         done: applications(first: 20, decided: true) { nodes { state decisionReason } } }`,
    );
    expect(open.nodes.map(({ state }) => state).sort()).toEqual([
      'QUESTIONED',
      'WAITING',
      'WAITING',
      'WAITING',
      'WAITING',
    ]);
    expect(open.nodes.filter(({ overdue }) => overdue).map(({ name }) => name)).toContain('Gerd Binder');
    expect(open.nodes.some(({ asException }) => asException)).toBe(true);
    expect(done.nodes.map(({ state }) => state).sort()).toEqual(['APPROVED', 'REFUSED', 'WITHDRAWN']);
    expect(await referentin.data(`{ invitations { nodes { state name } } }`)).toEqual({
      invitations: {
        nodes: [
          { state: 'OPEN', name: 'Carla Reuschle' },
          { state: 'EXPIRED', name: 'Timo Vetter' },
        ],
      },
    });
  });

  it('has mails in its mailbox whose links work', async () => {
    await mailsSettled(app);
    const { demoMailbox } = await app
      .client()
      .data<{ demoMailbox: { nodes: { to: string; subject: string }[] } }>(
        `{ demoMailbox(first: 50) { nodes { to subject } } }`,
      );
    expect(demoMailbox.nodes.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        'Rückfrage zu Ihrem Antrag auf Zugang',
        'Bitte bestätigen Sie Ihren Antrag auf Zugang',
        'Einladung ins Lotsennetz',
      ]),
    );
    const { token } = await mailTo(app, 'samuel.okafor@demo.example');
    expect(
      await app
        .client()
        .data(`query ($token: String!) { applicationByLink(token: $token) { state canAnswer } }`, { token }),
    ).toEqual({
      applicationByLink: { state: 'QUESTIONED', canAnswer: true },
    });
    const invitation = await mailTo(app, 'carla.reuschle@demo.example');
    expect(
      await app
        .client()
        .data(`query ($token: String!) { invitationByLink(token: $token) { state } }`, { token: invitation.token }),
    ).toEqual({
      invitationByLink: { state: 'OPEN' },
    });
    const confirm = await mailsTo(app, 'jonas.wetzel@demo.example');
    expect(
      await app.client().data(`mutation ($token: String!) { confirmApplication(token: $token) { __typename } }`, {
        token: confirm[0]?.token,
      }),
    ).toEqual({ confirmApplication: { __typename: 'ApplicationConfirmed' } });
  });

  it('has a contact with people, and one person with access by exception', async () => {
    const contact = await signIn('kontakt@demo.example');
    const { myDelegation } = await contact.data<{
      myDelegation: { nodes: { name: string; confirmedOn: string | null }[] };
    }>(`{ myDelegation { nodes { name confirmedOn } } }`);
    expect(myDelegation.nodes.length).toBeGreaterThanOrEqual(2);
    expect(myDelegation.nodes.filter(({ confirmedOn }) => confirmedOn !== null)).toHaveLength(2);
    const ketterer = await signIn('matthias.ketterer@demo.example');
    expect(await ketterer.data(`{ explainMyAccess { admitted reasons { code } } }`)).toEqual({
      explainMyAccess: { admitted: true, reasons: [{ code: 'EXCEPTION' }, { code: 'ADMITTED' }] },
    });
  });
});
