import type { DefaultPage } from './default-page.js';

export const accessibilityPages: readonly DefaultPage[] = [
  {
    slug: 'BARRIEREFREIHEIT',
    language: 'DE',
    title: 'Erklärung zur Barrierefreiheit',
    body: `> **Vorlage.** Die Betreiberin prüft diese Erklärung vor dem Start, ergänzt die Angaben in eckigen Klammern und hält die Liste der bekannten Einschränkungen aktuell.

Diese Erklärung gilt für die Plattform Lotsennetz. Wir möchten, dass alle Lotsinnen und Lotsen sie ohne fremde Hilfe nutzen können. Grundlage sind § 10 des Landes-Behindertengleichstellungsgesetzes (L-BGG), die BITV 2.0 und die Norm EN 301 549, die auf die Web Content Accessibility Guidelines (WCAG) verweist. Wir richten uns nach WCAG 2.2, Stufe AA.

## Stand der Vereinbarkeit

Die Plattform ist mit den Anforderungen **teilweise vereinbar**. Die bekannten Einschränkungen stehen im nächsten Abschnitt.

## Was noch nicht barrierefrei ist

- **Gebärdensprache:** Ein Video in Deutscher Gebärdensprache fehlt noch. Die Seite [Gebärdensprache](/gebaerdensprache) beschreibt den vorgesehenen Inhalt in Textform.
- **Leichte Sprache:** Es gibt eine Übersichtsseite in [Leichter Sprache](/leichte-sprache). Beiträge und Rechtstexte liegen nicht in Leichter Sprache vor.
- **Beiträge der Verbände:** Für ihre Texte, Bildbeschreibungen und verlinkten Dokumente sind die Verfasserinnen und Verfasser verantwortlich. Einzelne können unvollständig oder nicht barrierefrei sein.
- **Sprachen:** Bedienung und Pflichtseiten gibt es auf Deutsch und Englisch, Beiträge nur in der Sprache, in der sie geschrieben wurden.
- **Prüfung durch Nutzende:** Tests mit Menschen mit Behinderungen und eine unabhängige Prüfung stehen noch aus. [Ergebnis und Datum ergänzen]

## Was wir dafür tun

Alle Funktionen sollen mit der Tastatur erreichbar sein, mit Vorleseprogrammen verständlich bleiben, bei 400 Prozent Vergrößerung ohne seitliches Schieben lesbar sein und sich an helle, dunkle und kontrastreiche Ansichten anpassen. Bewegungen entfallen, wenn Ihr Gerät das wünscht. Wo wir dieses Ziel verfehlen, möchten wir es wissen.

## Wie diese Erklärung entstanden ist

Die Erklärung wurde am 22. November 2026 als Vorlage erstellt. Grundlage ist eine Selbstbewertung während der Entwicklung. Letzte Prüfung durch die Betreiberin: [Datum].

## Barriere melden

Ist Ihnen etwas aufgefallen, oder brauchen Sie einen Inhalt in einer anderen Form? Schreiben Sie uns. Sie brauchen dafür kein Konto.

E-Mail: barrierefreiheit@demo.example\\
Telefon: [Telefonnummer]

Hilfreich sind die Adresse der Seite, was Sie tun wollten und welche Hilfsmittel Sie nutzen. Wir antworten so bald wie möglich, spätestens nach vier Wochen.

## Schlichtung

Wenn Sie keine oder keine zufriedenstellende Antwort erhalten, können Sie sich an die für Baden-Württemberg zuständige Stelle für die Durchsetzung und Schlichtung nach dem L-BGG wenden. Das Verfahren ist kostenlos, und Sie brauchen keinen Rechtsbeistand.

[Name, Anschrift, Telefon und E-Mail der zuständigen Stelle ergänzen]`,
  },
  {
    slug: 'BARRIEREFREIHEIT',
    language: 'EN',
    title: 'Accessibility statement',
    body: `> **Template.** The operator reviews this statement before going live, completes what stands in square brackets and keeps the list of known limitations up to date. The German version is authoritative.

This statement applies to the platform Lotsennetz. We want everybody in the programme to be able to use it without help. It rests on section 10 of the disability equality act of Baden-Württemberg (L-BGG), on BITV 2.0 and on EN 301 549, which refers to the Web Content Accessibility Guidelines (WCAG). We aim at WCAG 2.2, level AA.

## Compliance status

The platform is **partially compliant** with the requirements. The known limitations are listed below.

## What is not accessible yet

- **Sign language:** a video in German Sign Language is still missing. The page [sign language](/gebaerdensprache) describes its intended content in text.
- **Easy language:** there is one overview page in [German Leichte Sprache](/leichte-sprache). Posts and legal texts are not available in easy language.
- **Posts of the associations:** their authors are responsible for texts, picture descriptions and linked documents. Some may be incomplete or not accessible.
- **Languages:** interface and duty pages are available in German and English, posts only in the language in which they were written.
- **Testing with users:** tests with people with disabilities and an independent audit are still to come. [add result and date]

## What we do

All functions are meant to be reachable by keyboard, to make sense with screen readers, to be readable at 400 per cent zoom without scrolling sideways, and to follow light, dark and high-contrast views. Motion is dropped where your device asks for it. Where we miss this aim, we want to know.

## How this statement was prepared

The statement was written as a template on 22 November 2026. It rests on a self-assessment during development. Last review by the operator: [date].

## Report a barrier

Have you noticed something, or do you need content in another form? Write to us. You don’t need an account.

E-mail: barrierefreiheit@demo.example\\
Telephone: [number]

It helps to know the address of the page, what you wanted to do and which aids you use. We answer as soon as possible, within four weeks at the latest.

## Enforcement and mediation

If you receive no answer or no satisfactory one, you can turn to the body in charge of enforcement and mediation under the L-BGG in Baden-Württemberg. The procedure is free of charge, and you need no legal counsel.

[add name, address, telephone and e-mail of that body]`,
  },
];
