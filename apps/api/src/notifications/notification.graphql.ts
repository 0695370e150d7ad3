import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '../core/graphql/schema/connection.js';
import { CursorScalar } from '../core/graphql/schema/scalars.js';
import { ThreadHostRef } from '../discussion/thread/thread.graphql.js';
import type { PersonType } from '../people/person.graphql.js';
import { PersonType as Person } from '../people/person.graphql.js';
import { NOTIFICATION_KINDS, type NotificationKind } from './notification.rules.js';

const NotificationKindEnum = Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, kind]));
registerEnumType(NotificationKindEnum, {
  name: 'NotificationKind',
  description: 'Why somebody is told.',
  valuesMap: {
    MENTION: { description: 'A comment names the viewer.' },
    REPLY: { description: 'A comment answers or quotes one of the viewer.' },
    COMMENT: { description: 'A comment in a thread that the viewer watches.' },
    QUESTION: { description: 'A question was put to the viewer because of what they know about.' },
    ACCEPTED: { description: "The viewer's answer was accepted." },
  },
});

@ObjectType({ description: 'Something that the viewer is told (Mitteilung).' })
export class Notification {
  @Field(() => ID)
  id!: string;

  @Field(() => NotificationKindEnum)
  kind!: NotificationKind;

  @Field(() => Date)
  at!: Date;

  @Field({ description: 'Marked as read, or the thread was read beyond it.' })
  read!: boolean;

  @Field(() => Person, { nullable: true, description: 'Who gave the reason; null when no longer known.' })
  actor!: PersonType | null;

  @Field(() => ThreadHostRef, { description: 'Where it happened.' })
  host!: ThreadHostRef;

  @Field(() => ID, { nullable: true, description: 'The comment it is about; null where it is about the host.' })
  commentId!: string | null;

  @Field({ description: 'Path in the web app, to the comment where there is one.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'Beginning of the comment, plain; null where there is none.' })
  excerpt!: string | null;
}

@ObjectType({ description: 'That the viewer has something new, or that something may have been missed.' })
export class NotificationNews {
  @Field(() => CursorScalar, { description: 'To be given as `after` when the stream is taken up again.' })
  cursor!: string;
}

@ObjectType({ description: 'A page of notifications. What the viewer may no longer see is left out.' })
export class NotificationConnection extends connectionOf(Notification, 'Notification', 'A notification in a list.') {}

@ArgsType()
export class NotificationsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those that are not read.' })
  onlyUnread!: boolean;
}
