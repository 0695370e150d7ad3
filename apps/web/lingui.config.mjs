import { formatter } from '@lingui/format-po';

/** Areas of the app (folders in `src`) with a catalogue of their own; the texts of all others stand in `base`. */
export const areas = [
  'admission',
  'audit',
  'discussion',
  'events',
  'mailbox',
  'members',
  'people',
  'privacy',
  'programme',
  'reports',
];

// The test that looks for forgotten messages extracts into a folder of its own.
const folder = process.env.MESSAGES_TO ?? '<rootDir>/src/locales';

// The German text is the message's id: what a component shows can be read where it is used, and the
// build needs no macro. Extraction parses the same calls: npm run messages.
export default {
  sourceLocale: 'de',
  locales: ['de', 'en'],
  catalogs: [
    {
      path: `${folder}/base.{locale}`,
      include: ['<rootDir>/src'],
      exclude: areas.map((area) => `<rootDir>/src/${area}/**`),
    },
    ...areas.map((area) => ({ path: `${folder}/${area}.{locale}`, include: [`<rootDir>/src/${area}`] })),
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: 'messageId',
};
