import { formatter } from '@lingui/format-po';

// The German text is the message's id: what a component shows can be read where it is used, and the
// build needs no macro. Extraction parses the same calls: npm run messages.
export default {
  sourceLocale: 'de',
  locales: ['de', 'en'],
  // The test that looks for forgotten messages extracts into a folder of its own.
  catalogs: [{ path: `${process.env.MESSAGES_TO ?? '<rootDir>/src/locales'}/{locale}`, include: ['<rootDir>/src'] }],
  format: formatter({ lineNumbers: false }),
  orderBy: 'messageId',
};
