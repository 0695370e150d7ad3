/** Pages of the web app to which mails of this area lead. The last part of an address with a token is the token. */
export const PAGES = {
  confirm: (token: string) => `/zugang/bestaetigen/${token}`,
  status: (token: string) => `/zugang/status/${token}`,
  invitation: (token: string) => `/einladung/${token}`,
  apply: '/zugang',
  signIn: '/anmelden',
  queue: '/verwaltung/antraege',
  rule: '/verwaltung/zugangsregel',
  myPeople: '/verwaltung/meine-kommune',
} as const;
