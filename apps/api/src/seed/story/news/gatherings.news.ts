import type { StoryNews } from './news.types.js';

/** Digi Lunch, Vernetzungsevent, regional meetings. */
export const gatheringNews: readonly StoryNews[] = [
  {
    key: 'digi-lunch-reihe',
    association: 'staedtetag',
    title: 'Digi Lunch: Neue Reihe, jeden ersten Mittwoch um zwölf',
    topics: ['buergerservice', 'prozesse'],
    daysAgo: 203,
    hour: 9,
    minute: 50,
    picture: {
      name: 'tafelrunde',
      alt: 'Sechs Figuren sitzen um einen runden gelben Tisch, von oben gesehen; vier sprechen.',
    },
    body: `Eine Dreiviertelstunde, ein Thema, eine Kommune, die es schon gemacht hat: So einfach ist der Digi Lunch. Wir treffen uns online, an jedem ersten Mittwoch im Monat von **12:00 bis 12:45 Uhr**. Essen ist ausdrücklich erlaubt.

### Die nächsten vier Themen

- {{Lunch 0}}: Terminvergabe ohne doppelte Kalender
- {{Lunch 1}}: Die ersten hundert Tage mit der E-Akte
- {{Lunch 2}}: Kita-Anmeldung: ein Formular statt vier
- {{Lunch 3}}: Barrierefreie Dokumente aus dem Sitzungsdienst

### So läuft es ab

Zwanzig Minuten Vortrag, fünfundzwanzig Minuten Fragen. Wir zeichnen nicht auf, damit offen gesprochen werden kann. Die Folien erhalten Sie danach, wenn die Vortragenden zustimmen.

Beitreten können Sie ab einer Viertelstunde vorher auf der Seite der Veranstaltung. Ihre Fragen dürfen Sie vorher einreichen, auch solche, die Sie im großen Kreis nicht stellen möchten. Wir lesen sie dann ohne Namen vor.

Möchten Sie selbst einmal erzählen? Es muss nichts fertig sein. Zwei Sätze an digitallotsen-staedtetag@demo.example genügen.`,
  },
  {
    key: 'vernetzungsevent-anmeldung',
    association: 'staedtetag',
    title: 'Vernetzungsevent: Anmeldung ab sofort, 140 Plätze',
    topics: ['personal-change', 'ki', 'e-akte'],
    daysAgo: 124,
    hour: 10,
    minute: 0,
    editedDaysAgo: 118,
    body: `Am **{{Mi+5}}** treffen wir uns endlich wieder alle an einem Ort. Gastgeberin ist die Stadt Ettlingen, Beginn ist um 9:30 Uhr, Ende gegen 16:00 Uhr. Bis zum Bahnhof sind es wenige Minuten zu Fuß.

### Programm

- **9:30 Uhr** Ankommen und Kaffee
- **10:00 Uhr** Begrüßung und drei kurze Berichte: eine Gemeinde, eine Große Kreisstadt, ein Landratsamt
- **11:00 Uhr** Werkstätten, erste Runde
- **12:30 Uhr** Mittagessen und Marktplatz mit zwölf Ständen
- **14:00 Uhr** Werkstätten, zweite Runde
- **15:30 Uhr** Abschluss: Was nehmen wir mit?

### Werkstätten

Sie wählen zwei aus fünf: E-Akte einführen, KI-Leitlinie schreiben, Prozesse vereinfachen, barrierefreie Dokumente, Gespräche mit Skeptikern.

### Gut zu wissen

Die Teilnahme ist kostenfrei. Das Gebäude ist stufenlos erreichbar; in der Halle gibt es eine Induktionsanlage. Wenn Sie Gebärdensprach-Dolmetschung oder etwas anderes brauchen, sagen Sie es uns bitte bis **{{Fr+2}}**.

**Ergänzt:** Wegen der großen Nachfrage führen wir eine Warteliste. Wer absagt, macht einen Platz frei – bitte denken Sie daran.`,
  },
  {
    key: 'vernetzungsevent-rueckblick',
    association: 'staedtetag',
    title: 'Rückblick aufs Vernetzungsevent: Fünf Sätze, die hängen bleiben',
    topics: ['personal-change'],
    daysAgo: 84,
    hour: 16,
    minute: 20,
    body: `Danke an alle, die in Ettlingen dabei waren! Es war laut, voll und an vielen Tischen erstaunlich ehrlich. Fünf Sätze haben wir mitgeschrieben, weil sie den Tag gut zusammenfassen:

1. „Wir haben das Formular digitalisiert und erst danach gemerkt, dass wir es gar nicht brauchen.“
2. „Die beste Schulung war eine Stunde neben der Kollegin am Schalter.“
3. „Unser Projekt ist gescheitert. Seit wir darüber reden, rufen uns drei andere Rathäuser an.“
4. „Ohne den Personalrat am ersten Tag hätte es drei Monate länger gedauert.“
5. „Digitallotse heißt nicht, dass ich die Drucker repariere.“

### Was wir mitnehmen

- Die Werkstatt zu KI-Leitlinien war überfüllt. Wir greifen das Thema im Digi Lunch auf und stellen ein Muster bereit.
- Viele wünschen sich Treffen in der eigenen Region, mit kurzer Anreise. Den Anfang macht der Bodensee.
- Die Mittagspause war zu knapp. Nächstes Mal planen wir neunzig Minuten ein.

Wer seine Folien teilen möchte, schickt sie bitte als barrierefreies PDF an digitallotsen-staedtetag@demo.example.`,
  },
  {
    key: 'regionaltreffen-bodensee',
    association: 'staedtetag',
    title: 'Regionaltreffen am Bodensee: Ein Nachmittag unter Nachbarn',
    topics: ['buergerservice', 'ozg-mobilitaet-reisen'],
    daysAgo: 33,
    hour: 11,
    minute: 30,
    audience: { counties: ['08335', '08435', '08436', '08437'] },
    body: `Beim letzten Vernetzungsevent kam der Wunsch mehrfach: weniger Anreise, mehr Nachbarschaft. Deshalb probieren wir ein neues Format aus. Eingeladen sind die Digitallotsinnen und Digitallotsen aus den Landkreisen Konstanz, Ravensburg und Sigmaringen und aus dem Bodenseekreis.

**Wann:** {{Di+6}}, 14:00 bis 17:00 Uhr\\
**Wo:** Rathaus Radolfzell, Sitzungssaal im ersten Stock (Aufzug vorhanden)

### Zwei Themen stehen fest

- **Gästekarte und Meldewesen:** Wie kommen die Daten aus den Beherbergungsbetrieben ohne Abtippen in die Verwaltung?
- **Bürgerbüros in den Ortschaften:** Was geht mobil, was braucht den Schalter?

Die dritte Stunde gehört Ihnen. Bringen Sie eine Sache mit, bei der Sie gerade nicht weiterkommen. Wir legen sie in kleinen Runden auf den Tisch, und erfahrungsgemäß hat jemand im Raum dasselbe schon hinter sich.

Bitte melden Sie sich bis **{{Fr+4}}** an, damit Kaffee und Kuchen reichen. Der Saal fasst 40 Personen. Wenn das Format gut ankommt, folgen weitere Regionen.`,
  },
  {
    key: 'digi-lunch-ki-leitlinie',
    association: 'staedtetag',
    title: 'Digi Lunch: Eine KI-Leitlinie, die auf zwei Seiten passt',
    topics: ['ki', 'personal-change'],
    hoursAgo: 2,
    body: `Beim nächsten Digi Lunch geht es um eine Frage, die uns gerade aus fast jeder Verwaltung erreicht: Was darf ich mit KI-Werkzeugen tun – und was nicht?

**Wann:** {{Lunch 6}}, 12:00 bis 12:45 Uhr, online

Eine Stadt mit rund 40.000 Einwohnern zeigt ihre Leitlinie für Beschäftigte. Sie ist zwei Seiten lang, hat drei Farben und kommt ohne Fußnoten aus. Entstanden ist sie in einer Arbeitsgruppe aus Personalrat, Datenschutz, IT und vier Kolleginnen und Kollegen aus dem Bürgerservice.

### Darum geht es

- Wie die Gruppe in vier Sitzungen zu einem Text gekommen ist, den alle mittragen
- Welche Beispiele aus dem Alltag geholfen haben
- Was die Stadt nach einem halben Jahr wieder gestrichen hat

Danach ist Zeit für Ihre Fragen. Das Muster für die eigene Leitlinie, das wir vor Kurzem veröffentlicht haben, können Sie bereithalten; der Digi Lunch baut darauf auf.

Sagen Sie unter [Veranstaltungen](/veranstaltungen) zu; dort treten Sie auch bei. Wer früher wissen will, ob sich die Zeit lohnt: Die drei Farben sind Grün, Gelb und Rot, und am meisten diskutiert wurde über Gelb.`,
  },
];
