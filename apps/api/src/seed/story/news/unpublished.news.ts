import type { StoryDraft, StoryScheduledNews } from './news.types.js';

export const newsDrafts: readonly StoryDraft[] = [
  {
    key: 'beitraege-gesucht',
    association: 'staedtetag',
    title: 'Ihr Thema auf der Bühne: Beiträge für das nächste Vernetzungsevent gesucht',
    topics: ['personal-change'],
    body: `Das nächste Vernetzungsevent nimmt Form an, und die besten Beiträge kommen wie immer von Ihnen. Gesucht werden kurze Berichte und Werkstätten aus der Praxis.

### Drei Formate

- **Kurzbericht**, zehn Minuten: ein Projekt, ein Bild, eine Erkenntnis
- **Werkstatt**, sechzig Minuten: gemeinsam an einer Aufgabe arbeiten
- **Marktstand**, den ganzen Mittag: zeigen und ins Gespräch kommen

Projekte, die nicht geklappt haben, sind ausdrücklich willkommen. Schicken Sie uns fünf Zeilen bis [Termin noch abstimmen] an digitallotsen-staedtetag@demo.example.`,
  },
  {
    key: 'geodaten-leerrohre',
    association: 'landkreistag',
    title: 'Geodaten teilen: Wo liegen eigentlich unsere Leerrohre?',
    topics: ['geodaten', 'open-data'],
    body: `Bei jeder Baustelle dieselbe Frage: Liegt hier schon etwas? In vielen Gemeinden steckt das Wissen in Plänen auf Papier und in den Köpfen weniger Leute.

### Erste Schritte

- Pläne der letzten zehn Jahre zusammentragen
- Mit dem Bauhof abgehen, was unklar ist
- Ein einfaches gemeinsames Datenmodell vereinbaren, bevor gezeichnet wird

[Absatz zur Zusammenarbeit im Landkreis ergänzen, Beispiel aus der Praxis abwarten]`,
  },
];

export const scheduledNews: readonly StoryScheduledNews[] = [
  {
    key: 'basistermine-naechste-runde',
    association: 'gemeindetag',
    title: 'Basisqualifizierung: Die nächsten Reihen sind buchbar',
    topics: ['personal-change'],
    inDays: 5,
    hour: 8,
    minute: 0,
    body: `Für das kommende Halbjahr sind zwei weitere Reihen der Basisqualifizierung buchbar. Beide umfassen drei Seminartage und finden in kleinen Gruppen mit höchstens 18 Personen statt.

### Termine

- Reihe D, Raum Freiburg: {{Di+8}}, {{Di+10}} und {{Di+12}}
- Reihe E, Raum Heilbronn: {{Do+9}}, {{Do+11}} und {{Do+13}}

Gefördert werden 100 € je Seminartag. Der Weitergabevertrag muss vor dem ersten Seminartag geschlossen sein und die Bildungs-Voucher-ID vorliegen. Bitte klären Sie deshalb zuerst in Ihrem Haus, ob noch ein geförderter Platz frei ist, und planen Sie drei Wochen für die Unterlagen ein.

Wer einen einzelnen Tag nachholen muss, meldet sich direkt beim Bildungsträger und nennt den fehlenden Tag.`,
  },
];
