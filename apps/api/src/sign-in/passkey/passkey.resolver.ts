import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { OwnAccounts } from '../own-account.js';
import { OfficerFactor } from '../second-factor/officer-factor.js';
import { AddPasskeyInput, Passkey } from './passkey.graphql.js';
import { PasskeyService } from './passkey.service.js';

@Resolver()
export class PasskeyResolver {
  constructor(
    private readonly service: PasskeyService,
    private readonly accounts: OwnAccounts,
    private readonly officerFactor: OfficerFactor,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => [Passkey], { description: 'The passkeys of the own account, oldest first.' })
  async passkeys(@Ctx() ctx: Context): Promise<Passkey[]> {
    return (await this.accounts.of(ctx)).passkeys;
  }

  @Access('SIGNED_IN')
  @Mutation(() => String, {
    description: 'Options for `navigator.credentials.create`, as JSON; good for five minutes.',
  })
  passkeyOptions(@Ctx() ctx: Context): Promise<string> {
    return this.service.registrationOptions(ctx);
  }

  @Access('SIGNED_IN')
  @Mutation(() => Passkey, { description: 'Adds a passkey to the own account; at most ten.' })
  async addPasskey(@Ctx() ctx: Context, @Args('input') input: AddPasskeyInput): Promise<Passkey> {
    const passkey = await this.service.add(ctx, input.name.trim(), input.answer);
    if (!passkey) throw badInput({ field: 'input.answer', code: 'PASSKEY_REFUSED' });
    await this.officerFactor.settle(ctx);
    return passkey;
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Removes a passkey of the own account; false when there is no such one.' })
  removePasskey(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.remove(ctx, id);
  }

  @Access('ANYONE')
  @Mutation(() => String, { description: 'Options for `navigator.credentials.get`, as JSON; they name no account.' })
  passkeySignInOptions(@Ctx() ctx: Context): Promise<string> {
    return this.service.signInOptions(ctx);
  }
}
