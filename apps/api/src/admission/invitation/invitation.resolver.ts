import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { PersonType } from '../../people/person.graphql.js';
import { PersonLoader } from '../../people/person.loader.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import { AcceptanceService } from './acceptance.service.js';
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  ImportInvitationsInput,
  Invitation,
  InvitationConnection,
  InvitationsArgs,
  InvitationsImport,
  InvitationView,
  InviteInput,
  InviteResult,
  type InvitationAccepted,
  type InvitationSaved,
} from './invitation.graphql.js';
import { InvitationImportService } from './invitation-import.service.js';
import { InvitationService, type InviteOutcome } from './invitation.service.js';

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(
    private readonly service: InvitationService,
    private readonly imports: InvitationImportService,
    private readonly acceptance: AcceptanceService,
    private readonly people: PersonLoader,
  ) {}

  @Access('OFFICER')
  @Query(() => InvitationConnection, { description: 'Invitations of the own association, latest first.' })
  invitations(@Ctx() ctx: Context, @Args() args: InvitationsArgs): Promise<InvitationConnection> {
    return this.service.list(ctx, args);
  }

  @Access('OFFICER')
  @Mutation(() => InviteResult, {
    description: 'Invites somebody of an administration that is a member of the own association.',
  })
  async invite(@Ctx() ctx: Context, @Args('input') input: InviteInput): Promise<InvitationSaved | AdmissionRefused> {
    return shape(ctx, await this.service.invite(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => InviteResult, {
    description: 'Sends an open or expired invitation again with a new link and a new end; the old link ends.',
  })
  async resendInvitation(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<InvitationSaved | AdmissionRefused> {
    return shape(ctx, await this.service.resend(ctx, id));
  }

  @Access('OFFICER')
  @Mutation(() => InviteResult, { description: 'Takes an invitation back; its link ends.' })
  async withdrawInvitation(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<InvitationSaved | AdmissionRefused> {
    return shape(ctx, await this.service.withdraw(ctx, id));
  }

  @Access('OFFICER')
  @Mutation(() => InvitationsImport, { description: 'Invites a list of people, or shows what would come of it.' })
  async importInvitations(
    @Ctx() ctx: Context,
    @Args('input') input: ImportInvitationsInput,
  ): Promise<InvitationsImport> {
    const { saved, invited, refused } = await this.imports.import(ctx, input);
    return {
      saved,
      invited,
      refused: refused.map(({ line, field, code, de }) => ({ line, field, code, message: de })),
    };
  }

  @Access('ANYONE')
  @Query(() => InvitationView, {
    nullable: true,
    description: 'An invitation by the link from its mail; null for a dead one.',
  })
  invitationByLink(
    @Ctx() ctx: Context,
    @Args('token', { description: 'The last part of the address in the mail.' }) token: string,
  ): Promise<InvitationView | null> {
    return this.acceptance.view(ctx, token);
  }

  @Access('ANYONE')
  @Mutation(() => AcceptInvitationResult, {
    description: 'Accepts an invitation by its link, once. The answer holds what is needed to set a password.',
  })
  async acceptInvitation(
    @Ctx() ctx: Context,
    @Args('input') input: AcceptInvitationInput,
  ): Promise<InvitationAccepted | AdmissionRefused> {
    const outcome = await this.acceptance.accept(ctx, input);
    return outcome.done === 'refused' ? refusedWith(outcome.code, ctx.language) : outcome;
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who invited.' })
  invitedBy(@Parent() { invitedById }: Invitation, @Ctx() ctx: Context): Promise<PersonType | null> | null {
    return invitedById === null ? null : this.people.load(ctx, invitedById);
  }
}

const shape = (ctx: Context, outcome: InviteOutcome): InvitationSaved | AdmissionRefused =>
  outcome.done === 'refused' ? refusedWith(outcome.code, ctx.language) : { invitation: outcome.invitation };
