import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { AdmissionService } from '../admission/admission.service.js';
import type { Context } from '../core/access/context.js';
import { isUuid } from '../core/graphql/schema/cursor.js';
import { visibleText } from '../core/text/visible-text.js';
import type { PersonType } from '../people/person.graphql.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import { TopicCatalog } from '../topics/topic.catalog.js';
import type { MemberType } from './member.graphql.js';
import { isShown, shownOf } from './member.policy.js';
import { MemberReader, type FaceRow, type MemberRow } from './member.reader.js';

/** The page of a person. That somebody looked at it is kept nowhere. */
@Injectable()
export class MemberService {
  constructor(
    private readonly reader: MemberReader,
    private readonly admission: AdmissionService,
    private readonly register: AdministrationCatalog,
    private readonly topics: TopicCatalog,
  ) {}

  /** Null for somebody who is missing, erased, blocked or without access, which look the same. Two statements. */
  async find(ctx: Context, id: string): Promise<MemberType | null> {
    if (!isUuid(id)) return null;
    const row = await this.reader.row(id, dayInBerlin(ctx.now));
    if (!row) return null;
    const { decision } = await this.admission.accessOf(row.id, ctx.now);
    return isShown(decision) ? this.shape(ctx, row) : null;
  }

  shape(ctx: Context, row: MemberRow): MemberType {
    const { topics, ...shown } = shownOf(row, row.agreed);
    return {
      ...shown,
      id: row.id,
      person: this.face(row),
      isContact: row.isContact,
      isViewer: row.id === ctx.viewer.personId,
      topics: this.topics.named(ctx.language, topics),
    };
  }

  face({ id, name, ags, officerOf }: FaceRow): PersonType {
    return {
      id,
      name: visibleText(name),
      administration: ags ? this.register.find(ags) : null,
      officerOf: officerOf ? this.register.association(officerOf) : null,
    };
  }
}
