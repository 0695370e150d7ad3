import { dayInBerlin } from '@lotsennetz/programme';
import { isEmail } from 'class-validator';
import { writeAudit } from '../core/audit/audit-line.js';
import type { Database, Tx } from '../core/database/database.js';
import { PersonAccessChanged } from '../admission/admission.facts.js';
import { PersonChanged } from '../people/people.facts.js';
import { issueLink } from '../sign-in/one-time-link.js';
import { SessionEnded } from '../sign-in/sign-in.facts.js';
import { LINK, SIGN_IN } from '../sign-in/sign-in.limits.js';
import { CommandRefused } from './command-line.js';
import { listed } from './german.js';

const NAME_LENGTH = 200;

export interface NewOfficer {
  name: string;
  email: string;
  /** Key of the association. */
  association: string;
}

export interface LinkTerms {
  now: Date;
  /** Address to which the token is appended. */
  linkBase: string;
}

interface Account {
  id: string;
  name: string;
  /** Association of the office held today. */
  office: string | null;
  suspended: boolean;
}

/**
 * Makes somebody the officer of an association: a new account, or the office for an existing one. Without a mail
 * server the way in is a one-time link, which whoever has the terminal hands over. May be repeated: then it renews the link.
 */
export async function createOfficer(
  db: Database,
  officer: NewOfficer,
  { id, now, linkBase }: LinkTerms & { id: string },
): Promise<string[]> {
  const name = checkName(officer.name);
  const email = checkEmail(officer.email);
  return db.write(null, async (tx) => {
    const association = await findAssociation(tx, officer.association);
    // The table decides whether the address is free, also against somebody who does the same at this moment.
    await tx.rows(`lock table person in share row exclusive mode`);
    const today = dayInBerlin(now);
    const known = await findAccount(tx, email, today);
    if (known?.office && known.office !== officer.association)
      throw new CommandRefused(`${known.name} hat schon ein Amt bei einem anderen Verband. Nichts wurde geändert.`);
    const personId = known?.id ?? id;
    if (!known) {
      await tx.rows(`insert into person (id, name, email) values ($1, $2, $3)`, [personId, name, email]);
      tx.record(PersonChanged(personId, { fields: ['name', 'email'] }));
    }
    if (!known?.office) {
      await tx.rows(
        `insert into officer (person_id, association_key, since) values ($1, $2, $3::date)
         on conflict (person_id, association_key, since) do update set until = null`,
        [personId, officer.association, today],
      );
      tx.record(PersonAccessChanged(personId, { what: 'office' }));
    }
    const token = await issueLink(tx, personId, 'set-password', now);
    return [
      describe(known, name, association),
      ...(known?.suspended ? ['Achtung: Das Konto ist gesperrt; ein Amt hebt die Sperre nicht auf.'] : []),
      ...linkLines(linkBase + token),
    ];
  });
}

/** A new link for somebody with an account, for instance after a forgotten password. */
export async function renewPasswordLink(
  db: Database,
  address: string,
  { now, linkBase }: LinkTerms,
): Promise<string[]> {
  const email = checkEmail(address);
  return db.write(null, async (tx) => {
    const account = await findAccount(tx, email, dayInBerlin(now));
    if (!account) throw new CommandRefused(`Ein Konto mit der Adresse ${email} gibt es nicht.`);
    const token = await issueLink(tx, account.id, 'set-password', now);
    return [
      `Link zum Setzen eines Kennworts für ${account.name}. Das bisherige gilt, bis er benutzt wird.`,
      ...linkLines(linkBase + token),
    ];
  });
}

/** Takes every second factor from an account whose owner has lost them, and ends its sessions. */
export async function resetFactors(db: Database, address: string, now: Date): Promise<string[]> {
  const email = checkEmail(address);
  return db.write(null, async (tx) => {
    const account = await findAccount(tx, email, dayInBerlin(now));
    if (!account) throw new CommandRefused(`Ein Konto mit der Adresse ${email} gibt es nicht.`);
    const { id, name, office } = account;
    const codes = await tx.rows(`delete from totp where person_id = $1 returning 1`, [id]);
    const passkeys = await tx.rows(`delete from passkey where person_id = $1 returning 1`, [id]);
    await tx.rows(`delete from recovery_code where person_id = $1`, [id]);
    await tx.rows(`delete from session where sess->'passport'->>'user' = $1`, [id]);
    await writeAudit(tx, null, { action: 'FACTORS_RESET', association: office, subject: { kind: 'PERSON', id } });
    tx.record(SessionEnded(id, { session: null }));
    tx.record(PersonChanged(id, { fields: ['secondFactor', 'passkeys'] }));
    return [
      codes.length + passkeys.length === 0
        ? `${name} hatte keinen zweiten Faktor. Alle Sitzungen sind beendet.`
        : `Einmalcodes und Passkeys von ${name} sind entfernt, alle Sitzungen sind beendet.`,
    ];
  });
}

function describe(known: Account | null, name: string, association: string): string {
  if (!known) return `${name} ist angelegt, mit dem Amt beim ${association}.`;
  if (!known.office) return `Das Konto von ${known.name} gab es schon; es hat jetzt das Amt beim ${association}.`;
  return `${known.name} hat dieses Amt schon. Es gibt nur einen neuen Link.`;
}

const linkLines = (link: string): string[] => [
  `Kennwort setzen (${LINK.hours} Stunden gültig, einmal benutzbar; frühere Links gelten nicht mehr):`,
  `  ${link}`,
];

function checkName(text: string): string {
  const name = text.trim();
  if (name === '') throw new CommandRefused('Der Name ist leer.');
  if (name.length > NAME_LENGTH) throw new CommandRefused(`Der Name hat mehr als ${NAME_LENGTH} Zeichen.`);
  if (/\p{Cc}/u.test(name)) throw new CommandRefused('Der Name enthält ein unzulässiges Steuerzeichen.');
  return name;
}

function checkEmail(text: string): string {
  const email = text.trim();
  if (email.length > SIGN_IN.email || !isEmail(email, { allow_utf8_local_part: false }))
    throw new CommandRefused(`„${email.slice(0, 80)}“ ist keine vollständige E-Mail-Adresse.`);
  return email;
}

async function findAssociation(tx: Tx, key: string): Promise<string> {
  const rows = await tx.rows<{ key: string; name: string }>(
    `select key, short_name as name from association order by position`,
  );
  const found = rows.find((row) => row.key === key);
  if (!found)
    throw new CommandRefused(`Den Verband „${key}“ gibt es nicht. Möglich sind ${listed(rows.map((row) => row.key))}.`);
  return found.name;
}

async function findAccount(tx: Tx, email: string, today: string): Promise<Account | null> {
  const [account] = await tx.rows<Account>(
    `select id, name, suspended_at is not null as suspended,
       (select association_key from officer o where o.person_id = p.id and since <= $2::date
          and (until is null or until > $2::date) order by since desc limit 1) as office
     from person p where email = $1`,
    [email, today],
  );
  return account ?? null;
}
