import type { DefaultPage } from './default-page.js';

/** Leichte Sprache puts every sentence on a line of its own: lines inside a paragraph become hard breaks, list items stay as they are. */
const oneSentenceALine = (text: string): string => text.replace(/([^\n])\n(?=[^\n-])/g, '$1\\\n');

export const plainLanguagePages: readonly DefaultPage[] = [
  {
    slug: 'LEICHTE_SPRACHE',
    language: 'DE',
    title: 'Informationen in Leichter Sprache',
    body: oneSentenceALine(`Hier lesen Sie in Leichter Sprache:
Das ist das Lotsen-Netz.
Und so benutzen Sie diese Seite.

## Was ist das Lotsen-Netz?

Das Lotsen-Netz ist eine Seite im Internet.
Die Seite ist für Digital-Lotsen in Baden-Württemberg.

Digital-Lotsen arbeiten im Rathaus.
Oder sie arbeiten im Land-Rats-Amt.
Digital-Lotsen helfen dort mit Computern und Internet.
Sie helfen ihren Kolleginnen und Kollegen.
Das Ziel ist:
Die Arbeit im Amt soll einfacher werden.
Auch für die Menschen, die das Amt brauchen.

Im Lotsen-Netz stehen Neuigkeiten für die Digital-Lotsen.

## Wer schreibt die Neuigkeiten?

3 Verbände schreiben die Neuigkeiten.
Ein Verband ist eine große Gruppe.
Die Verbände heißen:

- Städte-Tag
- Gemeinde-Tag
- Land-Kreis-Tag

## Wer darf die Neuigkeiten lesen?

Nicht alle Menschen dürfen die Neuigkeiten lesen.
Sie müssen sich zuerst anmelden.
Dafür brauchen Sie ein Konto.
Das Konto muss frei-geschaltet sein.
Das macht ein Verband.
Und Ihr Amt muss zu einem passenden Verband gehören.

## Wie melden Sie sich an?

Klicken Sie auf: Anmelden.
Schreiben Sie Ihre E-Mail-Adresse in das erste Feld.
Schreiben Sie Ihr Passwort in das zweite Feld.
Klicken Sie dann auf den Knopf: Anmelden.

Andere Menschen benutzen auch Ihren Computer?
Dann melden Sie sich am Ende wieder ab.

## Was können Sie hier machen?

**Neuigkeiten lesen:**
Die neuen Texte stehen oben.

**Texte merken:**
Ein Text ist wichtig für Sie?
Klicken Sie bei dem Text auf: Merken.
Sie finden den Text dann in Ihrer Merk-Liste.

**Helle oder dunkle Farben wählen:**
Oben auf der Seite ist ein Schalter für die Farben.

**Die Sprache wählen:**
Die Seite gibt es auf Deutsch und auf Englisch.
Die Auswahl steht ganz unten.

## Ihre Daten

Daten sind zum Beispiel:
Ihr Name und Ihre E-Mail-Adresse.
Wir schützen Ihre Daten.
Wir speichern nur wenige Daten.
Niemand sieht, welche Texte Sie lesen.
Mehr steht auf der Seite [Datenschutz](/datenschutz).
Die Seite ist in schwerer Sprache.

## Gibt es ein Problem?

Vielleicht können Sie etwas nicht lesen.
Oder Sie können etwas nicht benutzen.
Dann ist das eine Barriere.
Bitte sagen Sie uns das.
Schreiben Sie uns eine E-Mail:
barrierefreiheit@demo.example

Sie brauchen dafür kein Konto.
Wir antworten Ihnen.

Sie bekommen keine gute Antwort?
Dann hilft Ihnen eine andere Stelle.
Die Hilfe kostet kein Geld.
Mehr steht auf der Seite [Barrierefreiheit](/barrierefreiheit).
Die Seite ist in schwerer Sprache.

## Wer hat diesen Text geprüft?

Noch niemand hat diesen Text geprüft.
Menschen mit Lern-Schwierigkeiten sollen den Text noch prüfen.`),
  },
  {
    slug: 'LEICHTE_SPRACHE',
    language: 'EN',
    title: 'Information in easy language',
    body: oneSentenceALine(`Here you can read in easy language:
This is Lotsennetz.
And this is how you use it.

## What is Lotsennetz?

Lotsennetz is a website.
The website is for Digital-Lotsen in Baden-Württemberg.
Baden-Württemberg is a part of Germany.

Digital-Lotsen work in town halls.
Or they work in county offices.
Digital-Lotsen help with computers and the internet.
They help the people they work with.
The aim is:
Work in the office should become easier.
For the people who need the office, too.

Lotsennetz has news for Digital-Lotsen.

## Who writes the news?

3 associations write the news.
An association is a big group.
The associations are called:

- Städtetag
- Gemeindetag
- Landkreistag

## Who may read the news?

Not everybody may read the news.
You must sign in first.
For this you need an account.
An association must approve your account.
And your office must belong to the right association.

## How do you sign in?

Click on: Sign in.
Write your e-mail address in the first box.
Write your password in the second box.
Then click on the button: Sign in.

Do other people use your computer, too?
Then sign out when you have finished.

## What can you do here?

**Read the news:**
The new texts are at the top.

**Keep texts:**
Is a text important for you?
Then put a bookmark on it.
You find the text again in your bookmarks.

**Choose light or dark colours:**
There is a switch for the colours at the top of the page.

**Choose the language:**
You can read the website in German or in English.
You find the choice at the bottom of the page.
The news are in German.

## Your data

Data are for example:
Your name and your e-mail address.
We protect your data.
We keep only a few data.
Nobody sees which texts you read.
You find more on the page [data protection](/datenschutz).
That page is in difficult language.

## Is there a problem?

Maybe you cannot read something.
Or you cannot use something.
That is a barrier.
Please tell us.
Write an e-mail to us:
barrierefreiheit@demo.example

You do not need an account.
We will answer you.

Is the answer not good?
Then another office helps you.
The help costs no money.
You find more on the page [accessibility](/barrierefreiheit).
That page is in difficult language.

## Who has checked this text?

Nobody has checked this text yet.
People with learning difficulties should still check it.`),
  },
];
