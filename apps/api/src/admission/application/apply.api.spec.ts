import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf, type Client } from '../../../test/client.js';
import { mailsSettled, mailsTo, mailTo } from '../../../test/mailbox.js';
import { TestApp } from '../../../test/test-app.js';
import { APPLY_BRAKE } from '../admission.limits.js';

const APPLY = `mutation ($input: ApplyInput!) { apply(input: $input) { __typename
  ... on ApplicationTaken { association { id } confirmWithinHours }
  ... on AdministrationNotAdmitted { outlook { admissible explanation } } } }`;
const CONFIRM = `mutation ($token: String!) { confirmApplication(token: $token) { __typename
  ... on ApplicationConfirmed { statusToken } ... on AdmissionRefused { code message } } }`;
const STATUS = `query ($token: String!) { applicationByLink(token: $token) { state name administration { ags } association { id }
  steps { kind text } canAnswer canWithdraw } }`;

let app: TestApp;
let town: string;
let county: string;
let addresses = 0;
beforeAll(async () => {
  app = await TestApp.start({ settings: { trustProxy: 1 } });
  town = await app.build.freeTown();
  await app.build.membership({ ags: town });
  await app.build.membership({ ags: town, association: 'gemeindetag' });
  county = await app.build.freeTown('LANDKREIS');
  await app.build.membership({ ags: county, association: 'landkreistag' });
});
afterAll(() => app.close());

const stranger = (address = `198.51.100.${++addresses}`): Client => app.client({ 'x-forwarded-for': address });
const consent = { rulesVersion: 0, privacyVersion: 0, given: true };
const inputOf = (patch: Record<string, unknown> = {}) => ({
  clientKey: randomUUID(),
  administration: town,
  name: 'Ada Lotse',
  email: `ada-${randomUUID().slice(0, 8)}@stadt.example`,
  jobTitle: 'Bürgerbüro',
  why: 'Ich möchte Anträge einfacher machen.',
  consent,
  ...patch,
});
interface Taken {
  apply: { __typename: string; association?: { id: string } };
}
const apply = (patch: Record<string, unknown> = {}, client = stranger()) =>
  client.data<Taken>(APPLY, { input: inputOf(patch) });
const confirm = async (token: string) =>
  (
    await stranger().data<{ confirmApplication: { __typename: string; statusToken?: string; code?: string } }>(
      CONFIRM,
      { token },
    )
  ).confirmApplication;
/** An application whose address is confirmed; answers the token of its status page. */
async function confirmed(email: string, patch: Record<string, unknown> = {}): Promise<string> {
  await apply({ email, ...patch });
  const { statusToken = '' } = await confirm((await mailTo(app, email)).token);
  return statusToken;
}
const count = async (sql: string, values: unknown[] = []) =>
  Number((await app.db.rows<{ n: string }>(`select count(*) as n from ${sql}`, values))[0]?.n);

describe('the outlook', () => {
  const OUTLOOK = `query ($ags: ID!) { admissionOutlook(administration: $ags) { admissible memberOf { id } decidingAssociations { id } explanation } }`;

  it('names who decides, before anybody types a name', async () => {
    await expect(stranger().data(OUTLOOK, { ags: town })).resolves.toEqual({
      admissionOutlook: {
        admissible: true,
        memberOf: [{ id: 'staedtetag' }, { id: 'gemeindetag' }],
        decidingAssociations: [{ id: 'staedtetag' }],
        explanation: [expect.stringContaining('Über Ihren Antrag entscheidet der Städtetag')],
      },
    });
  });

  it('tells somebody of a Landkreis at once why not, and what can be done', async () => {
    const { admissionOutlook } = await stranger().data<{ admissionOutlook: { explanation: string[] } }>(OUTLOOK, {
      ags: county,
    });
    expect(admissionOutlook).toMatchObject({ admissible: false, memberOf: [{ id: 'landkreistag' }] });
    expect(admissionOutlook.explanation.join(' ')).toMatch(
      /Mitglied im Städtetag sind.*wohl aber im Landkreistag.*Ausnahme/s,
    );
    const english = await stranger().request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ query: OUTLOOK, variables: { ags: county } }),
    });
    expect(english.text).toContain('members of the Städtetag');
  });

  it('knows nothing of an administration that is not there', async () => {
    expect(await stranger().data(OUTLOOK, { ags: '99999999' })).toEqual({ admissionOutlook: null });
  });
});

