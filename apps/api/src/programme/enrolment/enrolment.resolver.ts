import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { shownRefusals, type ProgrammeRefused } from '../refusal/refusal.graphql.js';
import {
  CancelEnrolmentResult,
  EnrolInput,
  EnrolResult,
  type Enrolled,
  type EnrolmentCancelled,
} from './enrolment.graphql.js';
import { EnrolmentService } from './enrolment.service.js';

@Resolver()
export class EnrolmentResolver {
  constructor(private readonly service: EnrolmentService) {}

  @Access('MEMBER')
  @Mutation(() => EnrolResult, { description: 'Takes a seat in a run; who holds one keeps it.' })
  async enrol(@Ctx() ctx: Context, @Args('input') input: EnrolInput): Promise<Enrolled | ProgrammeRefused> {
    const outcome = await this.service.enrol(ctx, input);
    return outcome.ok ? outcome.value : shownRefusals(ctx, outcome.refusals);
  }

  @Access('MEMBER')
  @Mutation(() => CancelEnrolmentResult, {
    description: 'Gives a seat back: until the first day, and by officers as long as no day was attended.',
  })
  async cancelEnrolment(
    @Ctx() ctx: Context,
    @Args('id', { type: () => ID, description: 'Id of the enrolment.' }) id: string,
  ): Promise<EnrolmentCancelled | ProgrammeRefused> {
    const outcome = await this.service.cancel(ctx, id);
    return outcome.ok ? { cancelledRun: outcome.value } : shownRefusals(ctx, outcome.refusals);
  }
}
