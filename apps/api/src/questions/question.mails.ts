import type { Language } from '../core/access/actor.js';
import type { MailTemplate } from '../core/mail/mail.template.js';
import type { Urgency } from './question.rules.js';

interface Reader {
  name: string;
  language: Language;
}

const greeting = ({ name, language }: Reader): string => (language === 'de' ? `Guten Tag ${name},` : `Dear ${name},`);

const URGENCY: Record<Urgency, Record<Language, string>> = {
  WHENEVER: { de: 'Es eilt nicht.', en: 'There is no hurry.' },
  THIS_MONTH: { de: 'Eine Antwort wird in diesem Monat gebraucht.', en: 'An answer is needed this month.' },
  THIS_WEEK: { de: 'Eine Antwort wird in dieser Woche gebraucht.', en: 'An answer is needed this week.' },
};

const WHY_ASKED: Record<'named' | 'topics', Record<Language, string>> = {
  named: {
    de: 'Sie auf Ihrer Seite zeigen, wobei Sie helfen. Das ändern Sie unter „Einstellungen“.',
    en: 'your page shows what you help with. You can change that under “Settings”.',
  },
  topics: {
    de: 'Sie diese Themen als Ihr Wissen angegeben haben. Wie oft Sie gefragt werden, stellen Sie unter „Einstellungen“ ein.',
    en: 'you named these topics as what you know about. How often you are asked is set under “Settings”.',
  },
};

/** To somebody whom the author named, or who named a topic of the question. */
export function routedMail(
  reader: Reader & { isNamed: boolean },
  question: { id: string; title: string; summary: string; urgency: Urgency; author: string; topics: readonly string[] },
): MailTemplate {
  const { title, summary, author } = question;
  const topics = question.topics.join(', ');
  const quote = summary === '' ? [] : [{ quote: summary }];
  const reason = WHY_ASKED[reader.isNamed ? 'named' : 'topics'][reader.language];
  if (reader.language === 'de')
    return {
      subject: `Können Sie helfen? ${title}`,
      greeting: greeting(reader),
      paragraphs: [
        reader.isNamed
          ? `${author} fragt im Lotsennetz auch Sie: „${title}“ (${topics}).`
          : `${author} fragt im Lotsennetz: „${title}“ (${topics}).`,
        ...quote,
        `${URGENCY[question.urgency].de} Auch ein kurzer Hinweis hilft. Wenn Sie nichts dazu wissen, müssen Sie nichts tun.`,
      ],
      action: { label: 'Frage ansehen', url: `/fragen/${question.id}` },
      reason,
    };
  return {
    subject: `Can you help? ${title}`,
    greeting: greeting(reader),
    paragraphs: [
      reader.isNamed
        ? `${author} asks on Lotsennetz, you among others: “${title}” (${topics}).`
        : `${author} asks on Lotsennetz: “${title}” (${topics}).`,
      ...quote,
      `${URGENCY[question.urgency].en} A short hint helps as well. If you know nothing about it, there is nothing to do.`,
    ],
    action: { label: 'See the question', url: `/fragen/${question.id}` },
    reason,
  };
}
