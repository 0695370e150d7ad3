import type { StoryComment } from '../discussions/discussions.types.js';

/** What gathered around an event: material, questions to the speakers, talk. */
export interface StoryAround {
  /** Key of the event; `digi-lunch/5` is the sixth date of the series. */
  event: string;
  /** The demo's Lotsin had a seat and was there. */
  lotsinWasThere?: true;
  materials?: readonly { kind: 'MATERIAL' | 'RECORDING'; title: string; url: string }[];
  /** `votes`: who wants to hear the answer besides those who asked. */
  questions?: readonly { by: string; text: string; anonymous?: true; answered?: true; votes: readonly string[] }[];
  /** `after`: hours since it was announced, or since its end where it is over. */
  comments?: readonly StoryComment[];
}

export const eventsAround: readonly StoryAround[] = [
  {
    event: 'digi-lunch/5',
    lotsinWasThere: true,
    materials: [
      {
        kind: 'MATERIAL',
        title: 'Folien: Beteiligung der Ämter in fünf Schritten',
        url: 'https://ablage.demo.example/digi-lunch/bauantrag-folien.pdf',
      },
      {
        kind: 'MATERIAL',
        title: 'Prüfliste für Pläne am Bildschirm',
        url: 'https://ablage.demo.example/digi-lunch/bauantrag-pruefliste.docx',
      },
    ],
    questions: [
      {
        by: 'nele-sauter',
        text: 'Wie groß müssen die Bildschirme für die Planprüfung sein?',
        answered: true,
        votes: ['elif-karaca', 'tobias-weingart', 'mai-nguyen'],
      },
      {
        by: 'gabriela-conti',
        text: 'Wer trägt die Kosten für das Virtuelle Bauamt in den ersten Jahren?',
        answered: true,
        votes: ['ute-lienhard', 'verena-spinner'],
      },
    ],
    comments: [
      {
        by: 'tobias-weingart',
        after: 2,
        text: 'Danke für den offenen Vergleich. Die Prüfliste haben wir heute Nachmittag gleich an drei Anträgen versucht.',
        reactions: { THANKS: ['milan-petrovic', 'friedemann-notz'] },
      },
      {
        by: 'milan-petrovic',
        after: 3,
        to: 1,
        text: 'Schreib gern, was gefehlt hat. Wir gehen im Januar in die zweite Fassung.',
      },
    ],
  },
  {
    event: 'vernetzung-ettlingen',
    lotsinWasThere: true,
    materials: [
      {
        kind: 'MATERIAL',
        title: 'Ergebnisse der Werkstatt „E-Akte einführen“',
        url: 'https://ablage.demo.example/ettlingen/werkstatt-e-akte.pdf',
      },
      {
        kind: 'RECORDING',
        title: 'Aufzeichnung: Drei Häuser, drei Wege (45 Minuten)',
        url: 'https://treffen.demo.example/ettlingen-drei-haeuser',
      },
    ],
  },
  {
    event: 'digi-lunch/6',
    questions: [
      {
        by: 'holger-schmieg',
        text: 'Wie haben Sie den Personalrat von Anfang an eingebunden?',
        votes: ['tamara-kienzle', 'zehra-aslan', 'svenja-trautwein', 'andreas-hemberger', 'monika-wiest'],
      },
      {
        by: 'fatma-yildirim',
        text: 'Gilt die Leitlinie auch für Werkzeuge, die schon im Textprogramm stecken?',
        votes: ['bernd-tritschler', 'aurelia-huber'],
      },
      {
        by: 'rebecca-maise',
        text: 'Was passiert, wenn sich jemand nicht daran hält?',
        anonymous: true,
        votes: ['dario-lombardi'],
      },
    ],
  },
  {
    event: 'vernetzung-ulm',
    questions: [
      {
        by: 'christine-foell',
        text: 'Was davon lohnt sich auch für eine Verwaltung mit zwanzig Leuten?',
        votes: ['nele-sauter', 'renate-hirt', 'thomas-remmele'],
      },
    ],
    comments: [
      {
        by: 'andreas-hemberger',
        after: 20,
        text: 'Wir fahren zu viert aus Buchen über Heilbronn nach Ulm und haben noch einen Platz im Wagen.',
        reactions: { THANKS: ['svenja-trautwein'] },
      },
      {
        by: 'svenja-trautwein',
        after: 26,
        to: 1,
        text: 'Den nehme ich gern, wenn Sie an der Ausfahrt Backnang vorbeikommen.',
      },
    ],
  },
];
