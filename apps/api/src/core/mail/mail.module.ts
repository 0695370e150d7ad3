import { Global, Module } from '@nestjs/common';
import { MailQueueResolver } from './mail-queue.resolver.js';
import { MailQueueService } from './mail-queue.service.js';
import { MailSender } from './mail.sender.js';
import { MailTransport } from './mail.transport.js';
import { Mails } from './mails.js';

/** Every area orders mails ({@link Mails}); sending is nobody's business but this folder's. */
@Global()
@Module({
  providers: [Mails, MailTransport, MailSender, MailQueueService, MailQueueResolver],
  exports: [Mails, MailSender],
})
export class MailModule {}
