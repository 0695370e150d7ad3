import { randomUUID } from 'node:crypto';
import { mailTo } from '../mailbox.js';
import type { TestApp } from '../test-app.js';

export interface BuiltApplication {
  id: string;
  name: string;
  email: string;
  ags: string;
  /** Last part of the address of the status page. */
  statusToken: string;
}

let addresses = 0;
/** A stranger's browser behind an address of its own; the app has to trust one proxy. */
export const strangerOf = (app: TestApp) =>
  app.client({ 'x-forwarded-for': `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses++ & 255}` });

/** Applies and confirms as a person would, by the public operations and the mail. */
export async function applyAs(
  app: TestApp,
  input: { administration: string } & Record<string, unknown>,
): Promise<BuiltApplication> {
  const key = randomUUID().slice(0, 8);
  const whole = {
    clientKey: randomUUID(),
    name: `Antragstellerin ${key}`,
    email: `antrag-${key}@stadt.example`,
    jobTitle: 'Hauptamt',
    why: 'Um voneinander zu lernen.',
    consent: { rulesVersion: 0, privacyVersion: 0, given: true },
    ...input,
  };
  const { name, email, administration: ags } = whole;
  await strangerOf(app).data(`mutation ($input: ApplyInput!) { apply(input: $input) { __typename } }`, {
    input: whole,
  });
  const { token } = await mailTo(app, email);
  const { confirmApplication } = await strangerOf(app).data<{ confirmApplication: { statusToken: string } }>(
    `mutation ($token: String!) { confirmApplication(token: $token) { ... on ApplicationConfirmed { statusToken } } }`,
    { token },
  );
  const [row] = await app.db.rows<{ id: string }>(`select id from application where email = $1`, [email]);
  if (!row) throw new Error('the application was not kept');
  return { id: row.id, name, email, ags, statusToken: confirmApplication.statusToken };
}
