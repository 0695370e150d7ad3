import { badInput, type FieldProblem } from '../core/access/refusals.js';
import type { Language } from '../core/access/actor.js';
import type { Reader, Tx } from '../core/database/database.js';

/** What somebody agreed to: versions of the rules of use and of the privacy text in their language, as `page` gives them. */
export interface Consent {
  rulesVersion: number;
  privacyVersion: number;
  given: boolean;
}

/** Refuses a consent that was not given, or to texts that are no longer the present ones. */
export async function requireConsent(
  db: Reader,
  consent: Consent,
  language: Language,
  field = 'input.consent',
): Promise<void> {
  const problems: FieldProblem[] = [];
  if (!consent.given) problems.push({ field: `${field}.given`, code: 'NOT_ACCEPTED' });
  const [current] = await db.rows<{ rules: number; privacy: number }>(
    `select coalesce(max(version) filter (where slug = 'REGELN'), 0) as rules,
       coalesce(max(version) filter (where slug = 'DATENSCHUTZ'), 0) as privacy
     from page_version where language = $1 and slug in ('REGELN', 'DATENSCHUTZ')`,
    [language],
  );
  if (consent.rulesVersion !== current?.rules) problems.push({ field: `${field}.rulesVersion`, code: 'OUTDATED' });
  if (consent.privacyVersion !== current?.privacy)
    problems.push({ field: `${field}.privacyVersion`, code: 'OUTDATED' });
  if (problems.length > 0) throw badInput(...problems);
}

export async function keepConsent(
  tx: Tx,
  personId: string,
  { rulesVersion, privacyVersion, language }: Omit<Consent, 'given'> & { language: Language },
  at: Date,
): Promise<void> {
  await tx.rows(
    `insert into consent (person_id, language, rules_version, privacy_version, consented_at) values ($1, $2, $3, $4, $5)
     on conflict (person_id, consented_at) do nothing`,
    [personId, language, rulesVersion, privacyVersion, at],
  );
}
