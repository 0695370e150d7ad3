import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../core/graphql/schema/connection.js';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import type { PersonOutcome } from '../person/person-change.service.js';
import { ContactService } from './contact.service.js';
import {
  AdministrationContact,
  ConfirmPeopleInput,
  ContactInput,
  ContactResult,
  Delegation,
  ReportDepartureInput,
  ReportDepartureResult,
  type ContactsSaved,
  type DepartureReported,
} from './delegation.graphql.js';
import { DelegationService } from './delegation.service.js';

@Resolver()
export class DelegationResolver {
  constructor(
    private readonly contacts: ContactService,
    private readonly delegation: DelegationService,
  ) {}

  @Access('OFFICER')
  @Query(() => [AdministrationContact], {
    description:
      "Contacts of an administration today; empty where the officer's association has nothing to do with it.",
  })
  administrationContacts(
    @Ctx() ctx: Context,
    @Args('administration', { type: () => ID, description: 'AGS; of a Landkreis its 5-digit key.' })
    administration: string,
  ): Promise<AdministrationContact[]> {
    return this.contacts.contactsOf(ctx, administration);
  }

  @Access('OFFICER')
  @Mutation(() => ContactResult, {
    description: 'Makes somebody with access the contact of the administration where they work.',
  })
  async nameContact(
    @Ctx() ctx: Context,
    @Args('input') input: ContactInput,
  ): Promise<ContactsSaved | AdmissionRefused> {
    return this.shape(ctx, input, await this.contacts.name(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => ContactResult, {
    description: 'Ends the role of a contact. An administration without one has nothing to confirm.',
  })
  async endContact(@Ctx() ctx: Context, @Args('input') input: ContactInput): Promise<ContactsSaved | AdmissionRefused> {
    return this.shape(ctx, input, await this.contacts.end(ctx, input));
  }

  @Access('MEMBER')
  @Query(() => Delegation, {
    nullable: true,
    description: 'The people of the administration whose contact the viewer is; null for others.',
  })
  myDelegation(@Ctx() ctx: Context, @Args() args: PageArgs): Promise<Delegation | null> {
    return this.delegation.of(ctx, args);
  }

  @Access('MEMBER')
  @Mutation(() => Int, {
    description:
      'The contact confirms that people still work at the administration; answers how many. Paused access is open again at once.',
  })
  confirmPeople(@Ctx() ctx: Context, @Args('input') input: ConfirmPeopleInput): Promise<number> {
    return this.delegation.confirm(ctx, input);
  }

  @Access('MEMBER')
  @Mutation(() => ReportDepartureResult, {
    description:
      'The contact of the administration or an officer reports that somebody leaves it. Access ends after the last day, the account stays.',
  })
  async reportDeparture(
    @Ctx() ctx: Context,
    @Args('input') input: ReportDepartureInput,
  ): Promise<DepartureReported | AdmissionRefused> {
    const code = await this.delegation.reportDeparture(ctx, input);
    return code ? refusedWith(code, ctx.language) : input;
  }

  private async shape(
    ctx: Context,
    { administration }: ContactInput,
    outcome: PersonOutcome,
  ): Promise<ContactsSaved | AdmissionRefused> {
    if (outcome.done === 'refused') return refusedWith(outcome.code, ctx.language);
    return { contacts: await this.contacts.contactsOf(ctx, administration) };
  }
}
