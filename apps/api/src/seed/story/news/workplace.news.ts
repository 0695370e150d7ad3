import type { StoryNews } from './news.types.js';

/** Work inside the house: files, processes, councils, procurement, people, artificial intelligence. */
export const workplaceNews: readonly StoryNews[] = [
  {
    key: 'prozess-steckbrief',
    association: 'landkreistag',
    title: 'Ein Prozess auf einer Seite: Steckbrief statt Wandtapete',
    topics: ['prozesse'],
    daysAgo: 229,
    hour: 13,
    minute: 40,
    body: `Prozessaufnahmen enden oft in großen Schaubildern, die nach dem Projekt niemand mehr öffnet. Mehrere Landratsämter arbeiten deshalb mit einem Steckbrief. Er passt auf eine Seite und wird im Gespräch ausgefüllt, nicht am Schreibtisch.

### Die acht Felder

1. Auslöser: Womit beginnt es?
2. Ergebnis: Woran merkt die Bürgerin oder der Betrieb, dass es fertig ist?
3. Fälle im Jahr
4. Bearbeitungszeit und Durchlaufzeit – das sind zwei verschiedene Zahlen
5. Beteiligte Stellen
6. Genutzte Programme und Ablagen
7. Rechtsgrundlage
8. Was am meisten nervt

Das achte Feld ist das wichtigste. Fast immer steht dort schon die Lösung.

### So setzen Sie ihn ein

Planen Sie für jeden Prozess ein Gespräch von 45 Minuten mit zwei Personen, die ihn täglich bearbeiten. Füllen Sie den Steckbrief gemeinsam am Bildschirm aus und lesen Sie ihn am Ende vor. Ein Schaubild zeichnen Sie nur dann, wenn wirklich etwas geändert werden soll.

Nach zehn Steckbriefen sehen Sie, welche Prozesse viele Fälle, lange Wege und wenig Ermessen haben. Mit denen fangen Sie an.`,
  },
  {
    key: 'e-akte-klein-anfangen',
    association: 'staedtetag',
    title: 'E-Akte einführen: Mit einem Amt anfangen, das wirklich will',
    topics: ['e-akte', 'personal-change'],
    daysAgo: 190,
    hour: 9,
    minute: 25,
    picture: {
      name: 'akten',
      alt: 'Links stehen fünf blaue Aktenordner, ein gelber Pfeil führt zu einem Bildschirm mit drei Zeilen.',
    },
    body: `Wo fängt man an? Mit dem größten Aktenbestand, mit der Chefetage, mit der Poststelle? In unserer Austauschrunde mit neun Städten war die Antwort fast einhellig: mit dem Amt, das will. Motivation schlägt Größe.

### Vor dem ersten Klick

- **Aktenplan entrümpeln.** Ein Plan mit vierhundert Positionen wird am Bildschirm nicht besser. Streichen Sie, was seit fünf Jahren leer ist.
- **Begriffe klären.** Was ist bei uns eine Akte, was ein Vorgang, was ein Dokument? Eine Seite mit Beispielen genügt.
- **Alte Akten stehen lassen.** Legen Sie einen Stichtag fest und scannen Sie nur, was noch lebt.
- **Rechte großzügig denken.** Zu enge Berechtigungen sind der häufigste Grund, warum Kopien auf Laufwerken entstehen.

### In den ersten Wochen

Planen Sie jeden Tag eine halbe Stunde offene Sprechzeit im Amt ein, vor Ort, mit Namen und Gesicht. Schreiben Sie auf, was gefragt wird. Aus diesen Fragen entsteht die Schulung für das nächste Amt.

Und: Feiern Sie den Tag, an dem der letzte Aktenschrank hinausgetragen wird. Ein Foto davon überzeugt mehr Leute als jede Präsentation.`,
  },
  {
    key: 'vergabe-leistungsbeschreibung',
    association: 'landkreistag',
    title: 'Software beschaffen: Beschreiben Sie das Ziel, nicht das Produkt',
    topics: ['vergabe-recht'],
    daysAgo: 160,
    hour: 15,
    minute: 5,
    body: `Viele Leistungsbeschreibungen für Fachverfahren sind lange Listen von Funktionen, oft aus einem Prospekt übernommen. Das Ergebnis: Alle Bieter kreuzen überall „Ja“ an, und am Ende entscheidet nur der Preis.

### Besser fragen

- **Szenarien statt Häkchen.** Beschreiben Sie drei typische Fälle aus dem Amt und lassen Sie sich zeigen, wie sie gelöst werden.
- **Barrierefreiheit als Muss.** Verlangen Sie einen Nachweis nach EN 301 549 und behalten Sie sich eine eigene Prüfung vor.
- **Daten wieder herausbekommen.** Fordern Sie einen vollständigen Export in einem offenen Format, dokumentiert und ohne Zusatzkosten.
- **Schnittstellen benennen.** Welche Verfahren müssen heute angebunden sein, welche in zwei Jahren?
- **Laufende Kosten über fünf Jahre vergleichen**, nicht nur die Anschaffung.

### Rechtzeitig an einen Tisch

Holen Sie Fachamt, IT, Datenschutz, Personalrat und Vergabestelle zusammen, bevor der erste Entwurf steht. Zwei Stunden zu Beginn ersparen Ihnen erfahrungsgemäß mehrere Schleifen am Ende.

Kleinere Verwaltungen können sich zusammentun: Eine gemeinsame Beschreibung lässt sich auch dann nutzen, wenn jede Kommune selbst vergibt.`,
  },
  {
    key: 'rats-it-sitzungsdienst',
    association: 'gemeindetag',
    title: 'Papierlos in die Sitzung: Was Gemeinderäte wirklich brauchen',
    topics: ['rats-it', 'personal-change'],
    daysAgo: 131,
    hour: 11,
    minute: 55,
    body: `Nach jeder Wahl und nach jedem Nachrücken stellt sich die Frage neu: Tablets für alle, eigene Geräte oder doch weiter die Mappe? In vielen Gemeinden klappt der Umstieg gut – wenn vorher über mehr gesprochen wird als über das Gerät.

### Fünf Absprachen vor dem Start

1. **Nichtöffentliches schützen.** Wer darf Vorlagen herunterladen, und was passiert damit am Ende der Amtszeit?
2. **Eigene oder gestellte Geräte?** Beides geht. Wichtig ist, dass Sperre, Aktualisierung und Verlust geregelt sind.
3. **Notizen.** Für viele Ratsmitglieder zählt vor allem, in Vorlagen zu markieren und zu schreiben. Probieren Sie genau das aus.
4. **Das Netz im Saal.** Zwanzig Geräte gleichzeitig sind etwas anderes als eines bei der Vorführung.
5. **Barrierefreie Vorlagen.** Ein Scan lässt sich weder vorlesen noch durchsuchen. Erzeugen Sie PDF-Dateien direkt aus der Textverarbeitung.

### Einführung in zwei Sitzungen

In der ersten Sitzung liegt das Papier noch daneben, in der zweiten nicht mehr. Bieten Sie vor beiden eine halbe Stunde Sprechzeit an. Und lassen Sie ein Ratsmitglied, das anfangs gezögert hat, von den eigenen Erfahrungen berichten. Das überzeugt am meisten.`,
  },
  {
    key: 'drei-fragen-vor-projekten',
    association: 'gemeindetag',
    title: 'Drei Fragen vor jedem Digitalprojekt',
    topics: ['personal-change'],
    daysAgo: 47,
    hour: 9,
    minute: 10,
    body: `„Da machen die Kollegen nicht mit.“ Diesen Satz hören wir oft. Meistens steckt dahinter kein Unwille, sondern eine offene Frage. Drei davon können Sie klären, bevor das Projekt beginnt.

### 1. Was wird für wen leichter?

Nennen Sie eine Person beim Namen und eine Tätigkeit, die ab einem bestimmten Tag wegfällt. Wenn Ihnen nichts einfällt, ist das Projekt noch nicht reif.

### 2. Was hört dafür auf?

Neues kommt fast immer obendrauf. Vereinbaren Sie mit der Leitung, was während der Einführung liegen bleiben darf: eine Statistik, ein Verteiler, eine Runde am Montagmorgen.

### 3. Wer darf „Stopp“ sagen?

Legen Sie fest, wann Sie gemeinsam Bilanz ziehen und wer dann entscheiden darf, etwas zu ändern oder zu beenden. Ein Projekt, das man anhalten kann, fängt sich leichter an.

### Aus der Basisqualifizierung

Die Übung dazu kennen Sie vielleicht noch vom dritten Seminartag: Jeder schreibt seine größte Sorge auf eine Karte, ohne Namen. Danach wird zuerst über die Sorge gesprochen, die am häufigsten vorkommt. Zwanzig Minuten, die sich lohnen – auch mit einem Team von vier Leuten.`,
  },
  {
    key: 'ki-leitlinie-beschaeftigte',
    association: 'staedtetag',
    title: 'Muster: KI-Leitlinie für Beschäftigte',
    topics: ['ki', 'personal-change', 'vergabe-recht'],
    daysAgo: 21,
    hour: 10,
    minute: 45,
    pinnedForDays: 75,
    body: `Viele Beschäftigte nutzen KI-Werkzeuge längst, oft ohne zu wissen, was erlaubt ist. Verbote helfen wenig, wenn niemand sie kennt. Wir haben deshalb mit Fachleuten aus Datenschutz, Personalvertretung und Praxis ein Muster erarbeitet, das Sie an Ihr Haus anpassen können.

### Der Kern in drei Farben

- **Grün – erlaubt:** allgemeine Texte entwerfen, kürzen oder vereinfachen, Ideen sammeln, Formeln für Tabellen erklären lassen. Ohne Namen und ohne Vorgänge.
- **Gelb – nach Absprache:** interne Unterlagen zusammenfassen, Übersetzungen für Bürgerinnen und Bürger, Bilder für Veröffentlichungen. Nur mit den Werkzeugen, die Ihr Haus freigegeben hat.
- **Rot – nicht erlaubt:** personenbezogene Daten in frei zugängliche Werkzeuge eingeben, Bewerbungen bewerten lassen, Bescheide ungeprüft übernehmen.

### Vier Sätze, die immer gelten

1. Verantwortlich bleibt der Mensch, der unterschreibt.
2. Jede Aussage wird geprüft, jede Quelle geöffnet.
3. Was nach außen geht und wesentlich von KI stammt, wird gekennzeichnet.
4. Wer unsicher ist, fragt – und bekommt innerhalb von zwei Tagen eine Antwort.

### So führen Sie sie ein

Beteiligen Sie Personalrat und Datenschutz von Anfang an. Stellen Sie die Leitlinie in jedem Amt in zwanzig Minuten mit eigenen Beispielen vor. Und legen Sie fest, wann Sie sie wieder anschauen; ein halbes Jahr ist in diesem Feld eine lange Zeit.`,
  },
];
