import { Inject, Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import type { Context } from '../core/access/context.js';
import { Refused } from '../core/access/refusals.js';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { Database } from '../core/database/database.js';
import { AdmissionService } from '../admission/admission.service.js';
import { PersonChanged } from '../people/people.facts.js';
import { Person } from '../people/person.entity.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { HAS_FACTOR } from './second-factor/factor.store.js';
import { limitedByFactor } from './second-factor/officer-factor.policy.js';
import type { AccessDenialEnum, AppearanceEnum, LanguageEnum, Me, UpdateSettingsInput } from './me.graphql.js';

@Injectable()
export class MeService {
  constructor(
    private readonly db: Database,
    private readonly admission: AdmissionService,
    private readonly register: AdministrationCatalog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The account of a person as they see it themselves. */
  async of(personId: string, now: Date): Promise<Me> {
    const [person, granted, [role]] = await Promise.all([
      this.db.repository(Person).findOneBy({ id: personId }),
      this.admission.accessOf(personId, now),
      this.db.rows<{ isContact: boolean; hasFactor: boolean }>(
        `select ${HAS_FACTOR} as "hasFactor",
           exists (select from administration_contact c where c.person_id = p.id and c.ags = p.ags
             and c.since <= $2::date and (c.until is null or c.until > $2::date)) as "isContact"
         from person p where p.id = $1`,
        [personId, dayInBerlin(now)],
      ),
    ]);
    // The account was erased an instant ago.
    if (!person || !role) throw new Refused('UNAUTHENTICATED');
    const access = limitedByFactor(granted, role.hasFactor, this.settings.officersNeedSecondFactor);
    const { decision } = access;
    const isOfficer = decision.admitted && access.officerOf !== null;
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      language: person.language as LanguageEnum,
      appearance: person.appearance as AppearanceEnum,
      administration: person.ags ? this.register.find(person.ags) : null,
      officerOf: access.officerOf ? this.register.association(access.officerOf) : null,
      access: {
        admitted: decision.admitted,
        denial: decision.admitted ? null : (decision.denial as AccessDenialEnum),
        endedOn: decision.admitted ? null : decision.endedOn,
        admittingAssociations: access.admitting.flatMap((key) => this.register.association(key) ?? []),
      },
      viewerCan: {
        readNews: decision.admitted,
        writeNews: isOfficer,
        editPages: isOfficer,
        confirmPeople: decision.admitted && role.isContact,
      },
    };
  }

  async updateSettings(ctx: Context, input: UpdateSettingsInput): Promise<Me> {
    const { personId } = ctx.viewer;
    const changes = {
      ...(input.language && { language: input.language }),
      ...(input.appearance && { appearance: input.appearance }),
    };
    if (Object.keys(changes).length > 0) {
      await this.db.write(ctx, async (tx) => {
        await tx.repository(Person).update({ id: personId }, changes);
        tx.record(PersonChanged(personId, { fields: Object.keys(changes) }));
      });
    }
    return this.of(personId, ctx.now);
  }
}
