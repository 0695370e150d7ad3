import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Context, Ctx } from '../access/context.js';
import { accessRefusal } from '../access/refusals.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { type Page, PageArgs } from '../graphql/schema/connection.js';
import { DemoMailConnection, MailQueue, MailQueueArgs, type DemoMail } from './mail-queue.graphql.js';
import { MailQueueService } from './mail-queue.service.js';

@Resolver()
export class MailQueueResolver {
  constructor(
    private readonly service: MailQueueService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Access('OFFICER')
  @Query(() => MailQueue, { description: 'Mails that have not reached their recipients, latest first.' })
  mailQueue(@Ctx() ctx: Context, @Args() args: MailQueueArgs): Promise<MailQueue> {
    return this.service.queue(ctx, args);
  }

  @Access('OFFICER')
  @Mutation(() => Boolean, {
    description: 'Tries an unsent mail anew at once; false when there is nothing left to try.',
  })
  retryMail(@Ctx() ctx: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.retry(ctx, id);
  }

  @Access('ANYONE')
  @Query(() => DemoMailConnection, {
    description: 'What would have been sent, latest first. In the demo only; elsewhere refused to everyone.',
  })
  demoMailbox(@Ctx() ctx: Context, @Args() args: PageArgs): Promise<Page<DemoMail>> {
    if (!this.settings.demo) throw accessRefusal('OFFICER', ctx.actor);
    return this.service.mailbox(args);
  }
}
