import type { DefaultPage } from './default-page.js';

export const rulesPages: readonly DefaultPage[] = [
  {
    slug: 'REGELN',
    language: 'DE',
    title: 'Regeln für die Nutzung',
    body: `> **Vorlage.** Die Betreiberin und die drei Verbände prüfen diese Regeln vor dem Start und passen sie an.

Das Lotsennetz lebt davon, dass alle offen reden können. Dafür gelten wenige Regeln.

## Wer mitmacht

Die Plattform ist geschlossen. Zugang erhält, wessen Verwaltung heute Mitglied eines Verbands ist, den die Zugangsregel nennt, und wessen Konto von einem Verband freigeschaltet wurde. In begründeten Fällen sind befristete Ausnahmen möglich. Endet eine der Voraussetzungen, endet der Zugang.

Ihr Konto gehört zu Ihnen persönlich. Geben Sie Ihr Passwort nicht weiter, auch nicht an die Vertretung. Melden Sie sich an gemeinsam genutzten Rechnern ab.

## Was hier bleibt

Was Sie hier lesen, ist für den Kreis der Lotsinnen und Lotsen gedacht. Geben Sie Beiträge nur weiter, wenn die Verfasserin oder der Verfasser zustimmt. Eigene Erfahrungen dürfen Sie natürlich weitererzählen.

## Wie wir schreiben

- **Freundlich und sachlich.** Kritik gilt der Sache, nicht der Person.
- **Ehrlich.** Auch was nicht geklappt hat, hilft anderen weiter.
- **Ohne Vorgänge aus dem Amt.** Keine Daten von Bürgerinnen und Bürgern, keine Personalsachen, keine Zugangsdaten, keine Sicherheitslücken laufender Systeme.
- **Mit Rechten.** Veröffentlichen Sie nur Texte und Bilder, die Sie verwenden dürfen. Beschreiben Sie Bilder für alle, die sie nicht sehen.
- **Ohne Werbung.** Erfahrungen mit Produkten sind willkommen, Angebote nicht.

## Was nicht erlaubt ist

Rechtswidrige Inhalte, Beleidigungen, Diskriminierung, Parteiwerbung, Schadprogramme, automatisiertes Auslesen und Versuche, den Schutz der Plattform zu umgehen. Wenn Sie eine Sicherheitslücke finden, melden Sie sie bitte vertraulich an kontakt@demo.example.

## Wenn etwas nicht in Ordnung ist

Melden Sie Beiträge, die gegen Recht oder Regeln verstoßen, an kontakt@demo.example und nennen Sie den Grund. Wir bestätigen den Eingang, prüfen und begründen unsere Entscheidung gegenüber beiden Seiten. Ein Verband kann einen Beitrag zurückziehen; der Grund wird angegeben.

Bei groben oder wiederholten Verstößen kann ein Konto gesperrt werden. Die betroffene Person wird vorher angehört, außer bei Gefahr im Verzug. Gegen die Entscheidung ist Widerspruch bei der Betreiberin möglich.

## Verlässlichkeit

Die Beiträge geben Erfahrungen wieder und ersetzen keine Rechtsberatung. Förderbedingungen gelten so, wie sie in den maßgeblichen Unterlagen des Landes stehen.

## Änderungen

Diese Regeln sind versioniert. Über wichtige Änderungen informieren wir Sie, bevor sie gelten.`,
  },
  {
    slug: 'REGELN',
    language: 'EN',
    title: 'Rules of use',
    body: `> **Template.** The operator and the three associations review and adapt these rules before going live. The German version is authoritative.

Lotsennetz lives on everybody being able to talk openly. A few rules make that possible.

## Who takes part

The platform is closed. You have access if your administration is today a member of an association named by the access rule, and if an association has approved your account. Temporary exceptions are possible where there is a reason. When one of the conditions ends, access ends.

Your account is personal. Do not share your password, not even with your stand-in. Sign out on shared computers.

## What stays here

What you read here is meant for the members of the programme. Pass posts on only if the author agrees. You are free to talk about your own experience, of course.

## How we write

- **Friendly and to the point.** Criticism is about the matter, not the person.
- **Honest.** What did not work helps others, too.
- **Without cases from the office.** No data of citizens, no staff matters, no credentials, no vulnerabilities of running systems.
- **With permission.** Publish only texts and pictures that you may use. Describe pictures for everybody who cannot see them.
- **Without advertising.** Experience with products is welcome, offers are not.

## What is not allowed

Unlawful content, insults, discrimination, party advertising, malware, automated harvesting and attempts to get round the platform’s protection. If you find a vulnerability, please report it confidentially to kontakt@demo.example.

## If something is wrong

Report posts that break the law or these rules to kontakt@demo.example and give the reason. We acknowledge receipt, examine the matter and give reasons for our decision to both sides. An association may withdraw a post; the reason is stated.

Serious or repeated breaches may lead to an account being suspended. The person concerned is heard first, except in case of imminent danger. An objection can be raised with the operator.

## Reliability

Posts reflect experience and are no substitute for legal advice. Funding conditions apply as laid down in the official documents of the Land.

## Changes

These rules are versioned. We tell you about important changes before they take effect.`,
  },
];