describe('applying', () => {
  it('keeps nothing but an unconfirmed application and asks the address by mail', async () => {
    const email = `erste-${randomUUID().slice(0, 6)}@stadt.example`;
    expect(await apply({ email })).toEqual({
      apply: { __typename: 'ApplicationTaken', association: { id: 'staedtetag' }, confirmWithinHours: 48 },
    });
    const mail = await mailTo(app, email);
    expect(mail.subject).toBe('Bitte bestätigen Sie Ihren Antrag auf Zugang');
    expect(mail.text).toContain('48 Stunden');
    expect(mail.text).toMatch(/Sie erhalten diese Nachricht, weil mit dieser Adresse ein Zugang/);
    expect(await count(`person where email = $1`, [email])).toBe(0);
    expect(await app.db.rows(`select state, rules_version from application where email = $1`, [email])).toEqual([
      { state: 'UNCONFIRMED', rules_version: 0 },
    ]);
  });

  it('takes the same client key once', async () => {
    const input = inputOf();
    await Promise.all([1, 2, 3].map(() => stranger().data(APPLY, { input })));
    await mailsSettled(app);
    expect(await count(`application where client_key = $1`, [input.clientKey])).toBe(1);
    expect(await mailsTo(app, input.email)).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['no name', { name: '  ' }, ['input.name REQUIRED']],
    ['a name that is too long', { name: 'x'.repeat(201) }, ['input.name TOO_LONG']],
    ['no address', { email: '' }, ['input.email REQUIRED']],
    ['half an address', { email: 'ada@' }, ['input.email NOT_AN_EMAIL']],
    ['two addresses', { email: 'a@b.de,c@d.de' }, ['input.email NOT_AN_EMAIL']],
    ['a quoted address', { email: '"a b"@c.de' }, ['input.email NOT_AN_EMAIL']],
    ['no function', { jobTitle: '' }, ['input.jobTitle REQUIRED']],
    ['no reason', { why: ' ' }, ['input.why REQUIRED']],
    ['a reason that is too long', { why: 'x'.repeat(2001) }, ['input.why TOO_LONG']],
    ['no administration', { administration: '' }, ['input.administration REQUIRED']],
    ['an unknown administration', { administration: '08999999' }, ['input.administration UNKNOWN']],
    ['an association that does not decide', { association: 'landkreistag' }, ['input.association UNKNOWN']],
    ['no consent', { consent: { ...consent, given: false } }, ['input.consent.given NOT_ACCEPTED']],
    [
      'a consent to other texts',
      { consent: { rulesVersion: 7, privacyVersion: 8, given: true } },
      ['input.consent.rulesVersion OUTDATED', 'input.consent.privacyVersion OUTDATED'],
    ],
    ['several wrong fields', { name: '', why: '' }, ['input.name REQUIRED', 'input.why REQUIRED']],
    ['a client key that is none', { clientKey: 'x' }, ['input.clientKey NOT_AN_ID']],
  ])('with %s is refused by field, and nothing is kept', async (_, patch, fields) => {
    const before = await count('application');
    const answer = await stranger().gql(APPLY, { input: inputOf(patch) });
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(fieldsOf(answer).sort()).toEqual([...fields].sort());
    expect(await count('application')).toBe(before);
  });

  it('is to the texts that are shown now', async () => {
    await app.db.rows(
      `insert into page_version (slug, language, version, title, body, body_html) values ('REGELN', 'en', 1, 't', 'b', 'b')`,
    );
    const english = app.client({ 'x-forwarded-for': '198.51.100.250', 'accept-language': 'en' });
    expect(fieldsOf(await english.gql(APPLY, { input: inputOf() }))).toEqual(['input.consent.rulesVersion OUTDATED']);
    // The German text is another one.
    expect((await apply()).apply.__typename).toBe('ApplicationTaken');
  });

  it('says no to whom the rule cannot admit, unless they ask for an exception', async () => {
    const email = `kreis-${randomUUID().slice(0, 6)}@kreis.example`;
    const answer = await apply({ email, administration: county });
    expect(answer).toMatchObject({
      apply: { __typename: 'AdministrationNotAdmitted', outlook: { admissible: false } },
    });
    expect(await count(`application where email = $1`, [email])).toBe(0);
    expect(await apply({ email, administration: county, asException: true })).toMatchObject({
      apply: { __typename: 'ApplicationTaken', association: { id: 'staedtetag' } },
    });
    expect(await count(`application where email = $1 and as_exception`, [email])).toBe(1);
  });

  it('puts a hostile name on one line and into no header', async () => {
    const email = `name-${randomUUID().slice(0, 6)}@stadt.example`;
    await apply({ email, name: 'Eva\r\nBcc: opfer@boese.example\u0085<script>x</script>' });
    const mail = await mailTo(app, email);
    expect(mail.text.split('\n')[0]).toBe('Guten Tag Eva Bcc: opfer@boese.example <script>x</script>,');
    expect(mail.html).not.toContain('<script');
  });
});

