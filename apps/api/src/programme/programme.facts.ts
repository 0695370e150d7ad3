import { factKind } from '../core/facts/fact.js';

/** Provider, course or dates of the catalogue changed. Subject: the id of what changed. */
export const CatalogueChanged = factKind<{ what: 'provider' | 'course' | 'run' }>('CatalogueChanged');

/** A run was cancelled; those enrolled are to be told. Subject: the run's id. */
export const CourseRunCancelled = factKind<{ people: string[] }>('CourseRunCancelled');

/** Somebody enrolled or cancelled. Subject: the person's id. */
export const EnrolmentChanged = factKind<{ run: string; enrolled: boolean }>('EnrolmentChanged');

/** Attended days were recorded or one was removed. Subject: the list's or the entry's id. */
export const AttendanceChanged = factKind<{ people: string[] }>('AttendanceChanged');

/** All days of the Basis, or of an Aufbau course, are attended. Subject: the person's id. */
export const QualificationReached = factKind<{ level: 'BASIS' | 'AUFBAU'; course: string | null; on: string }>(
  'QualificationReached',
);

/** A correction took days away that a qualification rested on. Subject: the person's id. */
export const QualificationLost = factKind<{ level: 'BASIS' | 'AUFBAU'; course: string | null }>('QualificationLost');

/** A funding case was opened or moved on. Subject: the case's id. */
export const FundingCaseMoved = factKind<{ administration: string; person: string | null; to: string }>(
  'FundingCaseMoved',
);

/** Officers saved funding rules. Subject: their version. */
export const FundingRulesChanged = factKind<{ version: number }>('FundingRulesChanged');

/** A certificate was issued or revoked. Subject: the certificate's id. */
export const CertificateChanged = factKind<{ person: string; valid: boolean }>('CertificateChanged');
