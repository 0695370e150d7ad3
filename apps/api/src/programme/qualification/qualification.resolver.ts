import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import type { Page } from '../../core/graphql/schema/connection.js';
import {
  ProgrammeAccountConnection,
  ProgrammeAccountsArgs,
  type ProgrammeAccount,
} from './programme-people.graphql.js';
import { ProgrammePeopleReader } from './programme-people.reader.js';
import { Qualification } from './qualification.graphql.js';
import { QualificationService } from './qualification.service.js';

@Resolver()
export class QualificationResolver {
  constructor(
    private readonly service: QualificationService,
    private readonly people: ProgrammePeopleReader,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => Qualification, { description: "The viewer's own path: it is theirs whatever becomes of their access." })
  async myQualification(@Ctx() ctx: Context): Promise<Qualification> {
    const own = await this.service.of(ctx, ctx.viewer.personId);
    if (!own) throw new Error('the person of a session is missing');
    return own;
  }

  @Access('OFFICER')
  @Query(() => ProgrammeAccountConnection, {
    description: 'People with an account, by name: whose days and certificates an officer may correct.',
  })
  programmeAccounts(@Args() args: ProgrammeAccountsArgs): Promise<Page<ProgrammeAccount>> {
    return this.people.list(args);
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
