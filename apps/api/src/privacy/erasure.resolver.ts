import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AdmissionRefused } from '../admission/refusal.graphql.js';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { ErasureRequestService } from './erasure-request.service.js';
import {
  ErasePersonInput,
  ErasePersonResult,
  ErasureRequest,
  RequestErasureInput,
  RequestErasureResult,
  type PersonErased,
} from './erasure.graphql.js';
import { ErasureService } from './erasure.service.js';

@Resolver()
export class ErasureResolver {
  constructor(
    private readonly requests: ErasureRequestService,
    private readonly erasure: ErasureService,
  ) {}

  @Access('SIGNED_IN')
  @Query(() => ErasureRequest, { nullable: true, description: 'Null: the own account is not to be erased.' })
  erasureRequest(@Ctx() ctx: Context): Promise<ErasureRequest | null> {
    return this.requests.own(ctx);
  }

  @Access('SIGNED_IN')
  @Mutation(() => RequestErasureResult, {
    description:
      'Asks for the own account to be erased after some days. Asked again it changes what becomes of the texts.',
  })
  requestErasure(
    @Ctx() ctx: Context,
    @Args('input') { contributions }: RequestErasureInput,
  ): Promise<ErasureRequest | AdmissionRefused> {
    return this.requests.request(ctx, contributions);
  }

  @Access('SIGNED_IN')
  @Mutation(() => Boolean, { description: 'Takes the own request back; false when there is none.' })
  withdrawErasure(@Ctx() ctx: Context): Promise<boolean> {
    return this.requests.withdraw(ctx);
  }

  @Access('OFFICER')
  @Mutation(() => ErasePersonResult, {
    description:
      "Erases a person whom the officer's association looks after, at once and for good. Billed funding stays provable.",
  })
  erasePerson(@Ctx() ctx: Context, @Args('input') input: ErasePersonInput): Promise<PersonErased | AdmissionRefused> {
    return this.erasure.erase(ctx, input);
  }
}
