import { Injectable } from '@nestjs/common';
import { dayInBerlin } from '@lotsennetz/programme';
import { AdmissionService } from '../admission/admission.service.js';
import type { Context } from '../core/access/context.js';
import { AdministrationCatalog } from '../register/administration.catalog.js';
import type { Group } from './member.graphql.js';
import { MEMBER } from './member.limits.js';
import { isShown } from './member.policy.js';
import { MemberReader } from './member.reader.js';
import { MemberService } from './member.service.js';

const GROUP = /^(OFFICERS|ADMINISTRATION):(\w{1,40})$/;

/** The people behind a group that texts name: those of an administration, the officers of an association. */
@Injectable()
export class GroupService {
  constructor(
    private readonly reader: MemberReader,
    private readonly admission: AdmissionService,
    private readonly register: AdministrationCatalog,
    private readonly members: MemberService,
  ) {}

  /** Null where there is no such administration or association. Three statements, however many they are. */
  async find(ctx: Context, id: string): Promise<Group | null> {
    const [, kind, key = ''] = GROUP.exec(id) ?? [];
    const association = kind === 'OFFICERS' ? this.register.association(key) : null;
    const administration = kind === 'ADMINISTRATION' ? this.register.find(key) : null;
    if (!association && !administration) return null;
    const today = dayInBerlin(ctx.now);
    const rows = await (association
      ? this.reader.officersOf(key, today, MEMBER.group)
      : this.reader.peopleOf(key, today, MEMBER.group));
    const access = await this.admission.accessOfPeople(
      rows.map((row) => row.id),
      ctx.now,
    );
    const shown = rows.filter((row) => isShown(access.get(row.id)?.decision));
    return { id, administration, association, people: shown.map((row) => this.members.face(row)) };
  }
}
