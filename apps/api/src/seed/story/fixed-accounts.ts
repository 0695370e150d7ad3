import { administrations as at } from './administrations.js';
import type { StoryPerson } from './people.types.js';

/** One account for each way to meet the access rule, with addresses that guides and tests may rely on. */
export const fixedAccounts: readonly StoryPerson[] = [
  {
    key: 'lotsin',
    name: 'Maren Brugger',
    email: 'lotsin@demo.example',
    ags: at.meersburg.ags,
    function: 'Bürgerbüro und Digitalisierung, Hauptamt',
    approvedBy: 'staedtetag',
    approvedOn: '2026-01-14',
    qualifiedOn: '2025-11-13',
    demoAccount: {
      order: 1,
      description: {
        de: 'Digitallotsin einer kleinen Stadt im Städtetag: liest, fragt und berichtet.',
        en: 'Digitallotsin of a small town in the Städtetag: reads, asks and reports.',
      },
    },
  },
  {
    key: 'referentin',
    name: 'Judith Wendel',
    email: 'referentin@demo.example',
    ags: null,
    officerOf: 'staedtetag',
    function: 'Referentin für das Programm Kommunale Digitallotsen',
    approvedBy: null,
    approvedOn: null,
    qualifiedOn: null,
    demoAccount: {
      order: 2,
      description: {
        de: 'Referentin des Städtetags: schaltet Konten frei und veröffentlicht Neuigkeiten.',
        en: 'Officer of the Städtetag: approves accounts and publishes news.',
      },
    },
  },
  {
    key: 'gemeindetag',
    name: 'Florian Rapp-Seidel',
    email: 'gemeindetag@demo.example',
    ags: null,
    officerOf: 'gemeindetag',
    function: 'Referent für Digitalisierung und Verwaltungsmodernisierung',
    approvedBy: null,
    approvedOn: null,
    qualifiedOn: null,
    demoAccount: {
      order: 3,
      description: {
        de: 'Referent des Gemeindetags: führt das Programm gemeinsam mit den beiden anderen Verbänden.',
        en: 'Officer of the Gemeindetag: runs the programme together with the two other associations.',
      },
    },
  },
  {
    key: 'landkreistag',
    name: 'Samira Haddad',
    email: 'landkreistag@demo.example',
    ags: null,
    officerOf: 'landkreistag',
    function: 'Referentin für E-Government und IT',
    approvedBy: null,
    approvedOn: null,
    qualifiedOn: null,
    demoAccount: {
      order: 4,
      description: {
        de: 'Referentin des Landkreistags: schreibt für die Landratsämter.',
        en: 'Officer of the Landkreistag: writes for the county offices.',
      },
    },
  },
  {
    key: 'ohne-zugang',
    name: 'Peter Mahler',
    email: 'ohne-zugang@demo.example',
    ags: at.albDonauKreis.ags,
    function: 'Sachbearbeitung Zulassungsstelle',
    approvedBy: 'landkreistag',
    approvedOn: '2026-03-18',
    qualifiedOn: '2023-10-19',
    demoAccount: {
      order: 5,
      description: {
        de: 'Beschäftigter eines Landratsamts: Das Konto ist freigeschaltet, die Zugangsregel lässt zurzeit nur den Städtetag zu.',
        en: 'Employee of a county office: the account is approved, but the access rule admits only the Städtetag at present.',
      },
    },
  },
];
