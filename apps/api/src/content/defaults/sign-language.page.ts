import type { DefaultPage } from './default-page.js';

export const signLanguagePages: readonly DefaultPage[] = [
  {
    slug: 'GEBAERDENSPRACHE',
    language: 'DE',
    title: 'Gebärdensprache',
    body: `> **Hier fehlt noch ein Video.** Die Betreiberin stellt an dieser Stelle ein Video in Deutscher Gebärdensprache (DGS) bereit. Bis dahin finden Sie den vorgesehenen Inhalt als Text.

## Worum es auf dieser Plattform geht

Das Lotsennetz ist eine geschlossene Plattform für die Kommunalen Digitallotsinnen und Digitallotsen in Baden-Württemberg. Das sind Beschäftigte in Rathäusern und Landratsämtern, die die Digitalisierung in ihrem Haus voranbringen. Städtetag, Gemeindetag und Landkreistag veröffentlichen hier Neuigkeiten zum Programm und zur Digitalisierung.

## So finden Sie sich zurecht

- **Oben** stehen die Hauptbereiche, die Auswahl für helle oder dunkle Farben und Ihr Konto.
- **In der Mitte** stehen die Neuigkeiten, die neuesten zuerst.
- **Unten** stehen die Sprachauswahl und die Seiten zu Impressum, Datenschutz, Barrierefreiheit, Leichter Sprache, Regeln und Lizenzen.

Zum Lesen der Neuigkeiten melden Sie sich mit E-Mail-Adresse und Passwort an. Ihr Konto muss von einem Verband freigeschaltet sein.

## Erklärung zur Barrierefreiheit in Kürze

Die Plattform ist teilweise barrierefrei. Die bekannten Einschränkungen stehen in der [Erklärung zur Barrierefreiheit](/barrierefreiheit).

## Barriere melden

Schreiben Sie an barrierefreiheit@demo.example, wenn Sie auf ein Hindernis stoßen oder einen Inhalt in Gebärdensprache brauchen. Ein Konto ist dafür nicht nötig. [Wenn vorhanden: Weg für Nachrichten in Gebärdensprache ergänzen]

Erhalten Sie keine zufriedenstellende Antwort, können Sie sich kostenlos an die Schlichtungsstelle wenden. Sie ist in der Erklärung zur Barrierefreiheit genannt.`,
  },
  {
    slug: 'GEBAERDENSPRACHE',
    language: 'EN',
    title: 'Sign language',
    body: `> **A video is still missing here.** The operator will provide a video in German Sign Language (DGS) in this place. Until then you find its intended content as text.

## What this platform is about

Lotsennetz is a closed platform for the Kommunale Digitallotsen in Baden-Württemberg: staff of town halls and county offices who carry digitalisation into their administrations. The three associations Städtetag, Gemeindetag and Landkreistag publish news on the programme and on digitalisation.

## Finding your way

- **At the top** are the main areas, the choice of light or dark colours, and your account.
- **In the middle** are the news, newest first.
- **At the bottom** are the choice of language and the pages on legal notice, data protection, accessibility, easy language, rules and licences.

To read the news you sign in with e-mail address and password. Your account must have been approved by an association.

## The accessibility statement in short

The platform is partially accessible. The known limitations are listed in the [accessibility statement](/barrierefreiheit).

## Report a barrier

Write to barrierefreiheit@demo.example if you meet an obstacle or need content in sign language. You don’t need an account. [where available: add a way to send messages in sign language]

If you receive no satisfactory answer, you can turn to the mediation body free of charge. It is named in the accessibility statement.`,
  },
];
