import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { PAGES } from '../admission.addresses.js';
import type { AccessEffect } from './access-effect.rules.js';

interface RuleChange {
  name: string;
  language: Language;
  author: string;
  reason: string;
  names: readonly string[];
  effect: AccessEffect;
}

export function ruleChangedMail({ name, language, author, reason, names, effect }: RuleChange): MailTemplate {
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  const { admits, shutsOut } = effect;
  if (language === 'de')
    return {
      subject: 'Die Zugangsregel wurde geändert',
      greeting: `Guten Tag ${name},`,
      paragraphs: [
        `${author} hat die Zugangsregel geändert. Zugang haben jetzt freigeschaltete Personen aus Kommunen, die Mitglied sind im ${list}.`,
        `Zugang bekommen haben ${admits}, verloren haben ihn ${shutsOut} Personen. Begründung:`,
        { quote: reason },
      ],
      action: { label: 'Zugangsregel ansehen', url: PAGES.rule },
      reason: 'Sie für einen Verband das Programm betreuen.',
    };
  return {
    subject: 'The access rule was changed',
    greeting: `Dear ${name},`,
    paragraphs: [
      `${author} has changed the access rule. Access is now for approved people of administrations that are members of the ${list}.`,
      `${admits} people have got access, ${shutsOut} have lost it. The reason:`,
      { quote: reason },
    ],
    action: { label: 'See the access rule', url: PAGES.rule },
    reason: 'you run the programme for an association.',
  };
}
