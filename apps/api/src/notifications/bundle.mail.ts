import type { Language } from '../core/access/actor.js';
import type { MailParagraph, MailTemplate } from '../core/mail/mail.template.js';
import { oneLine } from '../core/text/one-line.js';
import { visibleText } from '../core/text/visible-text.js';
import type { NotificationKind } from './notification.rules.js';

export interface BundledThread {
  id: string;
  title: string;
  /** Path of the first of its comments. */
  path: string;
  entries: { kind: NotificationKind; actor: string | null; excerpt: string }[];
}

const SOMEBODY = { de: 'Jemand', en: 'Somebody' } as const;

const DID: Record<NotificationKind, Record<Language, string>> = {
  MENTION: { de: 'nennt Sie', en: 'mentions you' },
  REPLY: { de: 'antwortet Ihnen', en: 'answers you' },
  COMMENT: { de: 'schreibt', en: 'writes' },
  QUESTION: { de: 'fragt Sie', en: 'asks you' },
  ACCEPTED: { de: 'hat Ihre Antwort angenommen', en: 'has accepted your answer' },
};

function subjectOf(language: Language, threads: readonly BundledThread[]): string {
  const [first] = threads;
  const [entry] = first?.entries ?? [];
  const count = threads.reduce((sum, { entries }) => sum + entries.length, 0);
  if (first && entry && count === 1) {
    const who = visibleText(entry.actor ?? SOMEBODY[language]);
    return language === 'de'
      ? `${who} ${DID[entry.kind].de}: ${first.title}`
      : `${who} ${DID[entry.kind].en}: ${first.title}`;
  }
  if (first && threads.length === 1)
    return language === 'de' ? `${count} neue Kommentare: ${first.title}` : `${count} new comments: ${first.title}`;
  return language === 'de' ? `Neues in ${threads.length} Diskussionen` : `News in ${threads.length} discussions`;
}

/** One mail about everything that came in a while, thread by thread. `more`: what it leaves out. */
export function bundleMail(
  { name, language }: { name: string; language: Language },
  threads: readonly BundledThread[],
  more: number,
): MailTemplate {
  const de = language === 'de';
  const paragraphs = threads.flatMap(({ title, entries }): MailParagraph[] => [
    de ? `Unter „${title}“:` : `Below “${title}”:`,
    ...entries.flatMap(({ kind, actor, excerpt }): MailParagraph[] => [
      `${visibleText(actor ?? SOMEBODY[language])} ${DID[kind][language]}${excerpt === '' ? '.' : ':'}`,
      ...(excerpt === '' ? [] : [{ quote: excerpt }]),
    ]),
  ]);
  const rest = de ? `Und ${more} weitere.` : `And ${more} more.`;
  const [only] = threads;
  return {
    subject: oneLine(subjectOf(language, threads)),
    greeting: de ? `Guten Tag ${name},` : `Dear ${name},`,
    paragraphs: [...paragraphs, ...(more > 0 ? [rest] : [])],
    action:
      only && threads.length === 1
        ? { label: de ? 'Zur Diskussion' : 'Go to the discussion', url: only.path }
        : { label: de ? 'Alle Benachrichtigungen' : 'All notifications', url: '/benachrichtigungen' },
    reason: de
      ? 'Sie genannt wurden, jemand Ihnen antwortet oder Sie dieser Diskussion folgen. Diese E-Mails können Sie unter „Einstellungen“ abstellen, einzelne Diskussionen in der Diskussion selbst stummschalten.'
      : 'you were mentioned or answered, or watch this discussion. You can switch these mails off under “Settings” and mute single discussions where they are.',
  };
}
