import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { Qualification } from './qualification.graphql.js';
import { QualificationService } from './qualification.service.js';

@Resolver()
export class QualificationResolver {
  constructor(private readonly service: QualificationService) {}

  @Access('SIGNED_IN')
  @Query(() => Qualification, { description: "The viewer's own path: it is theirs whatever becomes of their access." })
  async myQualification(@Ctx() ctx: Context): Promise<Qualification> {
    const own = await this.service.of(ctx, ctx.viewer.personId);
    if (!own) throw new Error('the person of a session is missing');
    return own;
  }

  @Access('OFFICER')
  @Query(() => Qualification, {
    nullable: true,
    description: "Somebody's path with its evidence; null: no such person.",
  })
  qualification(
    @Ctx() ctx: Context,
    @Args('person', { type: () => ID, description: 'Id of the person.' }) person: string,
  ): Promise<Qualification | null> {
    return this.service.of(ctx, person);
  }
}
