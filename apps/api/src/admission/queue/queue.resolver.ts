import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { PersonLoader } from '../../people/person.loader.js';
import { PersonType } from '../../people/person.graphql.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import {
  Application,
  ApplicationConnection,
  ApplicationHints,
  ApplicationsArgs,
  ApplicationStep,
} from './application.graphql.js';
import { ApplicationLoader } from './application.loader.js';
import {
  ApproveApplicationInput,
  ApproveApplicationsInput,
  AskApplicantInput,
  DecideApplicationResult,
  HandOverApplicationInput,
  HandOverResult,
  RefuseApplicationInput,
  type ApplicationHandedOver,
  type ApplicationMoved,
  type ApplicationNotMoved,
} from './decision.graphql.js';
import { DecisionService, type DecisionOutcome } from './decision.service.js';
import { QueueService } from './queue.service.js';

type Decided = ApplicationMoved | ApplicationNotMoved;

@Resolver(() => Application)
export class QueueResolver {
  constructor(
    private readonly queue: QueueService,
    private readonly decisions: DecisionService,
    private readonly loader: ApplicationLoader,
    private readonly people: PersonLoader,
    private readonly register: AdministrationCatalog,
  ) {}

  @Access('OFFICER')
  @Query(() => ApplicationConnection, { description: "Applications to the officer's own association." })
  applications(@Ctx() ctx: Context, @Args() args: ApplicationsArgs): Promise<ApplicationConnection> {
    return this.queue.list(ctx, args);
  }

  @Access('OFFICER')
  @Query(() => Application, {
    nullable: true,
    description: "Null when missing or not of the officer's own association.",
  })
  application(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<Application | null> {
    return this.queue.find(ctx, id);
  }

  @Access('OFFICER')
  @Mutation(() => DecideApplicationResult, {
    description:
      'Lets the applicant in: account, approval and a mail with a link to set a password. Where the association wants four eyes, the first approval is half of it.',
  })
  async approveApplication(@Ctx() ctx: Context, @Args('input') input: ApproveApplicationInput): Promise<Decided> {
    return this.shape(ctx, await this.decisions.approve(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => [DecideApplicationResult], {
    description: 'Approves many at once, each for itself; answers in the order of the ids.',
  })
  async approveApplications(@Ctx() ctx: Context, @Args('input') input: ApproveApplicationsInput): Promise<Decided[]> {
    return this.shapes(ctx, await this.decisions.approveAll(ctx, input.ids));
  }

  @Access('OFFICER')
  @Mutation(() => DecideApplicationResult, { description: 'Refuses; the applicant gets the reason by mail.' })
  async refuseApplication(
    @Ctx() ctx: Context,
    @Args('input') { id, reason }: RefuseApplicationInput,
  ): Promise<Decided> {
    return this.shape(ctx, await this.decisions.refuse(ctx, id, reason));
  }

  @Access('OFFICER')
  @Mutation(() => DecideApplicationResult, { description: 'Asks the applicant, who answers by their personal link.' })
  async askApplicant(@Ctx() ctx: Context, @Args('input') { id, question }: AskApplicantInput): Promise<Decided> {
    return this.shape(ctx, await this.decisions.ask(ctx, id, question));
  }

  @Access('OFFICER')
  @Mutation(() => HandOverResult, { description: 'Gives the case to another association, which decides anew.' })
  async handOverApplication(
    @Ctx() ctx: Context,
    @Args('input') { id, association, note }: HandOverApplicationInput,
  ): Promise<ApplicationHandedOver | AdmissionRefused> {
    const outcome = await this.decisions.handOver(ctx, id, association, note);
    if (outcome.done === 'refused') return refusedWith(outcome.code, ctx.language);
    return { id, association: this.register.association(association) };
  }

  @ResolveField(() => ApplicationHints)
  hints(@Parent() { row }: Application, @Ctx() ctx: Context): Promise<ApplicationHints> {
    return this.loader.hints(ctx, row);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who decided.' })
  decidedBy(@Parent() { row }: Application, @Ctx() ctx: Context): Promise<PersonType | null> | null {
    return row.decidedBy === null ? null : this.people.load(ctx, row.decidedBy);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who of two officers agreed first.' })
  firstApprovedBy(@Parent() { row }: Application, @Ctx() ctx: Context): Promise<PersonType | null> | null {
    return row.firstApprovedBy === null ? null : this.people.load(ctx, row.firstApprovedBy);
  }

  private async shape(ctx: Context, outcome: DecisionOutcome): Promise<Decided> {
    const [decided] = await this.shapes(ctx, [outcome]);
    if (!decided) throw new Error('an outcome has no shape');
    return decided;
  }

  private async shapes(ctx: Context, outcomes: readonly DecisionOutcome[]): Promise<Decided[]> {
    const found = await this.queue.findAll(
      ctx,
      outcomes.map(({ id }) => id),
    );
    return outcomes.map((outcome) => {
      const application = found.get(outcome.id);
      // Handed over by somebody else since: to this officer it no longer exists.
      if (!application) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
      if (outcome.done === 'moved') return { application };
      return { refusal: refusedWith(outcome.code, ctx.language), current: application };
    });
  }
}

/** Faces of those who made a step, batched. */
@Resolver(() => ApplicationStep)
export class ApplicationStepResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Null for steps of the applicant.' })
  by(@Parent() { byId }: ApplicationStep, @Ctx() ctx: Context): Promise<PersonType | null> | null {
    return byId === null ? null : this.people.load(ctx, byId);
  }
}
