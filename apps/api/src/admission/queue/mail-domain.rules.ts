/** What the domain of an applicant's mail tells an officer. A hint, never a decision. */
export const MAIL_DOMAIN_HINTS = ['KNOWN', 'RESEMBLES_NAME', 'UNKNOWN', 'PRIVATE_PROVIDER'] as const;
export type MailDomainHint = (typeof MAIL_DOMAIN_HINTS)[number];

/** Providers at which anybody gets an address. */
const PRIVATE = new Set(
  `aol.com arcor.de freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hotmail.com hotmail.de icloud.com
   kabelbw.de live.com live.de mail.de mailbox.org me.com msn.com online.de outlook.com outlook.de posteo.de posteo.net
   proton.me protonmail.com t-online.de unitybox.de vodafone.de vodafonemail.de web.de yahoo.com yahoo.de ymail.com`.split(
    /\s+/,
  ),
);

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

export const isPrivateProvider = (domain: string): boolean => PRIVATE.has(domain);

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .replace(/[^a-z0-9]/g, '');

/**
 * Compares the domain with those that people of the administration already use, then with its name: `stadt-aalen.de` and
 * `aalen.de` resemble Aalen, `aalen.beispiel.de` does not, since whoever owns `beispiel.de` may call a host as they like.
 */
export function judgeMailDomain(
  email: string,
  knownDomains: readonly string[],
  administrationName: string,
): MailDomainHint {
  const domain = domainOf(email);
  if (isPrivateProvider(domain)) return 'PRIVATE_PROVIDER';
  if (knownDomains.includes(domain)) return 'KNOWN';
  const registered = domain.split('.').slice(-2)[0] ?? '';
  const name = administrationName.replace(/^(Landkreis|Stadtkreis) /, '').replace(/\s*[(,/].*$/, '');
  // "Freiburg im Breisgau" is freiburg.de: a domain carries the whole name or at least its first word.
  const candidates = [name, name.split(/\s/)[0] ?? ''].map(letters).filter(({ length }) => length >= 4);
  return candidates.some((candidate) => letters(registered).includes(candidate)) ? 'RESEMBLES_NAME' : 'UNKNOWN';
}
