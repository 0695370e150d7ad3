import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import {
  SetPasswordByLinkInput,
  SetPasswordResult,
  type LinkRefusalEnum,
  type LinkRefused,
  type PasswordSet,
} from './one-time-link.graphql.js';
import { OneTimeLinkService } from './one-time-link.service.js';

@Resolver()
export class OneTimeLinkResolver {
  constructor(private readonly service: OneTimeLinkService) {}

  @Access('ANYONE')
  @Mutation(() => SetPasswordResult, {
    description: 'Sets a password by a one-time link; signs nobody in. Tries are counted per link and per address.',
  })
  async setPasswordByLink(
    @Ctx() ctx: Context,
    @Args('input') { token, password }: SetPasswordByLinkInput,
  ): Promise<PasswordSet | LinkRefused> {
    const outcome = await this.service.setPassword(ctx, token, password);
    if (outcome.ok) return { email: outcome.email };
    return { code: outcome.code as LinkRefusalEnum, retryAfter: outcome.retryAfter };
  }
}
