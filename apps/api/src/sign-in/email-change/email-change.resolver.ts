import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import {
  ConfirmEmailChangeInput,
  ConfirmEmailChangeResult,
  EmailChange,
  RequestEmailChangeInput,
  type EmailChangeConfirmed,
  type EmailChangeRefused,
} from './email-change.graphql.js';
import { EmailChangeService } from './email-change.service.js';

@Resolver()
export class EmailChangeResolver {
  constructor(private readonly service: EmailChangeService) {}

  @Access('SIGNED_IN')
  @Query(() => EmailChange, {
    nullable: true,
    description: 'The own change of e-mail that waits for its confirmations; null when there is none.',
  })
  emailChange(@Ctx() ctx: Context): Promise<EmailChange | null> {
    return this.service.pending(ctx);
  }

  @Access('SIGNED_IN')
  @Mutation(() => EmailChange, {
    description:
      'Asks for another e-mail: both addresses get a link. The answer does not tell whether another account has the address.',
  })
  requestEmailChange(@Ctx() ctx: Context, @Args('input') input: RequestEmailChangeInput): Promise<EmailChange> {
    return this.service.request(ctx, input.email);
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Takes the own change back; false when there is none.' })
  cancelEmailChange(@Ctx() ctx: Context): Promise<boolean> {
    return this.service.cancel(ctx);
  }

  @Access('ANYONE')
  @Mutation(() => ConfirmEmailChangeResult, {
    description: 'Confirms a change by the link of one of the two addresses. Tries are counted per address.',
  })
  confirmEmailChange(
    @Ctx() ctx: Context,
    @Args('input') { token }: ConfirmEmailChangeInput,
  ): Promise<EmailChangeConfirmed | EmailChangeRefused> {
    return this.service.confirm(ctx, token);
  }
}
