import type { Language } from '../access/actor.js';

/** Every action that a line of the audit log may name, in words. Whoever writes a line adds its action here. */
export const AUDIT_ACTIONS = {
  ACCESS_APPROVED: { de: 'Konto freigeschaltet', en: 'Account approved' },
  ACCESS_RULE_CHANGED: { de: 'Zugangsregel geändert', en: 'Access rule changed' },
  ADMISSION_SETTINGS_CHANGED: { de: 'Einstellungen des Zugangs geändert', en: 'Settings of the way in changed' },
  APPLICATION_APPROVED: { de: 'Antrag genehmigt', en: 'Application approved' },
  APPLICATION_HANDED_OVER: { de: 'Antrag an anderen Verband gegeben', en: 'Application handed over' },
  APPLICATION_QUESTIONED: { de: 'Rückfrage zum Antrag gestellt', en: 'Applicant asked' },
  APPLICATION_REFUSED: { de: 'Antrag abgelehnt', en: 'Application refused' },
  APPLICATION_SECONDED: {
    de: 'Antrag zugestimmt, zweite Zustimmung offen',
    en: 'Application approved by the first of two',
  },
  APPLICATION_WITHDRAWN: { de: 'Antrag zurückgezogen', en: 'Application withdrawn' },
  APPROVAL_ENDED: { de: 'Freischaltung beendet', en: 'Approval ended' },
  CONTACT_ENDED: { de: 'Ansprechperson entbunden', en: 'Contact relieved' },
  CONTACT_NAMED: { de: 'Ansprechperson benannt', en: 'Contact named' },
  DEPARTURE_REPORTED: { de: 'Weggang gemeldet', en: 'Departure reported' },
  EMPLOYMENT_CONFIRMED: { de: 'Beschäftigung bestätigt', en: 'Employment confirmed' },
  EXCEPTION_ENDED: { de: 'Ausnahme beendet', en: 'Exception ended' },
  EXCEPTION_GRANTED: { de: 'Ausnahme zugelassen', en: 'Exception granted' },
  INVITATIONS_IMPORTED: { de: 'Liste eingeladen', en: 'List of people invited' },
  INVITATION_ACCEPTED: { de: 'Einladung angenommen', en: 'Invitation accepted' },
  INVITATION_RESENT: { de: 'Einladung erneut gesendet', en: 'Invitation sent again' },
  INVITATION_WITHDRAWN: { de: 'Einladung zurückgezogen', en: 'Invitation withdrawn' },
  MEMBERSHIPS_IMPORTED: { de: 'Liste von Mitgliedschaften eingelesen', en: 'List of memberships imported' },
  MEMBERSHIP_ADDED: { de: 'Mitgliedschaft eingetragen', en: 'Membership recorded' },
  MEMBERSHIP_CONFIRMED: { de: 'Mitgliedschaft bestätigt', en: 'Membership confirmed' },
  MEMBERSHIP_ENDED: { de: 'Ende einer Mitgliedschaft geändert', en: 'End of a membership changed' },
  MEMBERSHIP_REMOVED: { de: 'Mitgliedschaft gelöscht', en: 'Membership removed' },
  OFFICER_SIGNED_IN: { de: 'Anmeldung mit Amt', en: 'Officer signed in' },
  OFFICE_CHANGED: { de: 'Amt geändert', en: 'Office changed' },
  PERSON_INVITED: { de: 'Person eingeladen', en: 'Person invited' },
  PERSON_MOVED: { de: 'Person in anderer Kommune', en: 'Person moved to another administration' },
  PERSON_READMITTED: { de: 'Sperre aufgehoben', en: 'Suspension lifted' },
  PERSON_SUSPENDED: { de: 'Konto gesperrt', en: 'Account suspended' },
  REGISTER_IMPORTED: { de: 'Register eingelesen', en: 'Register imported' },
} as const satisfies Record<string, Record<Language, string>>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;
