import type { DefaultPage } from './default-page.js';

export const imprintPages: readonly DefaultPage[] = [
  {
    slug: 'IMPRESSUM',
    language: 'DE',
    title: 'Impressum',
    body: `> **Vorlage – vor dem Betrieb ersetzen.** Alle Angaben auf dieser Seite sind Beispiele. Wer die Plattform betreibt, trägt hier die eigenen Angaben ein.

## Anbieterin

Musterbetrieb Lotsennetz (Demo)\\
[Rechtsform]

[Straße und Hausnummer]\\
[Postleitzahl und Ort]

**Vertreten durch:** [Vorname Nachname, Funktion]

## Kontakt

E-Mail: kontakt@demo.example\\
Telefon: [Telefonnummer]

[Falls vorhanden: Umsatzsteuer-Identifikationsnummer, Registereintrag, zuständige Aufsichtsbehörde]

## Verantwortlich für den Inhalt

[Vorname Nachname, Anschrift wie oben], nach § 18 Absatz 2 des Medienstaatsvertrags.

Für Beiträge sind die Personen und Verbände verantwortlich, die sie veröffentlicht haben. Der Verband steht bei jedem Beitrag.

## Kontaktstelle für Behörden und Mitglieder

Meldungen zu Inhalten der Plattform nehmen wir in deutscher und englischer Sprache entgegen: kontakt@demo.example. Bitte nennen Sie den Beitrag und den Grund.

## Über diese Plattform

Das Lotsennetz ist die geschlossene Plattform der Kommunalen Digitallotsinnen und Digitallotsen in Baden-Württemberg. Die Software steht unter der EUPL-1.2; mehr dazu unter [Lizenzen](/lizenzen).`,
  },
  {
    slug: 'IMPRESSUM',
    language: 'EN',
    title: 'Legal notice',
    body: `> **Template – replace before going live.** Everything on this page is an example. Whoever operates the platform enters their own details here.

## Provider

Musterbetrieb Lotsennetz (demo operator)\\
[legal form]

[street and number]\\
[postcode and town]

**Represented by:** [first name, surname, function]

## Contact

E-mail: kontakt@demo.example\\
Telephone: [number]

[Where applicable: VAT identification number, register entry, supervisory authority]

## Responsible for the content

[first name, surname, address as above], under section 18 (2) of the German Interstate Media Treaty (Medienstaatsvertrag).

Posts are the responsibility of the persons and associations that published them. Each post names its association.

## Contact point for authorities and members

Notices about content on this platform are accepted in German and English: kontakt@demo.example. Please name the post and the reason.

## About this platform

Lotsennetz is the closed platform of the Kommunale Digitallotsen in Baden-Württemberg. The software is licensed under the EUPL-1.2; see [licences](/lizenzen).`,
  },
];
