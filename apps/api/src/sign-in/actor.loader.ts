import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { AdmissionService } from '../admission/admission.service.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { Sessions } from './sessions.js';

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
    const [person] = await this.db.rows<{ ags: string | null; language: Language; qualified: boolean }>(
      `select ags, language, qualified_on <= current_date is true as qualified from person where id = $1`,
      [personId],
    );
    if (!person) return null;
    const access = await this.admission.accessOf(personId, new Date());
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
      access: access.decision,
      validUntil: access.validUntil,
    };
  }
}
