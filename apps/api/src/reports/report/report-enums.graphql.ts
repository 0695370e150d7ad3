import { registerEnumType } from '@nestjs/graphql';
import { DO_AGAIN, LICENCES, PROCUREMENT_PATHS, REPORT_PHASES, REUSE_OFFERS } from './report.content.js';
import { REPORT_VISIBILITIES } from './report.policy.js';
import { REPORT_STATES } from './report.rules.js';

const enumOf = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [Key in T]: Key };

export const ReportStateEnum = enumOf(REPORT_STATES);
registerEnumType(ReportStateEnum, {
  name: 'ReportState',
  description: 'State of a report; readers see PUBLISHED only.',
});

export const ReportPhaseEnum = enumOf(REPORT_PHASES);
registerEnumType(ReportPhaseEnum, {
  name: 'ReportPhase',
  description: 'How far a project is. A stopped one teaches as much as a finished one.',
});

export const DoAgainEnum = enumOf(DO_AGAIN);
registerEnumType(DoAgainEnum, { name: 'DoAgain', description: 'Whether those who did it would do it again.' });

export const ReuseOfferEnum = enumOf(REUSE_OFFERS);
registerEnumType(ReuseOfferEnum, {
  name: 'ReuseOffer',
  description: 'What an administration offers to those who want to do the same.',
});

export const LicenceEnum = enumOf(LICENCES);
registerEnumType(LicenceEnum, {
  name: 'Licence',
  description: 'Terms for a text or a file.',
  valuesMap: {
    NETWORK: { description: 'For members, inside the platform.' },
    CC_BY_4_0: { description: 'Creative Commons Attribution 4.0.' },
    DL_DE_BY_2_0: { description: 'Datenlizenz Deutschland – Namensnennung – Version 2.0.' },
  },
});

export const ProcurementPathEnum = enumOf(PROCUREMENT_PATHS);
registerEnumType(ProcurementPathEnum, {
  name: 'ProcurementPath',
  description: 'How it was bought, by the words of German procurement law (UVgO, VgV).',
  valuesMap: {
    DIRECT_ORDER: { description: 'Direktauftrag.' },
    NEGOTIATED: { description: 'Verhandlungsvergabe.' },
    RESTRICTED_TENDER: { description: 'Beschränkte Ausschreibung.' },
    OPEN_TENDER: { description: 'Öffentliche Ausschreibung, offenes Verfahren.' },
    FRAMEWORK_AGREEMENT: { description: 'Abruf aus einem Rahmenvertrag.' },
    SHARED_SERVICE: { description: 'Über ein Rechenzentrum oder einen Zweckverband.' },
    OWN_WORK: { description: 'Selbst gemacht; nichts gekauft.' },
  },
});

export const ReportVisibilityEnum = enumOf(REPORT_VISIBILITIES);
registerEnumType(ReportVisibilityEnum, {
  name: 'ReportVisibility',
  description: 'Whom a report is for; its own administration and its partners always read it.',
  valuesMap: {
    NETWORK: { description: 'All members.' },
    ASSOCIATION: { description: 'Members whose administration is in one association, and its officers.' },
    ADMINISTRATIONS: { description: 'People of the administrations that are named.' },
    PUBLIC: {
      description:
        'Everyone, as far as an officer released it; until then, and with all that was not released, all members.',
    },
  },
});
