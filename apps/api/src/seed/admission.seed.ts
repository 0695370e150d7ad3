import { addDays, dayInBerlin } from '@lotsennetz/programme';
import { confirmMail, questionMail } from '../admission/application/application.mails.js';
import { addStep, issueLink, type StepKind } from '../admission/application/application.store.js';
import { invitationMail } from '../admission/invitation/invitation.mails.js';
import { digestOf, makeToken } from '../admission/tokens.js';
import type { Tx } from '../core/database/database.js';
import { Jobs } from '../core/jobs/jobs.js';
import { Mails } from '../core/mail/mails.js';
import { idOf } from './seed-ids.js';
import { administrations } from './story/administrations.js';
import {
  applications,
  confirmed,
  exception,
  invitations,
  type StoryApplication,
  type StoryApplicationState,
  type StoryInvitation,
} from './story/applications.js';
import { associations } from './story/associations.js';
import { resolveMoment } from './story/calendar.js';
import { people } from './story/people.js';

const OFFICE_OPENS = { hour: 9, minute: 20 };
const NAMES = new Map(Object.values(administrations).map(({ ags, name }): [string, string] => [ags, name]));

/** The way in as it stands at `now`: applications in their states, invitations, an exception, what a contact confirmed. */
export async function seedAdmission(tx: Tx, now: Date): Promise<void> {
  const mails = new Mails(new Jobs());
  for (const application of applications) await seedApplication(tx, mails, application, now);
  for (const invitation of invitations) await seedInvitation(tx, mails, invitation, now);
  await seedException(tx, now);
  await tx.rows(
    `insert into employment_confirmation (person_id, ags, confirmed_on, confirmed_by)
     select p.id, p.ags, $2::date, $3 from person p where p.id = any($1::uuid[]) and p.ags is not null`,
    [
      confirmed.peopleKeys.map((key) => idOf('person', key)),
      addDays(dayInBerlin(now), -confirmed.daysAgo),
      idOf('person', confirmed.contactKey),
    ],
  );
}

const LAST_STEP: Partial<Record<StoryApplicationState, StepKind>> = {
  QUESTIONED: 'ASKED',
  SECONDING: 'SECONDED',
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
};

const officerOf = (association: string): string => {
  const officer = people.find((person) => person.officerOf === association);
  if (!officer) throw new Error(`the story has no officer of ${association}`);
  return idOf('person', officer.key);
};
const shortName = (key: string): string =>
  associations.find((association) => association.key === key)?.shortName ?? key;

async function seedApplication(tx: Tx, mails: Mails, story: StoryApplication, now: Date): Promise<void> {
  const id = idOf('application', story.key);
  const { state, association } = story;
  const came =
    story.daysAgo === 0
      ? new Date(now.getTime() - 3_600_000)
      : resolveMoment({ daysAgo: story.daysAgo, ...OFFICE_OPENS }, now);
  const isDecided = state === 'APPROVED' || state === 'REFUSED' || state === 'WITHDRAWN';
  // Two days later, but never in the future.
  const moved = new Date(Math.min(came.getTime() + 2 * 86_400_000, now.getTime()));
  const officer = officerOf(association);
  const confirmedAt = state === 'UNCONFIRMED' ? null : came;
  await tx.rows(
    `insert into application (id, client_key, ags, association_key, as_exception, name, email, job_title, reason, language, rules_version,
       privacy_version, consented_at, state, person_id, created_at, confirmed_at, waiting_since, decided_at, decided_by, decision_reason)
     values ($1, $1, $2, $3, $4, $5, $6, $7, $8, 'de', 0, 0, $9, $10, $11, $9, $12, $12, $13, $14, $15)`,
    [
      id,
      story.ags,
      association,
      story.asException ?? false,
      story.name,
      story.email,
      story.function,
      story.why,
      came,
      state,
      story.personKey ? idOf('person', story.personKey) : null,
      confirmedAt,
      isDecided ? moved : null,
      isDecided && state !== 'WITHDRAWN' ? officer : null,
      isDecided ? (story.text ?? null) : null,
    ],
  );
  const facts = {
    name: story.name,
    administration: NAMES.get(story.ags) ?? story.ags,
    association: shortName(association),
    language: 'de' as const,
  };
  const order = (template: ReturnType<typeof confirmMail>) =>
    mails.order(tx, { to: story.email, language: 'de', association, template });
  if (state === 'UNCONFIRMED') return order(confirmMail(facts, await issueLink(tx, id, 'CONFIRM', now)));
  await addStep(tx, id, came, { kind: 'CONFIRMED', by: null });
  const kind = LAST_STEP[state];
  if (kind) await addStep(tx, id, moved, { kind, by: kind === 'WITHDRAWN' ? null : officer, text: story.text ?? null });
  if (state === 'QUESTIONED')
    await order(questionMail(facts, story.text ?? '', await issueLink(tx, id, 'STATUS', now)));
}

async function seedInvitation(tx: Tx, mails: Mails, story: StoryInvitation, now: Date): Promise<void> {
  const token = makeToken();
  const sent = resolveMoment({ daysAgo: story.daysAgo, ...OFFICE_OPENS }, now);
  const expires = new Date(now.getTime() + story.endsIn * 86_400_000);
  await tx.rows(
    `insert into invitation (id, client_key, association_key, ags, name, email, job_title, language, invited_by, invited_at, token_hash,
       sent_at, expires_at)
     values ($1, $1, $2, $3, $4, $5, $6, 'de', $7, $8, $9, $8, $10)`,
    [
      idOf('invitation', story.key),
      story.association,
      story.ags,
      story.name,
      story.email,
      story.function,
      officerOf(story.association),
      sent,
      digestOf(token),
      expires,
    ],
  );
  if (expires < now) return;
  const facts = {
    name: story.name,
    administration: NAMES.get(story.ags) ?? story.ags,
    association: shortName(story.association),
    until: dayInBerlin(expires),
    language: 'de' as const,
  };
  await mails.order(tx, {
    to: story.email,
    language: 'de',
    association: story.association,
    template: invitationMail(facts, token),
  });
}

async function seedException(tx: Tx, now: Date): Promise<void> {
  const today = dayInBerlin(now);
  await tx.rows(
    `insert into access_exception (id, person_id, association_key, reason, ends_on, granted_by, granted_at)
     values ($1, $2, $3, $4, $5::date, $6, $7)`,
    [
      idOf('exception', exception.personKey),
      idOf('person', exception.personKey),
      exception.association,
      exception.reason,
      addDays(today, exception.endsIn),
      officerOf(exception.association),
      resolveMoment({ daysAgo: exception.daysAgo, ...OFFICE_OPENS }, now),
    ],
  );
}
