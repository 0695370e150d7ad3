import type { Language } from '../../core/access/actor.js';
import type { MailTemplate } from '../../core/mail/mail.template.js';
import { reportPath } from './report-address.rules.js';

/** Somebody to whom a mail goes. */
export interface MailReader {
  id: string;
  name: string;
  email: string;
  language: Language;
}

interface Subject {
  id: string;
  title: string;
}

const greeting = ({ name, language }: MailReader) => (language === 'de' ? `Guten Tag ${name},` : `Dear ${name},`);
const toReport = (report: Subject, language: Language) => ({
  label: language === 'de' ? 'Zum Projektbericht' : 'To the project report',
  url: reportPath(report),
});

export const takenOverMail = (reader: MailReader, report: Subject, administration: string): MailTemplate =>
  reader.language === 'de'
    ? {
        subject: `${administration} übernimmt Ihren Projektbericht`,
        greeting: greeting(reader),
        paragraphs: [
          `${administration} hat Ihren Projektbericht als Vorlage für ein eigenes Vorhaben übernommen:`,
          { quote: report.title },
          'Vielleicht meldet sich jemand mit Fragen bei Ihnen. Ihr Bericht bleibt, wie er ist.',
        ],
        action: toReport(report, 'de'),
        reason: 'Sie diesen Bericht mitgeschrieben haben oder Ansprechperson Ihrer Kommune sind.',
      }
    : {
        subject: `${administration} takes over your project report`,
        greeting: greeting(reader),
        paragraphs: [
          `${administration} has taken your project report as a model for a project of its own:`,
          { quote: report.title },
          'Somebody may turn to you with questions. Your report stays as it is.',
        ],
        action: toReport(report, 'en'),
        reason: 'you wrote on this report or are the contact of your administration.',
      };

export const coAuthorMail = (reader: MailReader, report: Subject, by: string): MailTemplate =>
  reader.language === 'de'
    ? {
        subject: 'Sie schreiben an einem Projektbericht mit',
        greeting: greeting(reader),
        paragraphs: [
          `${by} hat Sie als Mitautorin oder Mitautor eingetragen:`,
          { quote: report.title || 'Entwurf ohne Titel' },
          'Sie können den Bericht ab jetzt bearbeiten. Wenn Sie nicht genannt werden möchten, können Sie Ihren Namen dort jederzeit entfernen.',
        ],
        action: toReport(report, 'de'),
        reason: 'Sie ein Konto im Lotsennetz haben.',
      }
    : {
        subject: 'You are a co-author of a project report',
        greeting: greeting(reader),
        paragraphs: [
          `${by} has named you as a co-author:`,
          { quote: report.title || 'Draft without a title' },
          'You may edit the report from now on. If you do not want to be named, you can remove your name there at any time.',
        ],
        action: toReport(report, 'en'),
        reason: 'you have an account on Lotsennetz.',
      };

export const contactTakesOverMail = (reader: MailReader, reports: readonly Subject[]): MailTemplate =>
  reader.language === 'de'
    ? {
        subject: 'Projektberichte Ihrer Kommune gehen an Sie über',
        greeting: greeting(reader),
        paragraphs: [
          'jemand aus Ihrer Kommune schreibt nicht mehr an diesen Projektberichten. Als Ansprechperson führen Sie sie ab jetzt weiter oder geben sie an Kolleginnen und Kollegen:',
          { list: reports.map(({ title }) => title || 'Entwurf ohne Titel') },
        ],
        action: { label: 'Zu meinen Projektberichten', url: '/projekte/eigene' },
        reason: 'Sie Ansprechperson Ihrer Kommune sind.',
      }
    : {
        subject: 'Project reports of your administration pass to you',
        greeting: greeting(reader),
        paragraphs: [
          'somebody of your administration no longer writes on these project reports. As its contact you keep them from now on, or hand them to colleagues:',
          { list: reports.map(({ title }) => title || 'Draft without a title') },
        ],
        action: { label: 'To my project reports', url: '/projekte/eigene' },
        reason: 'you are the contact of your administration.',
      };
