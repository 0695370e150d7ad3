import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { AtMost, EmailAddress, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { RECOVERY, SIGN_IN } from '../sign-in.limits.js';
import { ForgottenPasswordService } from './forgotten-password.service.js';

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordLinkInput {
  @Field({ description: 'The service e-mail of the account.' })
  @NotBlank()
  @AtMost(SIGN_IN.email)
  @EmailAddress()
  email!: string;
}

@Resolver()
export class ForgottenPasswordResolver {
  constructor(private readonly service: ForgottenPasswordService) {}

  @Access('ANYONE')
  @Mutation(() => Boolean, {
    description: `Sends a one-time link for a new password, where there is such an account; true in any case. At most ${RECOVERY.perAddress} requests from an address in half an hour.`,
  })
  async requestPasswordLink(@Ctx() ctx: Context, @Args('input') input: RequestPasswordLinkInput): Promise<boolean> {
    await this.service.request(ctx, input.email);
    return true;
  }
}
