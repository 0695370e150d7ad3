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
import { PasskeySignInInput } from './passkey/passkey.graphql.js';
import { ConfirmSignInInput, type SecondFactorNeeded } from './second-factor/second-factor.graphql.js';
import { SignInService, type SignInOutcome } from './sign-in.service.js';

type SignInAnswer = SignedIn | SecondFactorNeeded | SignInRefused;

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
  async signIn(@Ctx() ctx: Context, @Args('input') input: SignInInput): Promise<SignInAnswer> {
    return this.answer(ctx, await this.signInService.signIn(ctx, input.email, input.password));
  }

  @Access('ANYONE')
  @Mutation(() => SignInResult, {
    description:
      'The second step of signing in, where SecondFactorNeeded was the answer. Tries are counted per person.',
  })
  async confirmSignIn(@Ctx() ctx: Context, @Args('input') input: ConfirmSignInInput): Promise<SignInAnswer> {
    return this.answer(ctx, await this.signInService.confirm(ctx, input.step, input.code));
  }

  @Access('ANYONE')
  @Mutation(() => SignInResult, { description: 'Signs in by passkey, which needs no password and no code.' })
  async signInByPasskey(@Ctx() ctx: Context, @Args('input') input: PasskeySignInInput): Promise<SignInAnswer> {
    return this.answer(ctx, await this.signInService.signInByPasskey(ctx, input.answer));
  }

  private async answer(ctx: Context, outcome: SignInOutcome): Promise<SignInAnswer> {
    if (outcome.ok) return { me: await this.service.of(outcome.personId, ctx.now) };
    if (outcome.code === 'SECOND_FACTOR') return { step: outcome.step };
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
