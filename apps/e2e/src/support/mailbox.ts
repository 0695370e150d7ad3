import { randomUUID } from 'node:crypto';
import { ask, open, type Visitor } from './browser.js';

interface Mail {
  to: string;
  subject: string;
  actionUrl: string | null;
}

/** The latest mail to an address whose subject fits, as soon as it has arrived in the demo's mailbox. */
export async function mailTo({ context }: Visitor, to: string, subject: RegExp): Promise<Mail> {
  for (let tries = 0; tries < 60; tries++) {
    const { demoMailbox } = (await ask(context, '{ demoMailbox(first: 50) { nodes { to subject actionUrl } } }')) as {
      demoMailbox: { nodes: Mail[] };
    };
    const mail = demoMailbox.nodes.find(
      (one) => one.to.toLowerCase() === to.toLowerCase() && subject.test(one.subject),
    );
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`no mail ${String(subject)} to ${to} arrived`);
}

/** Opens the address behind the button of a mail. */
export async function followMailTo(visitor: Visitor, to: string, subject: RegExp): Promise<void> {
  const { actionUrl } = await mailTo(visitor, to, subject);
  await open(visitor.page, actionUrl ?? '');
}

/** Applies and confirms past the form, for journeys that are about the decision. Returns the address of the status page. */
export async function applyAs(visitor: Visitor, name: string, email: string, administration: string): Promise<string> {
  await ask(visitor.context, 'mutation ($input: ApplyInput!) { apply(input: $input) { __typename } }', {
    input: {
      clientKey: randomUUID(),
      administration,
      name,
      email,
      jobTitle: 'Hauptamt',
      why: 'Um voneinander zu lernen.',
      consent: { ...(await versions(visitor)), given: true },
    },
  });
  const { actionUrl } = await mailTo(visitor, email, /bestätigen/);
  const { confirmApplication } = (await ask(
    visitor.context,
    'mutation ($token: String!) { confirmApplication(token: $token) { ... on ApplicationConfirmed { statusToken } } }',
    { token: actionUrl?.split('/').at(-1) },
  )) as { confirmApplication: { statusToken: string } };
  return `/zugang/status/${confirmApplication.statusToken}`;
}

async function versions({ context }: Visitor): Promise<object> {
  const { rules, privacy } = (await ask(
    context,
    '{ rules: page(slug: REGELN) { ... on Page { version } } privacy: page(slug: DATENSCHUTZ) { ... on Page { version } } }',
  )) as Record<string, { version?: number } | null>;
  return { rulesVersion: rules?.version ?? 0, privacyVersion: privacy?.version ?? 0 };
}
