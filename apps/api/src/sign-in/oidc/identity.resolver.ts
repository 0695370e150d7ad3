import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { SETTINGS, type Settings } from '../../core/config/settings.js';
import { Database } from '../../core/database/database.js';
import { isUuid } from '../../core/graphql/schema/cursor.js';
import { PersonChanged } from '../../people/people.facts.js';
import { OwnAccounts } from '../own-account.js';
import { issueLink } from '../one-time-link.js';
import { noteIdentity } from './identity.audit.js';
import { LinkedIdentity, SignInProvider } from './identity.graphql.js';
import { unlinkIdentity } from './identity.store.js';

@Resolver()
export class IdentityResolver {
  constructor(
    private readonly db: Database,
    private readonly accounts: OwnAccounts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Access('ANYONE')
  @Query(() => [SignInProvider], { description: 'Services at which people can sign in here.' })
  signInProviders(): SignInProvider[] {
    return this.settings.oidcProviders.map(({ key, name }) => ({ id: key, name }));
  }

  @Access('SIGNED_IN')
  @Query(() => [LinkedIdentity], { description: 'The own linked accounts at providers, oldest first.' })
  async identities(@Ctx() ctx: Context): Promise<LinkedIdentity[]> {
    const { identities } = await this.accounts.of(ctx);
    return identities.map(({ id, issuer, linkedAt }) => {
      const provider = this.providerOf(issuer);
      return { id, linkedAt, provider: provider ? { id: provider.key, name: provider.name } : null };
    });
  }

  @Access('SIGNED_IN')
  @Mutation(() => String, {
    description: 'The address at which the own account is linked with one at the provider; good once, for this person.',
  })
  async beginIdentityLink(
    @Ctx() ctx: Context,
    @Args('provider', { type: () => ID, description: 'From `signInProviders`.' }) key: string,
  ): Promise<string> {
    if (!this.settings.oidcProviders.some((provider) => provider.key === key))
      throw badInput({ field: 'provider', code: 'UNKNOWN' });
    const token = await this.db.write(ctx, (tx) => issueLink(tx, ctx.viewer.personId, 'link-identity', ctx.now));
    return `/sign-in/oidc/${key}?link=${token}`;
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Ends a link of the own account; false when there is no such one.' })
  unlinkIdentity(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    if (!isUuid(id)) return Promise.resolve(false);
    const { personId } = ctx.viewer;
    return this.db.write(ctx, async (tx) => {
      const issuer = await unlinkIdentity(tx, personId, id);
      if (issuer === null) return false;
      await noteIdentity(tx, 'IDENTITY_UNLINKED', personId, this.providerOf(issuer)?.key ?? null, ctx.requestId);
      tx.record(PersonChanged(personId, { fields: ['identities'] }));
      return true;
    });
  }

  private providerOf(issuer: string) {
    return this.settings.oidcProviders.find((one) => one.issuer === issuer);
  }
}
