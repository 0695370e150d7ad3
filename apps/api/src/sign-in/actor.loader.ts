import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Actor, Language } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { AdmissionService } from '../admission/admission.service.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { Sessions } from './sessions.js';

interface Row {
  ags: string | null;
  language: Language;
  qualified: boolean;
  contactOf: string | null;
  providerOf: string[];
}

/** Builds the actor of a session from what is true now. */
@Injectable()
export class ActorLoader {
  constructor(
    private readonly db: Database,
    private readonly sessions: Sessions,
    private readonly admission: AdmissionService,
    private readonly register: AdministrationCatalog,
  ) {}

  async load(sid: string): Promise<Actor | null> {
    const personId = await this.sessions.personOf(sid);
    return personId === null ? null : this.actorOf(personId, sid);
  }

  async actorOf(personId: string, sessionId: string): Promise<Actor | null> {
    const now = new Date();
    const [person] = await this.db.rows<Row>(
      `select p.ags, p.language, p.qualified_on <= $2::date is true as qualified,
         (select c.ags from administration_contact c where c.person_id = p.id and c.ags = p.ags
            and c.since <= $2::date and (c.until is null or c.until > $2::date) limit 1) as "contactOf",
         array(select k.provider_id::text from provider_person k where k.person_id = p.id and p.suspended_at is null
            and k.since <= $2::date and (k.until is null or k.until > $2::date)) as "providerOf"
       from person p where p.id = $1`,
      [personId, dayInBerlin(now)],
    );
    if (!person) return null;
    const access = await this.admission.accessOf(personId, now);
    const administration = person.ags === null ? null : this.register.find(person.ags);
    return {
      personId,
      sessionId,
      language: person.language,
      administration: administration && {
        ags: administration.ags,
        kind: administration.kind,
        sizeClass: administration.sizeClass,
        countyKey: administration.kind === 'LANDKREIS' ? administration.ags : (administration.county?.key ?? null),
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
