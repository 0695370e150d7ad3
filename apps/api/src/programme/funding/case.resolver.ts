import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import type { Page } from '../../core/graphql/schema/connection.js';
import type { Outcome } from '../refusal/programme-refusal.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import { FundingCaseConnection, FundingCasesArgs, FundingCaseType, FundingStep } from './case.graphql.js';
import {
  CompleteFundingCaseInput,
  FundingCaseResult,
  FundingStepInput,
  ReceiveVoucherIdInput,
  RequestFundingInput,
  WithdrawFundingCaseInput,
  type FundingCaseSaved,
} from './case.input.js';
import { CaseReader } from './case.reader.js';
import { MovesService } from './moves.service.js';
import { RequestService } from './request.service.js';
import { StepLoader } from './step.loader.js';

type Saved = Promise<FundingCaseSaved | ProgrammeRefused>;

@Resolver(() => FundingCaseType)
export class CaseResolver {
  constructor(
    private readonly reader: CaseReader,
    private readonly requests: RequestService,
    private readonly moves: MovesService,
    private readonly steps: StepLoader,
  ) {}

  @Access('MEMBER')
  @Query(() => FundingCaseConnection, {
    description: 'Cases, latest request first: all for officers, their own for a contact and for a Lotse.',
  })
  fundingCases(@Ctx() ctx: Context, @Args() args: FundingCasesArgs): Promise<Page<FundingCaseType>> {
    return this.reader.list(ctx, args);
  }

  @Access('MEMBER')
  @Query(() => FundingCaseType, { nullable: true, description: 'Null when missing or not for the viewer.' })
  fundingCase(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<FundingCaseType | null> {
    return this.reader.find(ctx, id);
  }

  @ResolveField(() => [FundingStep], { description: 'Who did what when and why, in order.' })
  history(@Parent() { id }: FundingCaseType, @Ctx() ctx: Context): Promise<FundingStep[]> {
    return this.steps.load(ctx, id);
  }

  @Access('MEMBER')
  @Mutation(() => FundingCaseResult, { description: 'Opens a case; the rules of the programme may refuse.' })
  async requestFunding(@Ctx() ctx: Context, @Args('input') input: RequestFundingInput): Saved {
    return shown(ctx, await this.requests.request(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => FundingCaseResult, { description: 'Records the Weitergabevertrag: before the first course day.' })
  async concludeContract(@Ctx() ctx: Context, @Args('input') input: FundingStepInput): Saved {
    return shown(ctx, await this.moves.concludeContract(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => FundingCaseResult, { description: 'Records the ID: before the first course day.' })
  async receiveVoucherId(@Ctx() ctx: Context, @Args('input') input: ReceiveVoucherIdInput): Saved {
    return shown(ctx, await this.moves.receiveId(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => FundingCaseResult, { description: 'Records the booking with the ID.' })
  async bookFundingCase(@Ctx() ctx: Context, @Args('input') input: FundingStepInput): Saved {
    return shown(ctx, await this.moves.book(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => FundingCaseResult, { description: 'Moves the first course day (`on`) of a case that is still open.' })
  async rescheduleFundingCase(@Ctx() ctx: Context, @Args('input') input: FundingStepInput): Saved {
    return shown(ctx, await this.moves.reschedule(ctx, input));
  }

  @Access('OFFICER')
  @Mutation(() => FundingCaseResult, { description: 'Records that the training took place, by its attendance.' })
  async completeFundingCase(@Ctx() ctx: Context, @Args('input') input: CompleteFundingCaseInput): Saved {
    return shown(ctx, await this.moves.complete(ctx, input));
  }

  @Access('MEMBER')
  @Mutation(() => FundingCaseResult, { description: 'Gives a case up before the training took place.' })
  async withdrawFundingCase(@Ctx() ctx: Context, @Args('input') input: WithdrawFundingCaseInput): Saved {
    return shown(ctx, await this.moves.withdraw(ctx, input));
  }
}

const shown = (ctx: Context, outcome: Outcome<FundingCaseType>): FundingCaseSaved | ProgrammeRefused =>
  outcome.ok ? { case: outcome.value } : shownRefusals(ctx, outcome.refusals);
