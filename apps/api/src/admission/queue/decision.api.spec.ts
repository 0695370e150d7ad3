import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyAs, strangerOf } from '../../../test/ground/applications.js';
import { day, type BuiltPerson } from '../../../test/ground/builders.js';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailsTo, mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { least } from '../../../test/waiting.js';

const DECIDED = `__typename ... on ApplicationMoved { application { id state decisionReason exceptionUntil } }
  ... on ApplicationNotMoved { refusal { code message } current { id state } }`;
const APPROVE = `mutation ($input: ApproveApplicationInput!) { approveApplication(input: $input) { ${DECIDED} } }`;
const APPROVE_ALL = `mutation ($input: ApproveApplicationsInput!) { approveApplications(input: $input) { ${DECIDED} } }`;
const REFUSE = `mutation ($input: RefuseApplicationInput!) { refuseApplication(input: $input) { ${DECIDED} } }`;
const ASK = `mutation ($input: AskApplicantInput!) { askApplicant(input: $input) { ${DECIDED} } }`;
const HAND_OVER = `mutation ($input: HandOverApplicationInput!) { handOverApplication(input: $input) { __typename
  ... on ApplicationHandedOver { id association { id } } ... on AdmissionRefused { code } } }`;
const QUEUE = `query ($first: Int, $after: Cursor, $decided: Boolean, $state: ApplicationState) {
  applications(first: $first, after: $after, decided: $decided, state: $state) { openCount pageInfo { hasNextPage endCursor } nodes { id state name
    hints { mailDomain knownDomains peopleThere qualifiedThere approvedThere refusedThere memberships { confirmed association { id } }
      earlier { name state sameAddress } } steps { kind text by { name } } viewerCan { approve refuse ask handOver } } } }`;
const STATUS = `query ($token: String!) { applicationByLink(token: $token) { state canAnswer steps { kind text } } }`;

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
  await app.build.membership({ ags: town, association: 'gemeindetag' });
});
afterAll(() => app.close());

const apply = (patch: Record<string, unknown> = {}) => applyAs(app, { administration: town, ...patch });
interface Decision {
  __typename: string;
  application?: { id: string; state: string; exceptionUntil: string | null };
  refusal?: { code: string; message: string };
  current?: { state: string };
}
const approve = async (client: Client, input: object) =>
  (await client.data<{ approveApplication: Decision }>(APPROVE, { input })).approveApplication;
