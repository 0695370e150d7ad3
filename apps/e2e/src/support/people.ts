import { expect } from '@jest/globals';
import { ask, PASSWORD, visit, type Visitor } from './browser.js';
import { applyAs, mailTo } from './mailbox.js';

interface Waiting {
  applications: { nodes: { id: string; email: string }[] };
}

/** Somebody new who was let in, signed in with a browser of their own. Past the forms, for journeys about something else. */
export async function newMember(
  officer: Visitor,
  name: string,
  email: string,
  administration: string,
): Promise<Visitor> {
  const member = await visit(null);
  await applyAs(member, name, email, administration);
  const { applications } = (await ask(
    officer.context,
    '{ applications(first: 100) { nodes { id email } } }',
  )) as object as Waiting;
  const application = applications.nodes.find((one) => one.email === email);
  await ask(
    officer.context,
    'mutation ($input: ApproveApplicationInput!) { approveApplication(input: $input) { __typename } }',
    { input: { id: application?.id } },
  );
  const { actionUrl } = await mailTo(member, email, /ist frei/);
  const input = { token: actionUrl?.split('/').at(-1), password: PASSWORD };
  await ask(
    member.context,
    'mutation ($input: SetPasswordByLinkInput!) { setPasswordByLink(input: $input) { __typename } }',
    { input },
  );
  const data = await ask(member.context, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email, password: PASSWORD },
  });
  expect(data).toEqual({ signIn: { __typename: 'SignedIn' } });
  return member;
}