describe('the outward answer', () => {
  it('is the same for new, waiting, known and suspended addresses; only the mailbox learns the difference', async () => {
    const member = await app.build.person();
    const suspended = await app.build.person({ suspended: true });
    const officer = await app.build.officer();
    const waiting = `wartet-${randomUUID().slice(0, 6)}@stadt.example`;
    await confirmed(waiting);
    const fresh = `neu-${randomUUID().slice(0, 6)}@stadt.example`;
    const answers: string[] = [];
    for (const email of [fresh, waiting, member.email, suspended.email, officer.email, member.email.toUpperCase()]) {
      const began = performance.now();
      answers.push((await stranger().gql(APPLY, { input: inputOf({ email }) })).text);
      expect(performance.now() - began).toBeGreaterThanOrEqual(APPLY_BRAKE.answerMs - 5);
    }
    expect(new Set(answers).size).toBe(1);

    expect((await mailTo(app, fresh)).subject).toBe('Bitte bestätigen Sie Ihren Antrag auf Zugang');
    const again = await mailTo(app, waiting, 3);
    expect(again.subject).toBe('Ihr Antrag auf Zugang liegt schon vor');
    expect(await stranger().data(STATUS, { token: again.token })).toMatchObject({
      applicationByLink: { state: 'WAITING' },
    });
    for (const { email } of [member, suspended, officer]) {
      expect((await mailTo(app, email)).subject).toBe('Zu Ihrem Antrag auf Zugang');
      expect(await count(`application where email = $1`, [email])).toBe(0);
    }
  });

  it('is the same in a flood from one address, which sets nothing more in motion', async () => {
    const from = '203.0.113.7';
    const before = await count('application');
    const answers = await Promise.all(
      Array.from({ length: APPLY_BRAKE.perAddress + 10 }, () => stranger(from).gql(APPLY, { input: inputOf() })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await count('application')) - before).toBe(APPLY_BRAKE.perAddress);
    // Others are not held up by it.
    await apply();
    expect((await count('application')) - before).toBe(APPLY_BRAKE.perAddress + 1);
  });

  it('is the same when one address is asked for again and again: three mails, no more', async () => {
    const email = `opfer-${randomUUID().slice(0, 6)}@stadt.example`;
    for (let times = 0; times < APPLY_BRAKE.perEmail + 4; times++) await apply({ email });
    await mailsSettled(app);
    expect(await mailsTo(app, email)).toHaveLength(APPLY_BRAKE.perEmail);
  });
});

