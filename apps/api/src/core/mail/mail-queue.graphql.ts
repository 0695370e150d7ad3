import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '../graphql/schema/connection.js';

export enum MailStateEnum {
  QUEUED = 'QUEUED',
  BOUNCED = 'BOUNCED',
  GIVEN_UP = 'GIVEN_UP',
}
registerEnumType(MailStateEnum, {
  name: 'UnsentMailState',
  description: 'State of a mail that has not reached its recipient.',
  valuesMap: {
    QUEUED: { description: 'Waits for its first or next attempt.' },
    BOUNCED: { description: 'The mail server refused the recipient or the mail for good.' },
    GIVEN_UP: { description: 'Could not be handed over for five days.' },
  },
});

export enum MailRouteEnum {
  SMTP = 'SMTP',
  MAILBOX = 'MAILBOX',
  NONE = 'NONE',
}
registerEnumType(MailRouteEnum, {
  name: 'MailRoute',
  description: 'Where mails go.',
  valuesMap: {
    SMTP: { description: 'To a mail server.' },
    MAILBOX: { description: 'Into the mailbox of the demo or of development; nothing leaves the house.' },
    NONE: { description: 'Nowhere yet: no mail server is configured, mails wait.' },
  },
});

@ObjectType({ description: 'A mail that has not reached its recipient.' })
export class UnsentMail {
  @Field(() => ID)
  id!: string;

  @Field({
    description: 'The address; of mails that are not in the name of the own association only its domain, "…@stadt.de".',
  })
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Null for mails that are not in the name of the own association.',
  })
  subject!: string | null;

  @Field(() => MailStateEnum)
  state!: MailStateEnum;

  @Field(() => Int, { description: 'Attempts so far.' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the mail server answered last; null for mails that are not in the name of the own association.',
  })
  lastError!: string | null;

  @Field(() => Date, { description: 'When the reason for the mail arose.' })
  orderedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it is tried next; null when it is not.' })
  nextAttemptAt!: Date | null;
}

@ObjectType({
  description: 'A page of mails that have not reached their recipients, with the state of the whole queue.',
})
export class MailQueue extends connectionOf(UnsentMail, 'UnsentMail', 'A mail in the list of unsent ones.') {
  @Field(() => MailRouteEnum)
  route!: MailRouteEnum;

  @Field(() => Int, { description: 'Mails that wait, of all senders.' })
  waiting!: number;

  @Field(() => Int, { description: 'Mails that bounced or were given up, of all senders.' })
  failed!: number;

  @Field(() => Date, { nullable: true, description: 'Since when the oldest mail waits.' })
  oldestSince!: Date | null;
}

@ObjectType({ description: 'A mail as it would have been sent. In the demo only.' })
export class DemoMail {
  @Field(() => ID)
  id!: string;

  @Field()
  to!: string;

  @Field({ description: 'Sender as in the header.' })
  from!: string;

  @Field()
  subject!: string;

  @Field({ description: '`de` or `en`.' })
  language!: string;

  @Field({ description: 'The plain text.' })
  text!: string;

  @Field({ description: 'The HTML document, to be shown in a sandboxed frame.' })
  html!: string;

  @Field(() => String, { nullable: true, description: 'Address behind the one button of the mail.' })
  actionUrl!: string | null;

  @Field(() => Date, { description: 'When it would have been sent.' })
  deliveredAt!: Date;
}

@ObjectType({ description: "A page of the demo's mailbox." })
export class DemoMailConnection extends connectionOf(
  DemoMail,
  'DemoMail',
  "A mail in the list of the demo's mailbox.",
) {}

@ArgsType()
export class MailQueueArgs extends PageArgs {
  @Field(() => MailStateEnum, { nullable: true, description: 'Only mails in that state.' })
  state?: MailStateEnum | null;
}
