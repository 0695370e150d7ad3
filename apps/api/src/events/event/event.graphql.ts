import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AudienceType } from '../../audience/audience.graphql.js';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { connectionOf } from '../../core/graphql/schema/connection.js';
import { CursorScalar } from '../../core/graphql/schema/scalars.js';
import type { JoinState } from '../around/join.rules.js';
import { Rsvp } from '../rsvp/rsvp.graphql.js';
import { Picture } from '../../files/picture.graphql.js';
import { EventKindEnum, EventStateEnum, RegistrationBarEnum, EventJoinStateEnum } from './event-enums.graphql.js';
import {
  EventHost,
  EventPlace,
  EventSeats,
  EventQuestion,
  EventItem,
  EventContact,
  EventSeriesRef,
} from './event-parts.graphql.js';
import type { EventRights } from './event.policy.js';
import type { AnswerBar, EventKind, EventState } from './event.rules.js';

@ObjectType({ description: 'What the viewer may do with an event.' })
export class EventAbilities {
  @Field({ description: 'Answer the invitation.' })
  answer!: boolean;

  @Field()
  edit!: boolean;

  @Field({ description: 'Ask the association for approval.' })
  submit!: boolean;

  @Field({ description: 'Publish, approve, or take place after all.' })
  publish!: boolean;

  @Field()
  postpone!: boolean;

  @Field()
  cancel!: boolean;

  @Field({ description: 'Delete what was never published.' })
  discard!: boolean;

  @Field({ description: 'See the lists, write to participants, check people in.' })
  run!: boolean;

  @Field({ description: 'Begin news about what took place.' })
  draftNews!: boolean;

  @Field({ description: 'Begin a project report of the own administration about what took place.' })
  draftReport!: boolean;

  @Field({ description: 'Say for which seminar day of a course it counts.' })
  count!: boolean;
}

@ObjectType('Event', { description: 'A gathering (Veranstaltung): one date.' })
export class EventType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Short number for addresses and QR codes.' })
  number!: number;

  @Field(() => EventKindEnum)
  kind!: EventKind;

  @Field(() => EventStateEnum)
  state!: EventState;

  @Field()
  title!: string;

  @Field({ description: 'One or two sentences, plain.' })
  summary!: string;

  @Field({ description: 'Sanitised HTML; headings begin at level 2.' })
  bodyHtml!: string;

  @ViewerDependent()
  @Field(() => String, { nullable: true, description: 'Markdown source, for those who may edit; else null.' })
  body!: string | null;

  @Field(() => EventHost)
  host!: EventHost;

  @Field()
  startsAt!: Date;

  @Field({ description: 'After the start.' })
  endsAt!: Date;

  @Field({ description: 'People meet at a place.' })
  onSite!: boolean;

  @Field({ description: 'People take part by video. Both: hybrid.' })
  online!: boolean;

  @Field(() => EventPlace, { nullable: true, description: 'Null where the event is online only.' })
  place!: EventPlace | null;

  @Field(() => [EventSeats], { description: 'One for each way of taking part that is offered.' })
  seats!: EventSeats[];

  @Field(() => Int, { description: 'People who answered maybe.' })
  maybe!: number;

  @Field(() => Date, { nullable: true, description: 'When registration opens; null: at once.' })
  opensAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When registration closes; null: at the end.' })
  closesAt!: Date | null;

  @Field(() => RegistrationBarEnum, { nullable: true, description: 'Why nobody can accept now; null: people can.' })
  bar!: AnswerBar | null;

  @Field(() => [EventItem], { description: 'The agenda in its order.' })
  items!: EventItem[];

  @Field(() => [EventQuestion])
  questions!: EventQuestion[];

  @Field(() => AudienceType)
  audience!: AudienceType;

  @Field(() => EventContact, { nullable: true, description: 'Null where not given.' })
  contact!: EventContact | null;

  @Field(() => Picture, { nullable: true, description: 'Null where there is none.' })
  picture!: Picture | null;

  @Field({
    description: 'Whoever is enrolled in the course and comes has attended a seminar day of the qualification.',
  })
  counts!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was postponed or cancelled; else null.' })
  message!: string | null;

  @ViewerDependent()
  @Field(() => String, {
    nullable: true,
    description: 'What the association asked to change, for those who may edit; else null.',
  })
  returnReason!: string | null;

  @Field(() => EventSeriesRef, { nullable: true, description: 'Null for a single event.' })
  series!: EventSeriesRef | null;

  @Field(() => Date, { nullable: true, description: 'When members first saw it; null before.' })
  publishedAt!: Date | null;

  @Field(() => Date, { description: 'When anything of it was last saved.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Counts saved changes; to be given back when editing.' })
  version!: number;

  @ViewerDependent()
  @Field(() => Rsvp, { nullable: true, description: "The viewer's own answer; null before they answered." })
  myRsvp!: Rsvp | null;

  @ViewerDependent()
  @Field(() => EventJoinStateEnum, {
    description: 'Whether the viewer may enter the video room now, by `/termine/<id>/beitreten`.',
  })
  joinState!: JoinState;

  @Field(() => Date, { nullable: true, description: 'When the video room opens; null where there is none.' })
  joinFrom!: Date | null;

  @ViewerDependent()
  @Field(() => EventAbilities)
  viewerCan!: EventAbilities;

  /** What policies decide by; no field of the schema. */
  rights!: EventRights;
}

@ObjectType({ description: 'A page of events.' })
export class EventConnection extends connectionOf(EventType, 'Event', 'An event in a list.') {
  @Field(() => CursorScalar, {
    description: 'Where the live stream stood when this list was read: `after` of eventsChanged.',
  })
  liveCursor!: string;
}
