import { administrations as at } from './administrations.js';
import type { AssociationKey } from './associations.js';

export type StoryApplicationState =
  'UNCONFIRMED' | 'WAITING' | 'QUESTIONED' | 'SECONDING' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';

/** An application in the queue of an association. All people are fictitious. */
export interface StoryApplication {
  key: string;
  state: StoryApplicationState;
  /** Who decides. */
  association: AssociationKey;
  ags: string;
  name: string;
  email: string;
  function: string;
  why: string;
  /** Days before the day of the seeding on which it came in. */
  daysAgo: number;
  /** Asks for a single exception from the access rule. */
  asException?: boolean;
  /** Key of the person of the story whose account it is about; absent: no account yet. */
  personKey?: string;
  /** What the officer asked, answered or gave as reason. */
  text?: string;
}

export interface StoryInvitation {
  key: string;
  association: AssociationKey;
  ags: string;
  name: string;
  email: string;
  function: string;
  daysAgo: number;
  /** Days from the seeding until it runs out; negative: it has. */
  endsIn: number;
}

export const applications: readonly StoryApplication[] = [
  {
    key: 'vogelmann',
    state: 'WAITING',
    association: 'staedtetag',
    ags: at.stuttgart.ags,
    name: 'Katharina Vogelmann',
    email: 'katharina.vogelmann@demo.example',
    function: 'Sachbearbeitung Elterngeld, Jugendamt',
    why: 'Wir stellen den Elterngeldantrag auf das Onlineverfahren um. Ich suche Kommunen, die das hinter sich haben.',
    daysAgo: 1,
    personKey: 'katharina-vogelmann',
  },
  {
    key: 'binder',
    state: 'WAITING',
    association: 'staedtetag',
    ags: at.esslingen.ags,
    name: 'Gerd Binder',
    email: 'gerd.binder@demo.example',
    function: 'Sachgebiet Rats-IT und Sitzungsdienst',
    why: 'Nach der Kommunalwahl wird der Gemeinderat papierlos. Über Erfahrungen anderer würde ich mich freuen.',
    daysAgo: 8,
    personKey: 'gerd-binder',
  },
  {
    key: 'okafor',
    state: 'QUESTIONED',
    association: 'staedtetag',
    ags: at.offenburg.ags,
    name: 'Samuel Okafor',
    email: 'samuel.okafor@demo.example',
    function: 'Sachbearbeitung Ausländerbehörde',
    why: 'Terminvergabe und digitale Akte in der Ausländerbehörde.',
    daysAgo: 4,
    personKey: 'samuel-okafor',
    text: 'Sind Sie mit Ihrer Amtsleitung einig, dass Sie an den drei Tagen der Basisqualifizierung teilnehmen können?',
  },
  {
    key: 'kopp',
    state: 'WAITING',
    association: 'staedtetag',
    ags: at.ettlingen.ags,
    name: 'Miriam Kopp',
    email: 'miriam.kopp@ettlingen.example',
    function: 'Ausbildung und Personalentwicklung',
    why: 'Ich möchte, dass unsere Auszubildenden Digitalisierung von Anfang an mitgestalten.',
    daysAgo: 3,
  },
  {
    key: 'obermann',
    state: 'WAITING',
    association: 'staedtetag',
    ags: at.kuenzelsau.ags,
    name: 'Petra Obermann',
    email: 'petra.obermann@demo.example',
    function: 'Stadtbücherei',
    why: 'Unsere Stadt war bis Ende September Mitglied. Wir haben im Sommer ein gemeinsames Projekt begonnen und würden es gern zu Ende bringen.',
    daysAgo: 6,
    asException: true,
  },
  {
    key: 'wetzel',
    state: 'UNCONFIRMED',
    association: 'staedtetag',
    ags: at.reutlingen.ags,
    name: 'Jonas Wetzel',
    email: 'jonas.wetzel@demo.example',
    function: 'Amt für Digitalisierung',
    why: 'Ein Kollege hat mir davon erzählt.',
    daysAgo: 0,
  },
  {
    key: 'gulde',
    state: 'APPROVED',
    association: 'staedtetag',
    ags: at.meersburg.ags,
    name: 'Stefan Gulde',
    email: 'stefan.gulde@demo.example',
    function: 'Gästeservice und Öffentlichkeitsarbeit',
    why: 'Die Kurtaxe soll ohne Papier gehen.',
    daysAgo: 45,
    personKey: 'stefan-gulde',
    text: 'Willkommen! Die nächste Basisqualifizierung beginnt im Frühjahr.',
  },
  {
    key: 'probst',
    state: 'REFUSED',
    association: 'staedtetag',
    ags: at.ulm.ags,
    name: 'Kai Probst',
    email: 'k.probst@beratung.example',
    function: 'Beratung für Kommunen',
    why: 'Ich möchte den Mitgliedern unsere Leistungen vorstellen.',
    daysAgo: 20,
    text: 'Zugang haben Beschäftigte der Kommunen. Für Angebote von Unternehmen ist die Plattform nicht gedacht.',
  },
  {
    key: 'thoma',
    state: 'WITHDRAWN',
    association: 'staedtetag',
    ags: at.weinheim.ags,
    name: 'Birte Thoma',
    email: 'birte.thoma@demo.example',
    function: 'Kulturbüro',
    why: 'Online-Kartenverkauf für das Stadttheater.',
    daysAgo: 15,
  },
];

export const invitations: readonly StoryInvitation[] = [
  {
    key: 'reuschle',
    association: 'staedtetag',
    ags: at.nagold.ags,
    name: 'Carla Reuschle',
    email: 'carla.reuschle@demo.example',
    function: 'Stadtbauamt, digitale Bauakte',
    daysAgo: 2,
    endsIn: 12,
  },
  {
    key: 'vetter',
    association: 'staedtetag',
    ags: at.backnang.ags,
    name: 'Timo Vetter',
    email: 'timo.vetter@demo.example',
    function: 'Ordnungsamt',
    daysAgo: 20,
    endsIn: -6,
  },
];

/** Access beside the rule: a Lotse of the Gemeindetag who takes part in a project of the Städtetag. */
export const exception = {
  personKey: 'matthias-ketterer',
  association: 'staedtetag' as AssociationKey,
  reason: 'Gemeinsames Projekt „Digitale Einsatzplanung“ mit zwei Mitgliedsstädten, befristet auf die Laufzeit.',
  daysAgo: 30,
  endsIn: 120,
} as const;

/** Whom the contact of the town has confirmed. */
export const confirmed = { contactKey: 'kontakt', peopleKeys: ['lotsin', 'kontakt'], daysAgo: 12 } as const;
