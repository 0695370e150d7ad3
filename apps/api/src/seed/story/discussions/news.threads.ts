import type { StoryThread } from './discussions.types.js';

/** What people say under the associations' news. */
export const newsThreads: readonly StoryThread[] = [
  {
    post: 'e-akte-klein-anfangen',
    comments: [
      {
        by: 'sabine-obrecht',
        after: 3,
        text: 'Das mit dem Amt, das will, kann ich nur unterschreiben. Bei uns war es die **Rechnungsprüfung**: klein, neugierig und mit einem Leiter, der selbst als Erster umgestellt hat.',
        reactions: { AGREE: ['tamara-kienzle', 'markus-ebert', 'andreas-hemberger'], HELPFUL: ['lotsin'] },
      },
      {
        by: 'andreas-hemberger',
        after: 5,
        text: 'Und was macht man, wenn *kein* Amt will? Wir haben 60 Beschäftigte, da sind die Ämter schnell durchgefragt.',
      },
      {
        by: 'tamara-kienzle',
        after: 6,
        to: 2,
        text: 'Dann fangen Sie mit einer Aktenart an statt mit einem Amt. Bei uns waren es die Personalnebenakten: wenige Leute, klare Struktur, und alle merken sofort, dass das Suchen aufhört.',
        reactions: { THANKS: ['andreas-hemberger'], HELPFUL: ['markus-ebert', 'monika-wiest', 'lotsin'] },
      },
      {
        by: 'markus-ebert',
        after: 22,
        text: 'Eine Frage zum Stichtag: Habt ihr laufende Vorgänge gescannt oder doppelt geführt, bis sie zu Ende waren?',
      },
      {
        by: 'sabine-obrecht',
        after: 24,
        to: 4,
        text: `Weder noch:

- Vorgänge, die absehbar in drei Monaten fertig sind, bleiben auf Papier.
- Alles andere bekommt ein Deckblatt in der E-Akte: „Vorgeschichte bis 31.3. im Papierordner, Regal 4“.

Gescannt haben wir nur, was wirklich jemand brauchte. Das waren am Ende keine zehn Prozent.`,
        reactions: {
          HELPFUL: ['markus-ebert', 'tamara-kienzle', 'cornelia-rausch', 'jasmin-walz'],
          SAME_HERE: ['renate-hirt'],
        },
        edited: true,
      },
      {
        by: 'referentin',
        after: 30,
        text: 'Danke für die guten Beispiele. Das Deckblatt nehmen wir in die Unterlagen für die nächste Austauschrunde auf, wenn Sie einverstanden sind, Frau Obrecht.',
        quote: { of: 5, text: 'Gescannt haben wir nur, was wirklich jemand brauchte.' },
      },
      { by: 'sabine-obrecht', after: 31, to: 6, text: 'Sehr gern.', reactions: { THANKS: ['referentin'] } },
      {
        by: 'lotsin',
        after: 49,
        text: 'Der Tipp mit der offenen Sprechzeit hat bei uns den Unterschied gemacht. In der ersten Woche kamen zwölf Leute, in der vierten noch zwei. Danach wussten wir, dass wir weitergehen können.',
        reactions: { WELL_DONE: ['sabine-obrecht', 'stefan-gulde'] },
      },
    ],
  },
  {
    post: 'terminvergabe-buergerbuero',
    comments: [
      {
        by: 'priya-raman',
        after: 2,
        text: 'Punkt 4 war für uns der wichtigste: Seit wir ein Viertel der Termine erst um 7 Uhr freigeben, sind die Beschwerden fast weg.',
        reactions: { HELPFUL: ['zehra-aslan', 'nele-sauter', 'fatma-yildirim'] },
      },
      { by: 'zehra-aslan', after: 4, to: 1, text: 'Ein Viertel über alle Anliegen oder nur beim Ausweis?' },
      {
        by: 'priya-raman',
        after: 5,
        to: 2,
        text: 'Nur Ausweis und Meldewesen. Bei der Beglaubigung hat es keinen Unterschied gemacht.',
        reactions: { THANKS: ['zehra-aslan'] },
      },
      {
        by: 'fatma-yildirim',
        after: 26,
        text: 'Zur Erinnerung am Vortag noch Zahlen aus Mannheim: Vorher sind 14 von 100 Terminen verfallen, danach 6. Der Link zum Absagen musste aber *ganz oben* in der Nachricht stehen.',
        reactions: { HELPFUL: ['priya-raman', 'nele-sauter', 'gabriela-conti', 'lotsin'], THANKS: ['zehra-aslan'] },
      },
      {
        by: 'nele-sauter',
        after: 28,
        text: 'Wir haben die offene Sprechzeit am Montag gestrichen und nach vier Wochen wieder eingeführt. Es kamen wirklich die, die sonst niemanden haben.',
        reactions: { AGREE: ['priya-raman', 'gabriela-conti', 'thomas-remmele'] },
      },
      {
        by: 'gabriela-conti',
        after: 50,
        text: 'Welche Software nutzt ihr denn? Wir wählen gerade aus und sind über jeden Hinweis froh.',
      },
      {
        by: 'zehra-aslan',
        after: 52,
        to: 6,
        text: 'Das fragst du am besten unter „Wer kann helfen?“, da lesen mehr mit. Ich antworte dort gern ausführlich.',
        reactions: { THANKS: ['gabriela-conti'] },
      },
    ],
  },
  {
    post: 'bauantrag-digital-beteiligung',
    comments: [
      {
        by: 'milan-petrovic',
        after: 1,
        text: '„Was nicht im Vorgang liegt, gibt es nicht“ hängt seit heute an unserer Tür.',
        reactions: { AGREE: ['friedemann-notz', 'verena-spinner'], WELL_DONE: ['referentin'] },
      },
      {
        by: 'verena-spinner',
        after: 7,
        text: 'Wir haben keine eigene Baurechtsbehörde. Unsere Stellungnahme geht als PDF an das Landratsamt, dort wird sie ausgedruckt, eingescannt und angehängt. Kennt das noch jemand?',
        reactions: { SAME_HERE: ['stefan-gulde', 'rebecca-maise', 'anton-stuetzle'] },
      },
      {
        by: 'friedemann-notz',
        after: 9,
        to: 2,
        text: 'Leider ja. Geholfen hat bei uns ein Termin vor Ort mit *einem* echten Fall. Nach einer Stunde war klar, dass nur ein Häkchen in der Rollenverwaltung fehlte.',
        reactions: { HELPFUL: ['verena-spinner', 'stefan-gulde'] },
      },
      {
        by: 'milan-petrovic',
        after: 26,
        text: `Unsere Regeln für Dateinamen, eine halbe Seite, gern zum Abschreiben:

1. Keine Leerzeichen, keine Umlaute
2. Planart zuerst: \`LAGEPLAN_\`, \`GRUNDRISS_EG_\`, \`SCHNITT_A_\`
3. Datum als \`JJJJMMTT\` am Ende
4. Eine Datei je Plan`,
        reactions: {
          THANKS: ['verena-spinner', 'friedemann-notz', 'svenja-trautwein'],
          HELPFUL: ['ioannis-papadakis', 'lotsin'],
        },
      },
      {
        by: 'verena-spinner',
        after: 170,
        to: 3,
        text: 'Rückmeldung: Es war tatsächlich das Häkchen. Danke!',
        reactions: { WELL_DONE: ['friedemann-notz', 'milan-petrovic', 'referentin'] },
      },
    ],
  },
  {
    post: 'ki-leitlinie-beschaeftigte',
    comments: [
      {
        by: 'johannes-brandt',
        after: 2,
        text: 'Bei uns war die entscheidende Frage im Personalrat nicht *ob*, sondern *wer haftet*. Habt ihr dazu einen Satz in der Leitlinie?',
        reactions: { SAME_HERE: ['emre-kocabas', 'mai-nguyen'] },
      },
      {
        by: 'elif-karaca',
        after: 4,
        to: 1,
        text: 'Ja: „Wer ein Ergebnis verwendet, verantwortet es wie einen eigenen Entwurf.“ Das hat die Diskussion beendet, weil es nichts Neues ist.',
        reactions: { HELPFUL: ['johannes-brandt', 'emre-kocabas', 'mai-nguyen', 'dario-lombardi', 'referentin'] },
      },
      {
        by: 'dario-lombardi',
        after: 6,
        text: 'Aus Sicht der Informationssicherheit fehlt mir der Hinweis auf Besprechungsmitschnitte. Die kleinen Zusatzprogramme im Browser machen das gern ungefragt.',
        reactions: { AGREE: ['leonie-aubele', 'elif-karaca'] },
      },
      {
        by: 'mai-nguyen',
        after: 27,
        text: 'Wir schulen mit zwei Beispielen aus dem eigenen Haus: eines, das gut ging, und eines, das peinlich wurde. Das zweite bleibt hängen.',
        reactions: { WELL_DONE: ['lukas-aberle', 'elif-karaca'], HELPFUL: ['lotsin'] },
      },
      {
        by: 'lukas-aberle',
        after: 30,
        to: 4,
        text: 'Dürfen wir das peinliche Beispiel übernehmen? Unsere Auszubildenden würden es lieben.',
      },
      {
        by: 'mai-nguyen',
        after: 33,
        to: 5,
        text: 'Ohne Namen: sehr gern. Ich schicke es dir.',
        reactions: { THANKS: ['lukas-aberle'] },
      },
      {
        by: 'leonie-aubele',
        after: 75,
        text: 'Für alle, die noch am Anfang stehen: Unsere erste Fassung hatte elf Seiten. Gelesen wurde die zweite, mit zwei.',
        reactions: { AGREE: ['johannes-brandt', 'elif-karaca', 'jasmin-walz', 'renate-hirt'] },
      },
    ],
  },
  {
    post: 'smart-city-sensoren',
    comments: [
      {
        by: 'aurelia-huber',
        after: 5,
        text: 'Wir haben aus 40 Sensoren am Ende 12 gemacht. Für die anderen 28 konnte uns niemand sagen, was er mit den Werten tun würde.',
        reactions: {
          HELPFUL: ['johannes-brandt', 'tobias-weingart', 'aleyna-oeztuerk-maier'],
          WELL_DONE: ['bernd-tritschler'],
        },
      },
      {
        by: 'bernd-tritschler',
        after: 8,
        text: 'Wie lange halten die Batterien wirklich? Im Prospekt stehen zehn Jahre.',
      },
      {
        by: 'aurelia-huber',
        after: 9,
        to: 2,
        text: 'Bodenfeuchte: drei Jahre. Parkplatz: eineinhalb, weil sie im Winter ständig funken. Rechnet mit der Hälfte des Prospekts.',
        reactions: { THANKS: ['bernd-tritschler'], HELPFUL: ['dominik-seiter'] },
      },
      {
        by: 'tobias-weingart',
        after: 31,
        text: 'Bitte legt die Standorte von Anfang an im Geodatensystem ab und nicht in einer Tabelle. Nach dem zweiten Umbau einer Straße findet sonst niemand mehr etwas.',
        reactions: { AGREE: ['ioannis-papadakis', 'aurelia-huber'] },
      },
    ],
  },
  {
    post: 'phishing-uebung-personalrat',
    comments: [
      {
        by: 'dario-lombardi',
        after: 4,
        text: 'Wichtig ist, dass danach *niemand* eine Liste mit Namen bekommt. Wir haben nur Zahlen je Dienststelle ausgewertet, und auch das erst ab 20 Personen.',
        reactions: { AGREE: ['referentin', 'leonie-aubele', 'rebecca-maise'] },
      },
      {
        by: 'rebecca-maise',
        after: 20,
        text: 'Bei uns haben 31 von 100 geklickt, und die Stimmung war trotzdem gut, weil die Bürgermeisterin als Erste erzählt hat, dass sie dabei war.',
        reactions: { WELL_DONE: ['dario-lombardi', 'lotsin', 'anton-stuetzle'] },
      },
      {
        by: 'anton-stuetzle',
        after: 22,
        to: 2,
        text: 'Das ist der beste Satz, den ich zu dem Thema gehört habe. Den borge ich mir für unsere Personalversammlung.',
      },
    ],
  },
];