const queueOf = async (client: Client, variables: Record<string, unknown> = {}) =>
  (
    await client.data<{
      applications: {
        openCount: number;
        nodes: Record<string, never>[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }>(QUEUE, { first: 50, ...variables })
  ).applications;

describe('the queue', () => {
  it('is closed to strangers, members and people without access', async () => {
    const { id } = await apply();
    for (const client of [
      app.client(),
      await app.signInAs(await app.build.person()),
      await app.signInAs(await app.build.person({ approved: false })),
    ]) {
      for (const query of [`{ applications { openCount } }`, `{ application(id: "${id}") { name } }`])
        expect((await client.gql(query)).data).toBeNull();
      const answer = await client.gql(APPROVE, { input: { id } });
      expect(['UNAUTHENTICATED', 'FORBIDDEN', 'NO_ACCESS']).toContain(codeOf(answer));
    }
    expect(await app.db.rows(`select state from application where id = $1`, [id])).toEqual([{ state: 'WAITING' }]);
  });

  it("shows the own association's cases only; another's look as if they did not exist, in every operation", async () => {
    const { id } = await apply();
    expect((await queueOf(referentin)).nodes.map((node) => node['id'])).toContain(id);
    expect((await queueOf(other)).nodes.map((node) => node['id'])).not.toContain(id);
    expect(await other.data(`query ($id: ID!) { application(id: $id) { id } }`, { id })).toEqual({ application: null });
    const tries: [string, Record<string, unknown>][] = [
      [APPROVE, { id }],
      [REFUSE, { id, reason: 'nein' }],
      [ASK, { id, question: 'wer?' }],
      [HAND_OVER, { id, association: 'landkreistag', note: 'dort' }],
      [APPROVE_ALL, { ids: [id] }],
    ];
    for (const [mutation, input] of tries) {
      const foreign = await other.gql(mutation, { input });
      const missing = await other.gql(mutation, {
        input: JSON.parse(JSON.stringify(input).replaceAll(id, randomUUID())) as object,
      });
      expect(fieldsOf(foreign)[0]).toMatch(/^input\.ids? UNKNOWN$/);
      expect(foreign.text).toBe(missing.text);
    }
  });

  it('shows open cases oldest first and page by page, whatever comes meanwhile', async () => {
    const made: string[] = [];
    for (let number = 0; number < 5; number++) made.push((await apply()).id);
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 30; page++) {
      const { nodes, pageInfo } = await queueOf(referentin, { first: 2, after });
      seen.push(...nodes.map((node) => String(node['id'])));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen.filter((id) => made.includes(id))).toEqual(made);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('does not show what nobody has confirmed', async () => {
    const email = `still-${randomUUID().slice(0, 6)}@stadt.example`;
    const input = {
      clientKey: randomUUID(),
      administration: town,
      name: 'Unbestätigt',
      email,
      jobTitle: 'x',
      why: 'y',
      consent: { rulesVersion: 0, privacyVersion: 0, given: true },
    };
    await strangerOf(app).data(`mutation ($input: ApplyInput!) { apply(input: $input) { __typename } }`, { input });
    const [row] = await app.db.rows<{ id: string }>(`select id from application where email = $1`, [email]);
    expect((await queueOf(referentin)).nodes.map((node) => node['id'])).not.toContain(row?.id);
    expect(fieldsOf(await referentin.gql(APPROVE, { input: { id: row?.id } }))).toEqual(['input.id UNKNOWN']);
  });

  it('gives the hints of the administration and its history', async () => {
    const place = await app.build.freeTown();
    await app.build.membership({ ags: place });
    await app.build
      .person({ ags: place, association: null, email: `eins@${place}.example` })
      .then((person) => app.build.approval(person));
    const qualified = await app.build.person({
      ags: place,
      association: null,
      qualified: true,
      email: `zwei@${place}.example`,
    });
    await app.build.approval(qualified);
    const refused = await apply({ administration: place, email: `drei@${place}.example` });
    await referentin.data(REFUSE, { input: { id: refused.id, reason: 'Unbekannt' } });
    const { id } = await apply({ administration: place, email: `vier@${place}.example` });
    const { application } = await referentin.data<{ application: { hints: unknown } }>(
      `query ($id: ID!) { application(id: $id) { hints { mailDomain knownDomains peopleThere qualifiedThere approvedThere refusedThere
         memberships { confirmed association { id } } earlier { name state sameAddress } } } }`,
      { id },
    );
    expect(application.hints).toEqual({
      mailDomain: 'KNOWN',
      knownDomains: [`${place}.example`],
      peopleThere: 2,
      qualifiedThere: 1,
      approvedThere: 0,
      refusedThere: 1,
      memberships: [{ confirmed: true, association: { id: 'staedtetag' } }],
      earlier: [{ name: refused.name, state: 'REFUSED', sameAddress: false }],
    });
  });

  it('costs the same number of statements for one case and for many, hints and steps included', async () => {
    const { statementCount } = await import('../../core/database/statement-log.js');
    const cost = (first: number) =>
      least(3, async () => {
        const before = statementCount();
        await queueOf(referentin, { first });
        return statementCount() - before;
      });
    expect(await cost(5)).toBe(await cost(1));
  });
});

describe('approving', () => {
  it('makes an account, lets the person set a password by mail, and they are in', async () => {
    const { id, email, name, statusToken } = await apply();
    expect(await approve(referentin, { id, note: 'Willkommen!' })).toMatchObject({
      application: { id, state: 'APPROVED' },
    });
    const mail = await mailTo(app, email, 3);
    expect(mail.subject).toBe('Ihr Zugang zum Lotsennetz ist frei');
    expect(mail.text).toContain('> Willkommen!');
    const password = 'Ein gutes langes Kennwort';
    const { setPasswordByLink } = await strangerOf(app).data<{ setPasswordByLink: { email: string } }>(
      `mutation ($input: SetPasswordByLinkInput!) { setPasswordByLink(input: $input) { ... on PasswordSet { email } ... on LinkRefused { code } } }`,
      { input: { token: mail.token, password } },
    );
    expect(setPasswordByLink.email).toBe(email);
    const client = strangerOf(app);
    const { signIn } = await client.data<{ signIn: { me: { name: string; access: { admitted: boolean } } } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { me { name access { admitted } } } } }`,
      { input: { email, password } },
    );
    expect(signIn.me).toEqual({ name, access: { admitted: true } });
    expect(await client.data(`{ posts { nodes { id } } }`)).toEqual({ posts: { nodes: [] } });
    expect(await strangerOf(app).data(STATUS, { token: statusToken })).toMatchObject({
      applicationByLink: {
        state: 'APPROVED',
        steps: [{ kind: 'CONFIRMED' }, { kind: 'APPROVED', text: 'Willkommen!' }],
      },
    });
    expect(
      await app.db.rows(
        `select c.language, c.rules_version from consent c join person p on p.id = c.person_id where p.email = $1`,
        [email],
      ),
    ).toEqual([{ language: 'de', rules_version: 0 }]);
  });

  it('by two officers at once decides once', async () => {
    const second = await app.signInAs(await app.build.officer());
    for (let round = 0; round < 5; round++) {
      const { id, email } = await apply();
      const answers = await Promise.all([
        approve(referentin, { id }),
        approve(second, { id }),
        second
          .data<{ refuseApplication: Decision }>(REFUSE, { input: { id, reason: 'nein' } })
          .then((data) => data.refuseApplication),
      ]);
      expect(answers.filter(({ __typename }) => __typename === 'ApplicationMoved')).toHaveLength(1);
      for (const answer of answers.filter(({ refusal }) => refusal))
        expect(answer.refusal?.code).toBe('ALREADY_DECIDED');
      const rows = await app.db.rows<{ kind: string }>(
        `select kind from application_step where application_id = $1 and kind in ('APPROVED', 'REFUSED')`,
        [id],
      );
      expect(rows).toHaveLength(1);
      const decisions = await app.db.rows(
        `select 1 from audit_line where subject_id = $1 and action in ('APPLICATION_APPROVED', 'APPLICATION_REFUSED')`,
        [id],
      );
      expect(decisions).toHaveLength(1);
      expect((await app.db.rows(`select 1 from person where email = $1`, [email])).length).toBe(
        rows[0]?.kind === 'APPROVED' ? 1 : 0,
      );
    }
  });

  it('is refused where the rule does not admit, unless it is an exception with reason and end', async () => {
    const place = await app.build.freeTown('LANDKREIS');
    const { id } = await apply({ administration: place, asException: true });
    expect(await approve(referentin, { id })).toMatchObject({
      refusal: { code: 'NOT_A_MEMBER' },
      current: { state: 'WAITING' },
    });
    expect(fieldsOf(await referentin.gql(APPROVE, { input: { id, exceptionUntil: day(30) } }))).toEqual([
      'input.note REQUIRED',
    ]);
    expect(fieldsOf(await referentin.gql(APPROVE, { input: { id, exceptionUntil: day(-1), note: 'x' } }))).toEqual([
      'input.exceptionUntil IN_THE_PAST',
    ]);
    expect(fieldsOf(await referentin.gql(APPROVE, { input: { id, exceptionUntil: day(367), note: 'x' } }))).toEqual([
      'input.exceptionUntil TOO_FAR',
    ]);
    expect(await approve(referentin, { id, exceptionUntil: day(30), note: 'Pilot' })).toMatchObject({
      application: { state: 'APPROVED', exceptionUntil: day(30) },
    });
    expect(
      await app.db.rows(
        `select e.reason, e.ends_on::text as until from access_exception e join application a on a.person_id = e.person_id where a.id = $1`,
        [id],
      ),
    ).toEqual([{ reason: 'Pilot', until: day(30) }]);
  });

  it('opens the account that is there instead of making a second one', async () => {
    const person = await app.build.person({
      association: null,
      email: `wieder-${randomUUID().slice(0, 6)}@stadt.example`,
    });
    const { id } = await apply({ email: person.email });
    expect(await approve(referentin, { id })).toMatchObject({ application: { state: 'APPROVED' } });
    expect(await app.db.rows(`select id, ags from person where email = $1`, [person.email])).toEqual([
      { id: person.id, ags: town },
    ]);
    const client = await app.signInAs(person);
    expect(await client.data(`{ me { access { admitted } } }`)).toEqual({ me: { access: { admitted: true } } });
    const mail = await mailTo(app, person.email, 3);
    expect(mail.text).toContain('Sie melden sich an wie bisher.');
  });

  it('does not open a suspended account', async () => {
    const { id, email } = await apply();
    await app.build.person({ email, association: null, suspended: true });
    expect(await approve(referentin, { id })).toMatchObject({ refusal: { code: 'ACCOUNT_SUSPENDED' } });
  });

  it('of many answers for each', async () => {
    const good = [await apply(), await apply(), await apply()];
    const decided = await apply();
    await referentin.data(REFUSE, { input: { id: decided.id, reason: 'nein' } });
    const ids = [good[0], decided, good[1], good[2]].map((application) => application?.id);
    const { approveApplications } = await referentin.data<{ approveApplications: Decision[] }>(APPROVE_ALL, {
      input: { ids },
    });
    expect(approveApplications.map(({ application, refusal }) => application?.state ?? refusal?.code)).toEqual([
      'APPROVED',
      'ALREADY_DECIDED',
      'APPROVED',
      'APPROVED',
    ]);
    expect(
      fieldsOf(await referentin.gql(APPROVE_ALL, { input: { ids: Array.from({ length: 51 }, () => randomUUID()) } })),
    ).toEqual(['input.ids TOO_MANY']);
  });
});

describe('refusing', () => {
  it('needs a reason, which the applicant gets', async () => {
    const { id, email, statusToken } = await apply();
    expect(fieldsOf(await referentin.gql(REFUSE, { input: { id, reason: ' ' } }))).toEqual(['input.reason REQUIRED']);
    const reason = 'Wir kennen Sie nicht.\nBitte fragen Sie Ihr Hauptamt.';
    expect(await referentin.data(REFUSE, { input: { id, reason } })).toMatchObject({
      refuseApplication: { application: { state: 'REFUSED' } },
    });
    const mail = await mailTo(app, email, 3);
    expect(mail.text).toContain('> Wir kennen Sie nicht.\n> Bitte fragen Sie Ihr Hauptamt.');
    expect(await strangerOf(app).data(STATUS, { token: statusToken })).toMatchObject({
      applicationByLink: { state: 'REFUSED', steps: [{}, { kind: 'REFUSED', text: reason }] },
    });
    expect(await app.db.rows(`select 1 from person where email = $1`, [email])).toEqual([]);
  });
});

describe('asking back', () => {
  it('goes to the applicant, who answers by the personal link; then the case waits again', async () => {
    const { id, email } = await apply();
    await referentin.data(ASK, { input: { id, question: 'Wer ist Ihre Amtsleitung?' } });
    const { token, text } = await mailTo(app, email, 3);
    expect(text).toContain('> Wer ist Ihre Amtsleitung?');
    expect(await strangerOf(app).data(STATUS, { token })).toMatchObject({
      applicationByLink: { state: 'QUESTIONED', canAnswer: true },
    });
    const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { __typename } }`;
    expect(await strangerOf(app).data(ANSWER, { input: { token, text: 'Frau Ay.' } })).toEqual({
      answerQuestion: { __typename: 'ApplicationUpdated' },
    });
    const { application } = await referentin.data<{ application: { state: string; steps: unknown[] } }>(
      `query ($id: ID!) { application(id: $id) { state steps { kind text by { name } } } }`,
      { id },
    );
    expect(application.state).toBe('WAITING');
    expect(application.steps).toEqual([
      { kind: 'CONFIRMED', text: null, by: null },
      { kind: 'ASKED', text: 'Wer ist Ihre Amtsleitung?', by: { name: officer.name } },
      { kind: 'ANSWERED', text: 'Frau Ay.', by: null },
    ]);
  });
});

describe('handing over', () => {
  it('gives the case to the other association and takes it from this one', async () => {
    const { id, email } = await apply();
    const input = { id, association: 'gemeindetag', note: 'Dort sind Sie bekannt.' };
    expect(await referentin.data(HAND_OVER, { input: { ...input, association: 'staedtetag' } })).toMatchObject({
      handOverApplication: { code: 'SAME_ASSOCIATION' },
    });
    expect(fieldsOf(await referentin.gql(HAND_OVER, { input: { ...input, association: 'niemand' } }))).toEqual([
      'input.association UNKNOWN',
    ]);
    expect(await referentin.data(HAND_OVER, { input })).toEqual({
      handOverApplication: { __typename: 'ApplicationHandedOver', id, association: { id: 'gemeindetag' } },
    });
    expect(fieldsOf(await referentin.gql(APPROVE, { input: { id } }))).toEqual(['input.id UNKNOWN']);
    // The rule names the Städtetag alone: the other association cannot let in by it.
    expect(await approve(other, { id })).toMatchObject({ refusal: { code: 'NOT_A_MEMBER' } });
    expect((await mailTo(app, email, 3)).text).toContain('> Dort sind Sie bekannt.');
  });
});

describe('four eyes', () => {
  const SETTINGS = `mutation ($input: UpdateAdmissionSettingsInput!) { updateAdmissionSettings(input: $input) { __typename
    ... on AdmissionSettingsSaved { settings { fourEyes officers } } ... on AdmissionRefused { code } } }`;

  it('need two officers', async () => {
    const alone = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
    expect(await alone.data(SETTINGS, { input: { fourEyes: true } })).toMatchObject({
      updateAdmissionSettings: { code: 'TOO_FEW_OFFICERS' },
    });
  });

  it('let nobody in with one approval, and the same officer cannot give both', async () => {
    const second = await app.signInAs(await app.build.officer());
    await referentin.data(SETTINGS, { input: { fourEyes: true } });
    try {
      const { id, email, statusToken } = await apply();
      expect(await approve(referentin, { id })).toMatchObject({ application: { state: 'SECONDING' } });
      expect(await app.db.rows(`select 1 from person where email = $1`, [email])).toEqual([]);
      expect(await strangerOf(app).data(STATUS, { token: statusToken })).toMatchObject({
        applicationByLink: { state: 'WAITING', steps: [{ kind: 'CONFIRMED' }] },
      });
      expect(await approve(referentin, { id })).toMatchObject({ refusal: { code: 'SAME_OFFICER' } });
      const { nodes } = await queueOf(referentin, { state: 'SECONDING' });
      expect(nodes.find((node) => node['id'] === id)).toMatchObject({ viewerCan: { approve: false, refuse: true } });
      expect(await approve(second, { id })).toMatchObject({ application: { state: 'APPROVED' } });
      expect((await mailsTo(app, email)).length).toBeGreaterThanOrEqual(2);
      expect((await mailTo(app, email, 3)).subject).toBe('Ihr Zugang zum Lotsennetz ist frei');
    } finally {
      await referentin.data(SETTINGS, { input: { fourEyes: false } });
    }
  });
});
