import type { DefaultPage } from './default-page.js';

export const privacyPages: readonly DefaultPage[] = [
  {
    slug: 'DATENSCHUTZ',
    language: 'DE',
    title: 'Datenschutz',
    body: `> **Vorlage.** Der Text beschreibt, was die Software tut. Angaben in eckigen Klammern ergänzt die Betreiberin; Rechtsgrundlagen und Fristen prüft sie vor dem Betrieb mit ihrer Datenschutzbeauftragten oder ihrem Datenschutzbeauftragten.

## Das Wichtigste zuerst

- Wir verlangen nur drei Angaben: Ihren Namen, Ihre dienstliche E-Mail-Adresse und Ihre Kommune oder Ihren Verband.
- Alles kommt von unserem eigenen Server: Schriften, Bilder, Programmteile. Ihr Browser spricht mit keinem anderen Anbieter.
- Es gibt keine Werbung, keine Messung Ihres Verhaltens und keine Auswertung einzelner Personen.
- Niemand sieht, wann Sie zuletzt angemeldet waren oder welche Beiträge Sie gelesen haben.

## Verantwortlich

Musterbetrieb Lotsennetz (Demo), [Anschrift], kontakt@demo.example

Datenschutzbeauftragte oder Datenschutzbeauftragter: [Name], datenschutz@demo.example

## Welche Daten wir speichern

**Konto:** Name, dienstliche E-Mail-Adresse, Kommune oder Verband, Sprache und Darstellung. Ihre Funktion ist eine freiwillige Angabe. Das Passwort speichern wir nur als Hashwert, aus dem es sich nicht zurückrechnen lässt.

**Zugang:** welcher Verband Ihr Konto wann freigeschaltet hat, und falls es eine Ausnahme gibt, deren Grund und Ende.

**Programm:** Ihre Anmeldungen zu Kursen, besuchte Schulungstage mit ihrem Nachweis, der Tag, an dem Sie Ihre Basisqualifizierung abgeschlossen haben, Ihre Zertifikate und die Förderfälle Ihrer Kommune, die Ihre Schulung betreffen.

**Sitzung:** eine zufällige Kennung, Ihr Konto und das Ende der Sitzung.

**Beiträge:** Texte mit ihren früheren Fassungen, Bilder, Zeitpunkte sowie die Person und der Verband, die sie veröffentlicht haben.

**Austausch:** Ihre Kommentare und Fragen mit früheren Fassungen, Bildern und Dateien, Reaktionen, Erwähnungen, Meldungen an die Moderation und deren Entscheidungen mit Begründung. Wer einen Kommentar gemeldet hat, erfährt nur die Moderation.

**Projektberichte:** Texte, Zahlen und Dateien, die Ihre Kommune berichtet, mit früheren Ständen und den Namen der Beteiligten. Der Bericht gehört der Kommune; Ihr Name lässt sich entfernen, wenn Sie sie verlassen.

**Veranstaltungen:** Ihre Antwort, Ihr Platz auf der Warteliste, Antworten auf Fragen der Anmeldung, ob Sie gesehen werden wollen, und ob Sie teilgenommen haben. Rückmeldungen nach einer Veranstaltung speichern wir ohne Namen.

**Ihre Seite:** Jedes Mitglied sieht Ihren Namen, Ihre Kommune oder Ihren Verband, veröffentlichte Projektberichte, die Sie nennen, und was Sie im Austausch gefragt und beantwortet haben. Die Fragen können Sie für sich behalten, und auf der Seite Ihrer Kommune müssen Sie nicht stehen. Ihre Funktion, Ihre Qualifizierung, Ihre Themen, eine Abwesenheit und Ihre E-Mail-Adresse erscheinen nur, wenn Sie das unter „Einstellungen“ freigeben. Wer Ihre Seite ansieht, hält niemand fest.

**Nur für Sie:** Ihre Merkliste, unfertige Texte, Benachrichtigungen, wie oft man Sie fragen darf, und bis wohin Sie Neuigkeiten und Diskussionen gelesen haben. Das dient allein dazu, Neues für Sie zu kennzeichnen. Ob Sie gerade schreiben, sehen andere nur, wenn Sie das einschalten; gespeichert wird es nie.

**Ereignisse:** Damit Änderungen überall sofort wirken, hält die Plattform Vorgänge wie „Beitrag veröffentlicht“ mit internen Kennungen fest, ohne Namen und Texte.

**Betriebsprotokoll:** Uhrzeit, Art und Ergebnis von Anfragen mit einer Vorgangsnummer. Namen, E-Mail-Adressen und Inhalte stehen nicht darin.

**Schutz vor Missbrauch:** Bei Anmeldeversuchen und Anfragen zählen wir für kurze Zeit je Konto und je Internetadresse mit.

## Cookies und Speicher im Browser

- **Sitzungs-Cookie:** entsteht, wenn Sie sich anmelden, und hält Sie angemeldet.
- **Cookies für Sprache und Darstellung:** entstehen nur, wenn Sie selbst eine Sprache oder die helle oder dunkle Ansicht wählen. Sie enthalten nichts außer dieser Wahl und bleiben ein Jahr.
- **Speicher des Browsers:** enthält nicht abgeschickte Entwürfe und Schalter der Bedienung; auf Geräten, die den Einlass einer Veranstaltung machen, auch deren Liste bis zwölf Stunden nach dem Ende und die Dateien der Einlassseite. Beim Abmelden wird er geleert.

Alle sind für die Funktionen nötig, die Sie nutzen (§ 25 Absatz 2 TDDDG). Deshalb fragen wir nicht nach einer Einwilligung.

## Wozu und auf welcher Grundlage

Wir verarbeiten die Daten, um die Plattform für das Programm der Kommunalen Digitallotsen bereitzustellen und ihren geschlossenen Kreis zu schützen. Rechtsgrundlage: [zum Beispiel Artikel 6 Absatz 1 Buchstabe e DSGVO in Verbindung mit § 4 LDSG]. Freiwillige Angaben beruhen auf Ihrer Einwilligung; Sie können sie jederzeit ändern oder löschen lassen.

## Wer die Daten sieht

Angemeldete und zugelassene Mitglieder sehen Beiträge mit dem Namen der Verfasserin oder des Verfassers. Die Referentinnen und Referenten der Verbände sehen zusätzlich, was sie für Freischaltungen brauchen. [Auftragsverarbeiter, zum Beispiel das Rechenzentrum, hier nennen.] Eine Übermittlung in Länder außerhalb der Europäischen Union findet nicht statt.

## Wie lange wir speichern

Die Fristen sind Einstellungen der Plattform. Voreingestellt sind: Sitzungen 12 Stunden, Ereignisse 30 Tage, Benachrichtigungen 180 Tage, Antworten auf Fragen einer Anmeldung (zum Beispiel zum Essen) 30 Tage nach der Veranstaltung, hochgeladene Unterlagen einer Veranstaltung 3 Jahre nach ihr, angefangene Entwürfe von Veranstaltungen 180 Tage, hochgeladene Dateien, die nirgends verwendet werden, 48 Stunden, Zählungen gegen Missbrauch wenige Minuten. Wird Ihr Konto gelöscht, so bleibt Ihr Name in abgerechneten Förderfällen noch 10 Jahre nach der Abrechnung, damit die Verbände die Verwendung der öffentlichen Mittel nachweisen können; alle anderen Angaben des Programms über Sie werden gelöscht. Konten bleiben bestehen, solange Sie die Plattform nutzen dürfen: [Frist danach]. Betriebsprotokolle: [Frist].

## Ihre Rechte

Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit sowie das Recht, der Verarbeitung zu widersprechen. Eine Einwilligung können Sie jederzeit widerrufen. Unter „Meine Daten“ bekommen Sie eine Kopie Ihrer Daten und können Ihr Konto löschen lassen. Das geschieht nach 14 Tagen Bedenkzeit. Sie entscheiden, ob Ihre Kommentare und Fragen ohne Ihren Namen bestehen bleiben oder ebenfalls gelöscht werden. Neuigkeiten gehören dem Verband und Projektberichte der Kommune; sie bleiben ohne Ihren Namen. Wo andere Sie in ihren eigenen Texten nennen, bleibt das stehen.

Schreiben Sie an datenschutz@demo.example. Sie können sich außerdem beim Landesbeauftragten für den Datenschutz und die Informationsfreiheit Baden-Württemberg beschweren.`,
  },
  {
    slug: 'DATENSCHUTZ',
    language: 'EN',
    title: 'Data protection',
    body: `> **Template.** The text describes what the software does. The operator completes what stands in square brackets and has the legal bases and periods reviewed by the data protection officer before going live. The German version is authoritative.

## The essentials

- We ask for three things only: your name, your work e-mail address and your administration or association.
- Everything comes from our own server: fonts, pictures, program parts. Your browser talks to no other provider.
- There is no advertising, no tracking and no evaluation of individual persons.
- Nobody sees when you were last signed in or which posts you have read.

## Controller

Musterbetrieb Lotsennetz (demo operator), [address], kontakt@demo.example

Data protection officer: [name], datenschutz@demo.example

## What we store

**Account:** name, work e-mail address, administration or association, language and appearance. Your job title is optional. The password is stored only as a hash from which it cannot be computed back.

**Access:** which association approved your account and when and, if there is an exception, its reason and end.

**Programme:** your enrolments in courses, attended seminar days with their evidence, the day on which you completed the basic qualification, your certificates and the funding cases of your administration that are about your training.

**Session:** a random identifier, your account and the end of the session.

**Posts:** texts with their earlier versions, pictures, times, and the person and association that published them.

**Exchange:** your comments and questions with earlier versions, pictures and files, reactions, mentions, reports to the moderators and their decisions with reasons. Only the moderators learn who reported a comment.

**Project reports:** texts, figures and files that your administration reports, with earlier editions and the names of those who took part. The report belongs to the administration; your name can be removed when you leave it.

**Gatherings:** your answer, your place on the waiting list, answers to questions of the registration, whether you want to be seen, and whether you took part. Feedback after an event is stored without names.

**Your page:** every member sees your name, your administration or association, published reports that name you, and what you asked and answered in the exchange. You can keep the questions apart and leave yourself out of the page of your administration. What you do there, your qualification, topics, an absence and your e-mail address appear only if you open them under “Settings”. Nobody records who looked at your page.

**For you alone:** your bookmarks, unfinished texts, notifications, how often you may be asked, and how far you have read news and discussions. It serves only to mark for you what is new. Others see that you are writing only if you switch that on; it is never stored.

**Events:** so that changes take effect everywhere at once, the platform records occurrences such as “post published” with internal identifiers, without names and texts.

**Operating log:** time, kind and result of requests with a reference number. It holds no names, no e-mail addresses and no content.

**Protection against abuse:** sign-in attempts and requests are counted for a short time by account and by internet address.

## Cookies and browser storage

- **Session cookie:** set when you sign in; it keeps you signed in.
- **Cookies for language and appearance:** set only when you choose a language or the light or dark view yourself. They contain nothing but that choice and stay for a year.
- **Browser storage:** holds drafts that you have not sent and switches of the interface. It is emptied when you sign out.

All of them are necessary for the functions that you use (section 25 (2) TDDDG). That is why we do not ask for consent.

## Purpose and legal basis

We process the data to provide the platform for the programme of the Kommunale Digitallotsen and to protect its closed circle. Legal basis: [for example Article 6 (1) (e) GDPR with section 4 LDSG]. Optional details rest on your consent; you can have them changed or deleted at any time.

## Who sees the data

Members who are signed in and admitted see posts with the author’s name. The officers of the associations also see what they need for approvals. [Name processors here, for example the data centre.] No data is transferred outside the European Union.

## How long we store it

The periods are settings of the platform. Defaults: sessions 12 hours, events 30 days, notifications 180 days, answers to questions of a registration (for example about food) 30 days after the event, counts against abuse a few minutes. When your account is deleted, your name remains in settled funding cases for 10 years after the settlement, so that the associations can account for public money; everything else that the programme holds about you is deleted. Accounts remain as long as you may use the platform: [period afterwards]. Operating logs: [period].

## Your rights

You have the right of access, rectification, erasure, restriction of processing and data portability, and the right to object. You can withdraw consent at any time. Under “My data” you get a copy of your data and can have your account erased. That happens after 14 days for thought. You decide whether your comments and questions remain without your name or are erased too. News belongs to the association and project reports to the administration; they remain without your name. Where others name you in texts of their own, that stays.

Write to datenschutz@demo.example. You can also lodge a complaint with the State Commissioner for Data Protection and Freedom of Information of Baden-Württemberg.`,
  },
];
