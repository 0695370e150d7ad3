import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, ViewerDependent } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import {
  Me,
  SignInInput,
  SignInResult,
  UpdateSettingsInput,
  type SignedIn,
  type SignInRefusalEnum,
  type SignInRefused,
} from './me.graphql.js';
import { MeService } from './me.service.js';
import { SignInService } from './sign-in.service.js';

@Resolver()
export class MeResolver {
  constructor(
    private readonly service: MeService,
    private readonly signInService: SignInService,
  ) {}

  @Access('ANYONE')
  @ViewerDependent()
  @Query(() => Me, { nullable: true, description: 'The signed-in person; null for strangers.' })
  me(@Ctx() ctx: Context): Promise<Me> | null {
    return ctx.actor && this.service.of(ctx.actor.personId, ctx.now);
  }

  @Access('ANYONE')
  @Mutation(() => SignInResult, {
    description: 'By service e-mail and password. Tries are counted per account and per address.',
  })
  async signIn(@Ctx() ctx: Context, @Args('input') input: SignInInput): Promise<SignedIn | SignInRefused> {
    const outcome = await this.signInService.signIn(ctx, input.email, input.password);
    if (outcome.ok) return { me: await this.service.of(outcome.personId, ctx.now) };
    return { code: outcome.code as SignInRefusalEnum, retryAfter: outcome.retryAfter };
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Ends this session; its open live connections close.' })
  async signOut(@Ctx() ctx: Context): Promise<boolean> {
    await this.signInService.signOut(ctx);
    return true;
  }

  @Access('SIGNED_IN')
  @Mutation(() => Me, { description: 'Changes the own language or appearance.' })
  updateSettings(@Ctx() ctx: Context, @Args('input') input: UpdateSettingsInput): Promise<Me> {
    return this.service.updateSettings(ctx, input);
  }
}
