import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { OwnSessions } from './own-sessions.service.js';

@ObjectType('Session', { description: 'A running session of the own account.' })
export class SessionType {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The session of this request.' })
  current!: boolean;

  @Field(() => Date, { nullable: true, description: 'Null for sessions from before this was noted.' })
  signedInAt!: Date | null;

  @Field({ description: 'Browser and system, "Firefox, Windows"; empty when unknown.' })
  device!: string;
}

@Resolver()
export class OwnSessionsResolver {
  constructor(private readonly sessions: OwnSessions) {}

  @Access('SIGNED_IN')
  @Query(() => [SessionType], { name: 'sessions', description: 'The own running sessions, latest first.' })
  list(@Ctx() ctx: Context): Promise<SessionType[]> {
    return this.sessions.list(ctx);
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Ends one of the own sessions; false when there is no such one.' })
  async endSession(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return (await this.sessions.end(ctx, (session) => session.id === id)) > 0;
  }

  @Access('SIGNED_IN')
  @Mutation(() => Int, { description: 'Ends all own sessions but this one; gives how many ended.' })
  endOtherSessions(@Ctx() ctx: Context): Promise<number> {
    return this.sessions.end(ctx, ({ current }) => !current);
  }
}
