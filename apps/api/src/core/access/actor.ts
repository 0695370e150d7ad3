/** Who may use an operation. Names appear in schema.graphql as `@access(to: …)`. */
export type AccessLevel = 'ANYONE' | 'SIGNED_IN' | 'MEMBER' | 'OFFICER';

/** What the access rule found wanting (domain: "The access rule"). */
export type AccessDenial =
  | 'NO_ADMINISTRATION'
  | 'NO_MEMBERSHIP'
  | 'MEMBERSHIP_ENDED'
  | 'NOT_APPROVED'
  | 'APPROVAL_ENDED'
  | 'CONFIRMATION_MISSING'
  | 'SUSPENDED'
  | 'SECOND_FACTOR_MISSING';

export type Language = 'de' | 'en';

/** Why somebody is let in or not, as of a moment. */
export type AccessDecision = { admitted: true } | { admitted: false; denial: AccessDenial; endedOn: string | null };

/** What of the actor's administration decides whether a text is addressed to them. */
export interface ActorAdministration {
  ags: string;
  kind: string;
  sizeClass: string;
  countyKey: string | null;
  /** Keys of the associations whose member it is today. */
  associations: readonly string[];
}

/**
 * The signed-in person of one request or socket, with everything that policies decide by.
 * Loaded by the sign-in area, cached for seconds, renewed when a fact says that it changed.
 */
export interface Actor {
  readonly personId: string;
  readonly sessionId: string;
  readonly language: Language;
  readonly administration: ActorAdministration | null;
  /** Key of the association whose officer this person is today. */
  readonly officerOf: string | null;
  readonly qualified: boolean;
  /** Key of the administration whose contact this person is today: always the one where they work. */
  readonly contactOf: string | null;
  /** Ids of the training providers for whom this person keeps lists today. */
  readonly providerOf: readonly string[];
  readonly access: AccessDecision;
  /** Moment at which this must be decided anew (a membership ends at midnight, an exception runs out); null: never by itself. */
  readonly validUntil: Date | null;
}

/** Whether the level is met. The one place that reads it. */
export function meets(level: AccessLevel, actor: Actor | null): boolean {
  switch (level) {
    case 'ANYONE':
      return true;
    case 'SIGNED_IN':
      return actor !== null;
    case 'MEMBER':
      return actor !== null && actor.access.admitted;
    case 'OFFICER':
      return actor !== null && actor.access.admitted && actor.officerOf !== null;
  }
}
