import type { StoryNews } from './news.types.js';

/** Data, cyber security, accessible documents, smart city. */
export const dataAndSecurityNews: readonly StoryNews[] = [
  {
    key: 'phishing-uebung-personalrat',
    association: 'landkreistag',
    title: 'Phishing-Übung: Erst mit dem Personalrat reden, dann losschicken',
    topics: ['cybersicherheit', 'personal-change'],
    daysAgo: 170,
    hour: 8,
    minute: 50,
    body: `Eine nachgemachte Betrugsmail ist schnell verschickt. Ob sie etwas bewirkt, hängt davon ab, wie Sie es angehen. Wer seine Leute hereinlegt, verliert ihr Vertrauen. Und genau das brauchen Sie, wenn es einmal ernst wird.

### So wird daraus eine Übung und keine Falle

- **Vereinbaren Sie die Regeln vorher** mit Personalrat und Datenschutz: Was wird gezählt, wer sieht was, wann wird gelöscht?
- **Kündigen Sie den Zeitraum an.** „In den nächsten acht Wochen üben wir.“ Das nimmt die Angst und wirkt trotzdem.
- **Werten Sie nur Summen aus.** Keine Namen, keine Liste für die Amtsleitung, keine Gruppen unter fünf Personen.
- **Loben Sie das Melden.** Die wichtigste Zahl ist nicht, wie viele geklickt haben, sondern wie schnell die erste Meldung kam.

### Das gehört danach dazu

Zeigen Sie die Übungsmail in einer kurzen Runde und gehen Sie die drei Merkmale durch, an denen man sie erkennt. Erklären Sie, wohin verdächtige Mails weitergeleitet werden. Ein Aufkleber mit der Telefonnummer am Bildschirm klingt altmodisch, wird aber benutzt.

Landratsämter können die Übung mit kreisangehörigen Gemeinden gemeinsam vorbereiten. Gerade kleine Verwaltungen sind dafür dankbar.`,
  },
  {
    key: 'open-data-erste-datensaetze',
    association: 'staedtetag',
    title: 'Open Data: Fünf Datensätze, mit denen jede Kommune anfangen kann',
    topics: ['open-data', 'geodaten', 'ozg-umwelt'],
    daysAgo: 145,
    hour: 10,
    minute: 25,
    body: `„Wir haben doch gar keine Daten.“ Doch – Sie veröffentlichen sie nur als PDF. Für den Einstieg eignen sich Daten, die ohnehin öffentlich sind und keinen Bezug zu Personen haben.

### Unsere Vorschläge

1. **Abfallkalender**, als Termine zum Einlesen in jeden Kalender
2. **Spielplätze und Bänke** mit Koordinaten und Ausstattung
3. **Haushaltsplan**, die Zahlen je Produkt als Tabelle
4. **Sitzungstermine** des Gemeinderats
5. **Barrierefreie Toiletten und Parkplätze**

### Worauf es ankommt

- **Eine Zeile, ein Ding.** Keine verbundenen Zellen, keine Zwischenüberschriften, keine Farben mit Bedeutung.
- **Datum und Quelle dazuschreiben.** Nichts ist ärgerlicher als eine Liste ohne Stand.
- **Eine klare Lizenz.** Ohne Lizenz darf niemand die Daten nutzen.
- **Wer pflegt es?** Veröffentlichen Sie nur, was jemand mit vertretbarem Aufwand aktuell hält. Ein guter Datensatz ist mehr wert als fünf verwaiste.

### Der Nutzen im eigenen Haus

Fragen Sie nach drei Monaten im Bauhof und im Bürgerbüro nach. Häufig sind die Kolleginnen und Kollegen selbst die fleißigsten Nutzer, weil sie endlich nicht mehr nachfragen müssen.`,
  },
  {
    key: 'foerderaufruf-datenplattformen',
    association: 'landkreistag',
    title: 'Interessenbekundung: Gemeinsame Datenplattformen der Landkreise',
    topics: ['open-data', 'smart-city', 'ozg-forschung-foerderung'],
    daysAgo: 89,
    hour: 11,
    minute: 20,
    withdrawn:
      'In der Meldung stand eine falsche Frist. Wir stimmen den Zeitplan noch ab und veröffentlichen dann eine neue Fassung.',
    body: `Mehrere Landkreise möchten ihre Daten aus Verkehr, Umwelt und Infrastruktur gemeinsam bereitstellen, statt jeder für sich eine Plattform aufzubauen. Wir sammeln Interessenbekundungen, um den Bedarf abzuschätzen.

### Wer sich beteiligen kann

Gesucht werden Verbünde aus mindestens drei Landkreisen. Kreisangehörige Städte und Gemeinden können sich anschließen.

### Was wir brauchen

Eine Skizze von höchstens zwei Seiten mit drei Angaben: Welche Daten sollen zusammenkommen? Wer nutzt sie wofür? Wer betreibt das Ergebnis nach dem Ende des Projekts?

Bitte senden Sie die Skizze bis **{{Fr+3}}** an digitallotsen-landkreistag@demo.example. Eine Zusage für Mittel ist damit nicht verbunden. Wir werten die Rückmeldungen aus und laden anschließend zu einer gemeinsamen Runde ein.`,
  },
  {
    key: 'barrierefreie-pdf',
    association: 'staedtetag',
    title: 'Barrierefreie PDF: Sechs Gewohnheiten, die fast nichts kosten',
    topics: ['rats-it', 'buergerservice'],
    daysAgo: 40,
    hour: 13,
    minute: 25,
    body: `Ein PDF nachträglich barrierefrei zu machen ist mühsam. Wer schon beim Schreiben ein paar Gewohnheiten ändert, hat am Ende fast keine Arbeit mehr damit.

### Beim Schreiben

1. **Überschriften als Überschriften** auszeichnen, mit den Formatvorlagen und nicht mit fetter Schrift.
2. **Listen als Listen** anlegen, nicht mit Bindestrichen und Leerzeichen.
3. **Bilder beschreiben.** Ein Satz genügt: Was sieht man, und warum steht es hier?
4. **Tabellen einfach halten.** Eine Kopfzeile, keine verbundenen Zellen.
5. **Links benennen.** „Antrag auf Wohngeld“ statt „hier klicken“.
6. **Sprache und Titel** in den Eigenschaften des Dokuments eintragen.

### Beim Speichern

Exportieren Sie aus der Textverarbeitung mit der Einstellung für Barrierefreiheit. **Niemals ausdrucken und einscannen**, auch nicht wegen der Unterschrift. Eine Unterschrift im Scan macht aus einem lesbaren Dokument ein Bild.

### Prüfen in zwei Minuten

Lassen Sie sich das PDF vom Vorleseprogramm Ihres Rechners vorlesen. Klingt die Reihenfolge vernünftig? Werden Überschriften angesagt? Springen Sie mit der Tabulatortaste durch das Formular. Was Sie dabei stört, stört andere jeden Tag.

Fangen Sie mit den Vorlagen an. Eine gute Vorlage erledigt vier der sechs Punkte von allein.`,
  },
  {
    key: 'planspiel-cyberangriff',
    association: 'landkreistag',
    title: 'Planspiel: Montag, 7:10 Uhr, nichts geht mehr',
    topics: ['cybersicherheit'],
    daysAgo: 10,
    hour: 9,
    minute: 35,
    pinnedForDays: 45,
    picture: {
      name: 'schutzschild',
      alt: 'Ein gelber Schutzschild mit einem Haken steht vor drei blauen Bildschirmen.',
    },
    body: `Was tun Sie, wenn am Montagmorgen kein Rechner startet, das Telefon tot ist und um acht Uhr die ersten Leute vor der Tür stehen? Das Planspiel „Montag, 7:10 Uhr“ hilft, diese Stunden einmal in Ruhe durchzugehen. Sie brauchen dafür keine Technik, nur einen Raum, drei Stunden und die richtigen Leute.

### Wer am Tisch sitzt

Leitung, IT, Hauptamt, Pressestelle, Datenschutz, Personalrat und ein Amt mit Publikumsverkehr. Eine Person spielt die Regie und verliest alle fünfzehn Minuten eine neue Lage.

### Fragen, die auftauchen werden

- Wo liegen die wichtigsten Telefonnummern, wenn nichts mehr geht? **Auf Papier?**
- Wer darf entscheiden, alles abzuschalten – auch nachts?
- Welche drei Leistungen müssen am selben Tag weiterlaufen?
- Wen müssen wir wann benachrichtigen, und wer tut das?
- Wann haben wir zuletzt eine Sicherung **zurückgespielt**, nicht nur erstellt?

### Mitmachen

Wir bieten das Planspiel online für die Regie an: am {{Mi+3}} und am {{Do+4}}, jeweils von 9:00 bis 11:00 Uhr. Danach können Sie es im eigenen Haus durchführen. Anmeldung an digitallotsen-landkreistag@demo.example. Die Unterlagen sind für alle Kommunen gedacht, nicht nur für Landratsämter.`,
  },
  {
    key: 'smart-city-sensoren',
    association: 'gemeindetag',
    title: 'Sensoren im Ort: Vor dem Gerät kommt die Frage',
    topics: ['smart-city', 'geodaten', 'ozg-umwelt'],
    daysAgo: 6,
    hour: 14,
    minute: 15,
    body: `Füllstände in Glascontainern, Bodenfeuchte an jungen Bäumen, freie Parkplätze am Bad: Sensoren sind erschwinglich geworden, und manches Angebot klingt verlockend. Bevor Sie bestellen, helfen vier Fragen.

### Vier Fragen vorab

1. **Welche Entscheidung treffen wir damit anders?** Wenn der Bauhof ohnehin jeden Dienstag fährt, ändert ein Füllstand nichts.
2. **Wer schaut hin?** Eine Anzeige ohne zuständige Person ist nach vier Wochen vergessen.
3. **Was kostet der Betrieb?** Batterien, Funk, Austausch, Pflege der Zugänge: Rechnen Sie mit fünf Jahren.
4. **Wem gehören die Daten?** Sie sollten sie ohne Aufpreis herunterladen und weitergeben dürfen.

### Klein, aber richtig

Gut bewährt hat sich ein Versuch mit höchstens zehn Geräten und einem festen Ende nach sechs Monaten. Schreiben Sie vorher auf, woran Sie Erfolg erkennen wollen. Danach entscheiden Sie: ausbauen, ändern oder abbauen. Auch das Abbauen ist ein Ergebnis.

### Datenschutz mitdenken

Wo Menschen gezählt werden, reicht fast immer die Anzahl. Kameras sind selten nötig und machen vieles schwieriger. Sprechen Sie früh mit Ihrer oder Ihrem Datenschutzbeauftragten.`,
  },
];
