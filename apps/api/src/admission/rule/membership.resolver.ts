import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import { shapeEffect } from './access-rule.resolver.js';
import {
  AddMembershipInput,
  ConfirmMembershipsInput,
  EndMembershipInput,
  ImportMembershipsInput,
  MembershipConnection,
  MembershipsArgs,
  MembershipsImport,
  RemoveMembershipInput,
  SaveMembershipResult,
  type MembershipSaved,
} from './membership.graphql.js';
import { MembershipReader } from './membership.reader.js';
import { MembershipService, type SaveOutcome } from './membership.service.js';

@Resolver()
export class MembershipResolver {
  constructor(
    private readonly service: MembershipService,
    private readonly reader: MembershipReader,
    private readonly register: AdministrationCatalog,
  ) {}

  @Access('OFFICER')
  @Query(() => MembershipConnection, { description: 'Memberships, also those that are over or still to come.' })
  memberships(@Ctx() ctx: Context, @Args() args: MembershipsArgs): Promise<MembershipConnection> {
    return this.reader.list(ctx, args);
  }

  @Access('OFFICER')
  @Mutation(() => SaveMembershipResult, { description: "Records a membership of the officer's own association." })
  async addMembership(
    @Ctx() ctx: Context,
    @Args('input') input: AddMembershipInput,
  ): Promise<MembershipSaved | AdmissionRefused> {
    return this.shape(ctx, await this.service.add(ctx, input), !input.dryRun);
  }

  @Access('OFFICER')
  @Mutation(() => SaveMembershipResult, {
    description:
      'Sets or takes back the last day of a membership of the own association. Access ends at the midnight after it.',
  })
  async endMembership(
    @Ctx() ctx: Context,
    @Args('input') input: EndMembershipInput,
  ): Promise<MembershipSaved | AdmissionRefused> {
    return this.shape(ctx, await this.service.end(ctx, input), !input.dryRun);
  }

  @Access('OFFICER')
  @Mutation(() => SaveMembershipResult, { description: 'Deletes a membership that never was; the audit log keeps it.' })
  async removeMembership(
    @Ctx() ctx: Context,
    @Args('input') input: RemoveMembershipInput,
  ): Promise<MembershipSaved | AdmissionRefused> {
    return this.shape(ctx, await this.service.remove(ctx, input), !input.dryRun);
  }

  @Access('OFFICER')
  @Mutation(() => Int, {
    description: 'Marks presumed memberships of the own association as confirmed; answers how many were.',
  })
  confirmMemberships(@Ctx() ctx: Context, @Args('input') input: ConfirmMembershipsInput): Promise<number> {
    return this.service.confirm(ctx, input);
  }

  @Access('OFFICER')
  @Mutation(() => MembershipsImport, {
    description: "Takes over a list of the own association's memberships, or shows what it would do.",
  })
  async importMemberships(
    @Ctx() ctx: Context,
    @Args('input') input: ImportMembershipsInput,
  ): Promise<MembershipsImport> {
    const { plan, effect, saved } = await this.service.import(ctx, input);
    return {
      saved,
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      superseded: plan.superseded.length,
      refused: plan.refused.map(({ line, field, code, de }) => ({ line, field, code, message: de })),
      effect: shapeEffect(this.register, effect),
    };
  }

  private shape(ctx: Context, outcome: SaveOutcome, saved: boolean): MembershipSaved | AdmissionRefused {
    if (outcome.done === 'refused') return refusedWith(outcome.code, ctx.language);
    const { membership, effect } = outcome;
    return { membership: this.reader.shape(membership), effect: shapeEffect(this.register, effect), saved };
  }
}
