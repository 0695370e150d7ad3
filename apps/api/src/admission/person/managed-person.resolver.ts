import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import { ExceptionService } from './exception.service.js';
import {
  AccessException,
  AccessExplanation,
  EndExceptionInput,
  GrantExceptionInput,
  ManagedPeopleArgs,
  ManagedPerson,
  ManagedPersonConnection,
  ManagePersonResult,
  PersonReasonInput,
  Suspension,
  type PersonManaged,
} from './managed-person.graphql.js';
import { ManagedPersonReader } from './managed-person.reader.js';
import type { PersonOutcome } from './person-change.service.js';
import { SuspensionService } from './suspension.service.js';

type Managed = PersonManaged | AdmissionRefused;

@Resolver(() => ManagedPerson)
export class ManagedPersonResolver {
  constructor(
    private readonly reader: ManagedPersonReader,
    private readonly exceptionService: ExceptionService,
    private readonly suspensions: SuspensionService,
  ) {}

  @Access('OFFICER')
  @Query(() => ManagedPersonConnection, {
    description: "People whom the officer's association let in, or who work at one of its members.",
  })
  managedPeople(@Ctx() ctx: Context, @Args() args: ManagedPeopleArgs): Promise<ManagedPersonConnection> {
    return this.reader.list(ctx, args);
  }

  @Access('OFFICER')
  @Query(() => ManagedPerson, {
    nullable: true,
    description: "Null when missing or not looked after by the officer's association.",
  })
  managedPerson(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<ManagedPerson | null> {
    return this.reader.find(ctx, id);
  }

  @Access('OFFICER')
  @Query(() => AccessExplanation, {
    nullable: true,
    description: 'Why a person has access today or not, as a chain of reasons in words; null as with `managedPerson`.',
  })
  async explainAccess(
    @Ctx() ctx: Context,
    @Args('person', { type: () => ID, description: 'Id of the person.' }) person: string,
  ): Promise<AccessExplanation | null> {
    return (await this.reader.find(ctx, person))?.access ?? null;
  }

  @Access('SIGNED_IN')
  @Query(() => AccessExplanation, { description: 'Why the viewer has access today or not, in words.' })
  explainMyAccess(@Ctx() ctx: Context): Promise<AccessExplanation> {
    return this.reader.explainMine(ctx);
  }

  @Access('OFFICER')
  @Mutation(() => ManagePersonResult, {
    description: 'Lets one person in beside the rule, with a reason and an end within a year.',
  })
  async grantException(@Ctx() ctx: Context, @Args('input') input: GrantExceptionInput): Promise<Managed> {
    return this.shape(ctx, await this.exceptionService.grant(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => ManagePersonResult, { description: 'Ends an exception of the own association at once.' })
  async endException(@Ctx() ctx: Context, @Args('input') input: EndExceptionInput): Promise<Managed> {
    return this.shape(ctx, await this.exceptionService.end(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => ManagePersonResult, {
    description: 'Closes an account at once: requests, open connections, waiting mails.',
  })
  async suspendPerson(@Ctx() ctx: Context, @Args('input') input: PersonReasonInput): Promise<Managed> {
    return this.shape(ctx, await this.suspensions.suspend(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => ManagePersonResult, {
    description: 'Lifts a suspension, or gives back an approval of the own association that has ended.',
  })
  async readmitPerson(@Ctx() ctx: Context, @Args('input') input: PersonReasonInput): Promise<Managed> {
    return this.shape(ctx, await this.suspensions.readmit(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => ManagePersonResult, { description: "Ends the own association's approval at once." })
  async endApproval(@Ctx() ctx: Context, @Args('input') input: PersonReasonInput): Promise<Managed> {
    return this.shape(ctx, await this.suspensions.endApproval(ctx, input));
  }

  @ResolveField(() => [AccessException], { description: 'Also those that are over, latest end first.' })
  exceptions(@Parent() { id }: ManagedPerson, @Ctx() ctx: Context): Promise<AccessException[]> {
    return this.reader.exceptions(ctx, id);
  }

  @ResolveField(() => Suspension, { nullable: true, description: 'While the account is suspended.' })
  suspension(@Parent() { id }: ManagedPerson, @Ctx() ctx: Context): Promise<Suspension | null> {
    return this.reader.suspension(ctx, id);
  }

  private async shape(ctx: Context, outcome: PersonOutcome): Promise<Managed> {
    if (outcome.done === 'refused') return refusedWith(outcome.code, ctx.language);
    const person = await this.reader.find(ctx, outcome.id);
    if (!person) throw new Error('a changed person cannot be read');
    return { person };
  }
}
