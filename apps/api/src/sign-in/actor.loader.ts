import { Inject, Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Actor, Language } from '../core/access/actor.js';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { Database } from '../core/database/database.js';
import { AdmissionService, type AccessOfPerson } from '../admission/admission.service.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { HAS_FACTOR } from './second-factor/factor.store.js';
import { limitedByFactor } from './second-factor/officer-factor.policy.js';
import { Sessions } from './sessions.js';

interface Row {
  id: string;
  ags: string | null;
  language: Language;
  qualified: boolean;
  contactOf: string | null;
  providerOf: string[];
  associations: string[];
  hasFactor: boolean;
}

/** Builds the actor of a session from what is true now. */
@Injectable()
export class ActorLoader {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly admission: AdmissionService,
    private readonly register: AdministrationCatalog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async load(sid: string): Promise<Actor | null> {
    const personId = await this.sessions.personOf(sid);
    return personId === null ? null : this.actorOf(personId, sid);
  }

  /** Null where there is no such person. Two statements and those of the access rule. */
  async actorOf(personId: string, sessionId: string): Promise<Actor | null> {
    const now = new Date();
    const [person] = await this.people([personId], now);
    if (!person) return null;
    const access = await this.admission.accessOf(personId, now);
    const limited = limitedByFactor(access, person.hasFactor, this.settings.officersNeedSecondFactor);
    // A session that may only set up a factor has no other role either.
    const roles = limited === access ? person : { ...person, contactOf: null, providerOf: [] };
    return this.actor(roles, limited, sessionId);
  }

  /**
   * People as actors without a session, to decide what they may see while they are away: who is told of something, who
   * gets a mail. Three statements, however many they are.
   */
  async actorsOf(personIds: readonly string[], now: Date): Promise<Actor[]> {
    if (personIds.length === 0) return [];
    const [people, access] = await Promise.all([
      this.people(personIds, now),
      this.admission.accessOfPeople(personIds, now),
    ]);
    return people.flatMap((person) => {
      const outcome = access.get(person.id);
      return outcome ? [this.actor(person, outcome, '')] : [];
    });
  }

  private people(ids: readonly string[], now: Date): Promise<Row[]> {
    return this.db.rows<Row>(
      `select p.id, p.ags, p.language, p.qualified_on <= $2::date is true as qualified,
         (select c.ags from administration_contact c where c.person_id = p.id and c.ags = p.ags
            and c.since <= $2::date and (c.until is null or c.until > $2::date) limit 1) as "contactOf",
         array(select k.provider_id::text from provider_person k where k.person_id = p.id and p.suspended_at is null
            and k.since <= $2::date and (k.until is null or k.until > $2::date)) as "providerOf",
         array(select distinct m.association_key from membership m where m.ags = p.ags
            and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)) as associations,
         ${HAS_FACTOR} as "hasFactor"
       from person p where p.id = any($1::uuid[])`,
      [ids, dayInBerlin(now)],
    );
  }

  private actor(person: Row, access: AccessOfPerson, sessionId: string): Actor {
    const administration = person.ags === null ? null : this.register.find(person.ags);
    return {
      personId: person.id,
      sessionId,
      language: person.language,
      administration: administration && {
        ags: administration.ags,
        kind: administration.kind,
        sizeClass: administration.sizeClass,
        countyKey: administration.kind === 'LANDKREIS' ? administration.ags : (administration.county?.key ?? null),
        associations: person.associations,
      },
      officerOf: access.officerOf,
      qualified: person.qualified,
      contactOf: person.contactOf,
      providerOf: person.providerOf,
      access: access.decision,
      validUntil: access.validUntil,
    };
  }
}
