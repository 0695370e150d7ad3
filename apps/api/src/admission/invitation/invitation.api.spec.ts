import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyAs, strangerOf } from '../../../test/ground/applications.js';
import type { BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailsSettled, mailsTo, mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';

const SAVED = `__typename ... on InvitationSaved { invitation { id state email sentTimes invitedBy { name } } } ... on AdmissionRefused { code }`;
const INVITE = `mutation ($input: InviteInput!) { invite(input: $input) { ${SAVED} } }`;
const RESEND = `mutation ($id: ID!) { resendInvitation(id: $id) { ${SAVED} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawInvitation(id: $id) { ${SAVED} } }`;
const IMPORT = `mutation ($input: ImportInvitationsInput!) { importInvitations(input: $input) { saved invited refused { line field code message } } }`;
const VIEW = `query ($token: String!) { invitationByLink(token: $token) { state name association { id } administration { ags } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename
  ... on InvitationAccepted { passwordToken statusToken } ... on AdmissionRefused { code } } }`;
const LIST = `query ($state: InvitationState) { invitations(state: $state, first: 50) { nodes { id state email } } }`;

let app: TestApp;
let officer: BuiltPerson;
let referentin: Client;
let other: Client;
let town: string;
beforeAll(async () => {
  app = await TestApp.start({ settings: { trustProxy: 1 } });
  officer = await app.build.officer();
  referentin = await app.signInAs(officer);
  other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
  town = await app.build.freeTown();
  await app.build.membership({ ags: town });
});
afterAll(() => app.close());

const newEmail = () => `gast-${randomUUID().slice(0, 8)}@stadt.example`;
const inputOf = (patch: object = {}) => ({
  clientKey: randomUUID(),
  administration: town,
  name: 'Gast Person',
  email: newEmail(),
  ...patch,
});
interface Saved {
  __typename: string;
  code?: string;
  invitation?: { id: string; state: string; email: string; sentTimes: number };
}
const invite = async (patch: object = {}, client = referentin) =>
  (await client.data<{ invite: Saved }>(INVITE, { input: inputOf(patch) })).invite;
const consent = { rulesVersion: 0, privacyVersion: 0, given: true };
const accept = async (token: string, patch: object = {}) =>
  (
    await strangerOf(app).data<{
      acceptInvitation: {
        __typename: string;
        code?: string;
        passwordToken?: string | null;
        statusToken?: string | null;
      };
    }>(ACCEPT, { input: { token, name: 'Gast Person', jobTitle: 'Hauptamt', consent, ...patch } })
  ).acceptInvitation;

describe('inviting', () => {
  it('is for officers, on their own members', async () => {
    for (const client of [app.client(), await app.signInAs(await app.build.person())])
      expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(codeOf(await client.gql(INVITE, { input: inputOf() })));
    expect(await invite({}, other)).toMatchObject({ code: 'NOT_A_MEMBER' });
    expect(await invite({ administration: await app.build.freeTown() })).toMatchObject({ code: 'NOT_A_MEMBER' });
    expect(fieldsOf(await referentin.gql(INVITE, { input: inputOf({ administration: '08999999' }) }))).toEqual([
      'input.administration UNKNOWN',
    ]);
    expect(fieldsOf(await referentin.gql(INVITE, { input: inputOf({ email: 'x', name: '' }) })).sort()).toEqual([
      'input.email NOT_AN_EMAIL',
      'input.name REQUIRED',
    ]);
  });

  it('once for one client key and one address', async () => {
    const input = inputOf();
    const saved = await Promise.all([1, 2, 3].map(() => referentin.data<{ invite: Saved }>(INVITE, { input })));
    expect(new Set(saved.map(({ invite: { invitation } }) => invitation?.id)).size).toBe(1);
    expect(await invite({ email: input.email.toUpperCase() })).toMatchObject({ code: 'ALREADY_INVITED' });
    await mailsSettled(app);
    expect(await mailsTo(app, input.email)).toHaveLength(1);
    const person = await app.build.person();
    expect(await invite({ email: person.email })).toMatchObject({ code: 'HAS_ACCOUNT' });
    const applicant = await applyAs(app, { administration: town });
    expect(await invite({ email: applicant.email })).toMatchObject({ code: 'HAS_APPLIED' });
  });

  it('leads by one mail to an account with a password', async () => {
    const email = newEmail();
    await invite({ email });
    const { token, text, subject } = await mailTo(app, email);
    expect(subject).toBe('Einladung ins Lotsennetz');
    expect(text).toContain('der Städtetag lädt Sie ein');
    expect(await strangerOf(app).data(VIEW, { token })).toEqual({
      invitationByLink: {
        state: 'OPEN',
        name: 'Gast Person',
        association: { id: 'staedtetag' },
        administration: { ags: town },
      },
    });
    expect(
      fieldsOf(
        await strangerOf(app).gql(ACCEPT, {
          input: { token, name: ' ', jobTitle: 'x', consent: { ...consent, given: false } },
        }),
      ),
    ).toEqual(['input.name REQUIRED']);
    const answers = await Promise.all([accept(token), accept(token)]);
    const good = answers.find(({ __typename }) => __typename === 'InvitationAccepted');
    expect(answers.filter(({ code }) => code === 'LINK_DEAD')).toHaveLength(1);
    const password = 'Ein gutes langes Kennwort';
    await strangerOf(app).data(
      `mutation ($input: SetPasswordByLinkInput!) { setPasswordByLink(input: $input) { __typename } }`,
      {
        input: { token: good?.passwordToken, password },
      },
    );
    const client = strangerOf(app);
    expect(
      await client.data(
        `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { me { access { admitted } administration { ags } } } } }`,
        {
          input: { email, password },
        },
      ),
    ).toEqual({ signIn: { me: { access: { admitted: true }, administration: { ags: town } } } });
    expect(await accept(token)).toMatchObject({ code: 'LINK_DEAD' });
    expect(
      await app.db.rows(`select approved_by from approval a join person p on p.id = a.person_id where p.email = $1`, [
        email,
      ]),
    ).toEqual([{ approved_by: officer.id }]);
  });

  it('ends with its time; sent again it works by the new link alone', async () => {
    const email = newEmail();
    const { invitation } = await invite({ email });
    await app.db.rows(`update invitation set expires_at = now() - interval '1 minute' where id = $1`, [invitation?.id]);
    const old = await mailTo(app, email);
    expect(await accept(old.token)).toMatchObject({ code: 'LINK_DEAD' });
    expect(await strangerOf(app).data(VIEW, { token: old.token })).toMatchObject({
      invitationByLink: { state: 'EXPIRED' },
    });
    expect(await other.gql(RESEND, { id: invitation?.id }).then(fieldsOf)).toEqual(['id UNKNOWN']);
    expect(await referentin.data(RESEND, { id: invitation?.id })).toMatchObject({
      resendInvitation: { invitation: { state: 'OPEN', sentTimes: 2 } },
    });
    expect(await accept(old.token)).toMatchObject({ code: 'LINK_DEAD' });
    expect(await accept((await mailTo(app, email, 2)).token)).toMatchObject({ __typename: 'InvitationAccepted' });
    expect(await referentin.data(RESEND, { id: invitation?.id })).toMatchObject({
      resendInvitation: { code: 'INVITATION_OVER' },
    });
  });

  it('can be taken back', async () => {
    const email = newEmail();
    const { invitation } = await invite({ email });
    expect(await referentin.data(WITHDRAW, { id: invitation?.id })).toMatchObject({
      withdrawInvitation: { invitation: { state: 'WITHDRAWN' } },
    });
    expect(await accept((await mailTo(app, email)).token)).toMatchObject({ code: 'LINK_DEAD' });
    expect(await invite({ email })).toMatchObject({ __typename: 'InvitationSaved' });
  });

  it('lists the own association alone, by state', async () => {
    const { invitation } = await invite();
    const ids = async (client: Client, state: string | null) =>
      (await client.data<{ invitations: { nodes: { id: string }[] } }>(LIST, { state })).invitations.nodes.map(
        ({ id }) => id,
      );
    expect(await ids(referentin, 'OPEN')).toContain(invitation?.id);
    expect(await ids(referentin, 'ACCEPTED')).not.toContain(invitation?.id);
    expect(await ids(other, null)).toEqual([]);
  });

  it('counts as the first of two approvals where the association wants four eyes', async () => {
    const second = await app.signInAs(await app.build.officer());
    const SETTINGS = `mutation ($input: UpdateAdmissionSettingsInput!) { updateAdmissionSettings(input: $input) { __typename } }`;
    const email = newEmail();
    await invite({ email });
    await referentin.data(SETTINGS, { input: { fourEyes: true } });
    try {
      const answer = await accept((await mailTo(app, email)).token);
      expect(answer).toMatchObject({
        __typename: 'InvitationAccepted',
        passwordToken: null,
        statusToken: expect.any(String),
      });
      expect(await app.db.rows(`select 1 from person where email = $1`, [email])).toEqual([]);
      const [row] = await app.db.rows<{ id: string }>(`select id from application where email = $1`, [email]);
      const APPROVE = `mutation ($input: ApproveApplicationInput!) { approveApplication(input: $input) { __typename ... on ApplicationNotMoved { refusal { code } } } }`;
      expect(await referentin.data(APPROVE, { input: { id: row?.id } })).toMatchObject({
        approveApplication: { refusal: { code: 'SAME_OFFICER' } },
      });
      expect(await second.data(APPROVE, { input: { id: row?.id } })).toEqual({
        approveApplication: { __typename: 'ApplicationMoved' },
      });
      expect(await app.db.rows(`select 1 from person where email = $1`, [email])).toHaveLength(1);
    } finally {
      await referentin.data(SETTINGS, { input: { fourEyes: false } });
    }
  });
});

describe('a list of people to invite', () => {
  interface Imported {
    importInvitations: {
      saved: boolean;
      invited: number;
      refused: { line: number; field: string; code: string; message: string }[];
    };
  }
  const HEADER = 'email;name;ags;function';
  const load = (lines: string[], patch: object = {}, client = referentin) =>
    client
      .data<Imported>(IMPORT, { input: { clientKey: randomUUID(), csv: [HEADER, ...lines].join('\n'), ...patch } })
      .then((data) => data.importInvitations);
  const count = async () => Number((await app.db.rows<{ n: string }>(`select count(*) as n from invitation`))[0]?.n);

  it('shows what would be done, with a finding for each line, and does nothing', async () => {
    const member = await app.build.person();
    const foreign = await app.build.freeTown();
    const before = await count();
    const shown = await load(
      [
        `${newEmail()};Eins;${town};Hauptamt`,
        `halb@;Zwei;${town};`,
        `${member.email};Drei;${town};`,
        `${newEmail()};Vier;${foreign};`,
      ],
      { dryRun: true },
    );
    expect(shown).toMatchObject({ saved: false, invited: 1 });
    expect(shown.refused.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([
      '3 email NOT_AN_EMAIL',
      '4 email HAS_ACCOUNT',
      '5 ags NOT_A_MEMBER',
    ]);
    expect(shown.refused[0]?.message).toBe('„halb@“ ist keine vollständige E-Mail-Adresse.');
    expect(await count()).toBe(before);
  });

  it('invites all or nobody, unless refused lines are to be skipped', async () => {
    const lines = [`${newEmail()};Eins;${town};`, `halb@;Zwei;${town};`];
    const before = await count();
    expect(await load(lines)).toMatchObject({ saved: false });
    expect(await count()).toBe(before);
    expect(await load(lines, { skipRefused: true })).toMatchObject({ saved: true, invited: 1 });
    expect(await count()).toBe(before + 1);
  });

  it('of 500 people works in one go, and again with the same key invites nobody', async () => {
    const emails = Array.from({ length: 500 }, () => newEmail());
    const clientKey = randomUUID();
    const lines = emails.map((email, index) => `${email};Person ${index};${town};`);
    expect(await load(lines, { clientKey })).toEqual({ saved: true, invited: 500, refused: [] });
    expect(await load(lines, { clientKey })).toEqual({ saved: true, invited: 500, refused: [] });
    await mailsSettled(app);
    const [row] = await app.db.rows<{ n: number }>(`select count(*)::int as n from mailbox where recipient = any($1)`, [
      emails,
    ]);
    expect(row?.n).toBe(500);
    expect(await load([...lines, `${newEmail()};Zu viel;${town};`])).toMatchObject({
      saved: false,
      refused: [{ line: 0, code: 'TOO_MANY_LINES' }],
    });
  }, 60_000);
});
