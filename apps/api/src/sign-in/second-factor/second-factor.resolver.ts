import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput, Refused } from '../../core/access/refusals.js';
import { SignInBrake } from '../brake.js';
import { OwnAccounts } from '../own-account.js';
import { OfficerFactor } from './officer-factor.js';
import { CodeInput, Protection, TotpSetUp } from './second-factor.graphql.js';
import { TotpService } from './totp.service.js';
import { networkOfRequest } from '../../core/http/network.js';

@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly totp: TotpService,
    private readonly brake: SignInBrake,
    private readonly accounts: OwnAccounts,
    private readonly officerFactor: OfficerFactor,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => Protection, { description: 'How the own account is protected.' })
  protection(@Ctx() ctx: Context): Promise<Protection> {
    return this.accounts.of(ctx);
  }

  @Access('SIGNED_IN')
  @Mutation(() => TotpSetUp, {
    nullable: true,
    description: 'Makes a secret for an app of one-time codes; null while a factor is switched on.',
  })
  beginTotp(@Ctx() ctx: Context): Promise<TotpSetUp | null> {
    return this.totp.begin(ctx);
  }

  @Access('SIGNED_IN')
  @Mutation(() => [String], {
    description: 'Switches one-time codes on. Gives the recovery codes, which are shown this once.',
  })
  async confirmTotp(@Ctx() ctx: Context, @Args('input') input: CodeInput): Promise<string[]> {
    await this.countTry(ctx);
    const codes = await this.totp.confirm(ctx, input.code);
    if (!codes) throw badInput({ field: 'input.code', code: 'WRONG_CODE' });
    await this.officerFactor.settle(ctx);
    return codes;
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Switches one-time codes off; asks for a code.' })
  async removeTotp(@Ctx() ctx: Context, @Args('input') input: CodeInput): Promise<boolean> {
    await this.countTry(ctx);
    if (!(await this.totp.remove(ctx, input.code))) throw badInput({ field: 'input.code', code: 'WRONG_CODE' });
    return true;
  }

  /** A million codes are few: tries are counted like those of passwords. */
  private async countTry(ctx: Context): Promise<void> {
    const wait = await this.brake.take(`code ${ctx.viewer.personId}`, networkOfRequest(ctx.http?.req));
    if (wait !== null) throw new Refused('RATE_LIMITED', [], wait);
  }
}
