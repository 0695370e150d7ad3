import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { PAGES } from '../admission.addresses.js';
import { spellDay } from '../calendar/day.rules.js';

interface InvitationFacts {
  name: string;
  administration: string;
  association: string;
  /** Last day on which it can be accepted. */
  until: string;
  language: Language;
}

export function invitationMail(
  { name, administration, association, until, language }: InvitationFacts,
  token: string,
): MailTemplate {
  if (language === 'de')
    return {
      subject: 'Einladung ins Lotsennetz',
      greeting: `Guten Tag ${name},`,
      paragraphs: [
        `der ${association} lädt Sie ein ins Lotsennetz, das Netz der Kommunalen Digitallotsinnen und Digitallotsen in Baden-Württemberg. Ihr Zugang für ${administration} ist vorbereitet.`,
        `Die Einladung gilt bis ${spellDay(until, 'de')} und nur für Sie. Möchten Sie nicht teilnehmen, brauchen Sie nichts zu tun.`,
      ],
      action: { label: 'Einladung annehmen', url: PAGES.invitation(token) },
      reason: `der ${association} Sie mit dieser Adresse eingeladen hat.`,
    };
  return {
    subject: 'Invitation to Lotsennetz',
    greeting: `Dear ${name},`,
    paragraphs: [
      `the ${association} invites you to Lotsennetz, the network of municipal digital guides in Baden-Württemberg. Your access for ${administration} is prepared.`,
      `The invitation holds until ${spellDay(until, 'en')} and is for you alone. If you do not want to take part, there is nothing to do.`,
    ],
    action: { label: 'Accept the invitation', url: PAGES.invitation(token) },
    reason: `the ${association} invited you with this address.`,
  };
}