describe('a failure of ours', () => {
  it('counts against nobody: whoever tries again afterwards gets their mail', async () => {
    const email = `pech-${randomUUID().slice(0, 6)}@stadt.example`;
    await app.db.rows(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await app.db.rows(`create trigger fails before insert on application for each row execute function fail()`);
    for (let times = 0; times < APPLY_BRAKE.perEmail + 2; times++)
      expect(codeOf(await stranger().gql(APPLY, { input: inputOf({ email }) }))).toBe('INTERNAL');
    await app.db.rows(`drop trigger fails on application`);
    await apply({ email });
    expect((await mailTo(app, email)).subject).toBe('Bitte bestätigen Sie Ihren Antrag auf Zugang');
  });
});

describe('confirming', () => {
  it('works once and leads to the status page; then the link is as dead as one that never was', async () => {
    const email = `einmal-${randomUUID().slice(0, 6)}@stadt.example`;
    await apply({ email });
    const { token } = await mailTo(app, email);
    const [first, ...others] = (await Promise.all([1, 2, 3].map(() => confirm(token)))).sort((a) =>
      a.__typename === 'ApplicationConfirmed' ? -1 : 1,
    );
    expect(first?.__typename).toBe('ApplicationConfirmed');
    const dead = { __typename: 'AdmissionRefused', code: 'LINK_DEAD', message: expect.any(String) };
    expect(others).toEqual([dead, dead]);
    expect(await confirm('gibt-es-nicht')).toEqual(dead);
    expect(await confirm(token)).toEqual(dead);
    expect((await mailTo(app, email, 2)).subject).toBe('Ihr Antrag auf Zugang ist da');
    expect(await stranger().data(STATUS, { token: first?.statusToken })).toEqual({
      applicationByLink: {
        state: 'WAITING',
        name: 'Ada Lotse',
        administration: { ags: town },
        association: { id: 'staedtetag' },
        steps: [{ kind: 'CONFIRMED', text: null }],
        canAnswer: false,
        canWithdraw: true,
      },
    });
    // The link that confirms is none to the status page, and the other way round.
    expect(await stranger().data(STATUS, { token })).toEqual({ applicationByLink: null });
    expect(await confirm(first?.statusToken ?? '')).toEqual(dead);
  });

  it('ends after 48 hours', async () => {
    const email = `spaet-${randomUUID().slice(0, 6)}@stadt.example`;
    await apply({ email });
    const { token } = await mailTo(app, email);
    await app.db.rows(
      `update application_link l set expires_at = now() - interval '1 second' from application a where a.id = l.application_id and a.email = $1`,
      [email],
    );
    expect(await confirm(token)).toMatchObject({ code: 'LINK_DEAD' });
  });

  it('of two applications of one person counts the first', async () => {
    const email = `doppelt-${randomUUID().slice(0, 6)}@stadt.example`;
    await apply({ email });
    await apply({ email, jobTitle: 'Anderes' });
    const [one, two] = await Promise.all([mailTo(app, email, 1), mailTo(app, email, 2)]);
    const both = await Promise.all([confirm(one.token), confirm(two.token)]);
    expect(both.map((answer) => answer.__typename)).toEqual(['ApplicationConfirmed', 'ApplicationConfirmed']);
    expect(await count(`application where email = $1`, [email])).toBe(1);
    for (const { statusToken } of both)
      expect(await stranger().data(STATUS, { token: statusToken })).toMatchObject({
        applicationByLink: { state: 'WAITING' },
      });
  });
});

describe('the personal link', () => {
  const WITHDRAW = `mutation ($token: String!) { withdrawApplication(token: $token) { __typename
    ... on ApplicationUpdated { application { state canWithdraw } } ... on AdmissionRefused { code } } }`;
  const ANSWER = `mutation ($input: AnswerQuestionInput!) { answerQuestion(input: $input) { __typename
    ... on ApplicationUpdated { application { state steps { kind text } } } ... on AdmissionRefused { code } } }`;

  it('takes an application back, once, and a new one is possible', async () => {
    const email = `zurueck-${randomUUID().slice(0, 6)}@stadt.example`;
    const token = await confirmed(email);
    expect(await stranger().data(WITHDRAW, { token })).toEqual({
      withdrawApplication: {
        __typename: 'ApplicationUpdated',
        application: { state: 'WITHDRAWN', canWithdraw: false },
      },
    });
    expect(await stranger().data(WITHDRAW, { token })).toMatchObject({
      withdrawApplication: { code: 'ALREADY_DECIDED' },
    });
    expect((await mailTo(app, email, 3)).subject).toBe('Ihr Antrag auf Zugang ist zurückgezogen');
    await apply({ email });
    expect((await mailTo(app, email, 4)).subject).toBe('Bitte bestätigen Sie Ihren Antrag auf Zugang');
  });

  it('answers only what was asked, and nothing for a dead link', async () => {
    const token = await confirmed(`still-${randomUUID().slice(0, 6)}@stadt.example`);
    const input = { token, text: 'Ungefragt' };
    expect(await stranger().data(ANSWER, { input })).toMatchObject({ answerQuestion: { code: 'ALREADY_DECIDED' } });
    const dead = { ...input, token: 'x' };
    expect(await stranger().data(ANSWER, { input: dead })).toMatchObject({ answerQuestion: { code: 'LINK_DEAD' } });
    expect(fieldsOf(await stranger().gql(ANSWER, { input: { token, text: ' ' } }))).toEqual(['input.text REQUIRED']);
  });
});
