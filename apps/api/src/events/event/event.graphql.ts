import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Context } from '../../core/access/context.js';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { PageInfo } from '../../core/graphql/connection.js';
import { CursorScalar } from '../../core/graphql/scalars.js';
import type { Administration, Association, County } from '../../register/administration.catalog.js';
import {
  AdministrationKindEnum,
  AdministrationType,
  AssociationType,
  CountyType,
  SizeClassEnum,
} from '../../register/administration.graphql.js';
import { JOIN_STATES, type JoinState } from '../around/join.rules.js';
import type { EventRefusal, EventRefusalCode } from '../event.refusal.js';
import { EVENT_REFUSAL_CODES, wordEventRefusal } from '../event.wording.js';
import type { EventRights } from './event.policy.js';
import {
  EVENT_KINDS,
  EVENT_STATES,
  HOST_KINDS,
  ITEM_KINDS,
  type AnswerBar,
  type EventKind,
  type EventState,
  type HostKind,
  type ItemKind,
} from './event.rules.js';
import { Rsvp, TakePartEnum } from '../rsvp/rsvp.graphql.js';
import type { Mode } from '../rsvp/rsvp.rules.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const EventKindEnum = enumOf(EVENT_KINDS);
registerEnumType(EventKindEnum, {
  name: 'EventKind',
  description: 'Vernetzungsevent, Digi Lunch, lab, workshop or regional meeting.',
});
export const EventStateEnum = enumOf(EVENT_STATES);
registerEnumType(EventStateEnum, {
  name: 'EventState',
  description:
    'DRAFT and SUBMITTED (waits for approval) are seen by those who work on the event; the others by members.',
});
export const HostKindEnum = enumOf(HOST_KINDS);
registerEnumType(HostKindEnum, { name: 'EventHostKind', description: 'Who invites.' });
export const ItemKindEnum = enumOf(ITEM_KINDS);
registerEnumType(ItemKindEnum, { name: 'EventItemKind', description: 'What happens in a part of the agenda.' });
const EventRefusalCodeEnum = enumOf(EVENT_REFUSAL_CODES);
registerEnumType(EventRefusalCodeEnum, {
  name: 'EventRefusalCode',
  description: 'Why nothing was changed; the wording is in the message.',
});
export const RegistrationBarEnum = enumOf([
  'EVENT_CANCELLED',
  'EVENT_POSTPONED',
  'EVENT_OVER',
  'NOT_YET_OPEN',
  'REGISTRATION_CLOSED',
]);
registerEnumType(RegistrationBarEnum, { name: 'RegistrationBar', description: 'Why nobody can accept now.' });

export const EventJoinStateEnum = enumOf(JOIN_STATES);
registerEnumType(EventJoinStateEnum, {
  name: 'EventJoinState',
  description: 'Whether somebody may enter the video room.',
  valuesMap: {
    NO_ROOM: { description: 'Its address is not known yet.' },
    NOT_ONLINE: { description: 'Nobody takes part by video.' },
  },
});

@ObjectType({ description: 'Who invites.' })
export class EventHost {
  @Field(() => HostKindEnum)
  kind!: HostKind;

  @Field({ description: 'Name to be shown: of the association, the partner or the administration.' })
  name!: string;

  @Field(() => AssociationType, { description: 'The association that answers for the event.' })
  association!: Association | null;

  @Field(() => AdministrationType, { nullable: true, description: 'Null unless an administration invites.' })
  administration!: Administration | null;
}

@ObjectType({ description: 'Where people meet.' })
export class EventPlace {
  @Field()
  name!: string;

  @Field()
  address!: string;

  @Field({ description: 'Steps, lifts, hearing loops, parking; empty where nothing is known.' })
  accessibility!: string;

  @Field(() => CountyType, { nullable: true, description: 'Landkreis of the place; null where not given.' })
  county!: County | null;
}

@ObjectType({ description: 'Seats of one way of taking part.' })
export class EventSeats {
  @Field(() => TakePartEnum)
  mode!: Mode;

  @Field(() => Int, { nullable: true, description: 'All seats; null: as many as come.' })
  total!: number | null;

  @Field(() => Int, { description: 'Seats given or on offer.' })
  taken!: number;

  @Field(() => Int, { nullable: true, description: 'Seats left for whoever accepts now; null: as many as come.' })
  free!: number | null;

  @Field(() => Int, { description: 'People on the waiting list.' })
  waiting!: number;
}

@ObjectType({ description: 'A question at registration. Replies are deleted after the event.' })
export class EventQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field()
  required!: boolean;
}

@ObjectType({ description: 'A part of the agenda.' })
export class EventItem {
  @Field(() => ID)
  id!: string;

  @Field(() => ItemKindEnum)
  kind!: ItemKind;

  @Field()
  title!: string;

  @Field({ description: 'Plain text, may be empty.' })
  description!: string;

  @Field()
  startsAt!: Date;

  @Field()
  endsAt!: Date;

  @Field(() => [String])
  speakers!: string[];

  @Field(() => String, { nullable: true, description: 'Null where not given.' })
  room!: string | null;

  @Field(() => Int, { nullable: true, description: 'Seats of a workshop; null: no own limit.' })
  seats!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats left in a workshop; null: no own limit.' })
  free!: number | null;
}

@ObjectType({ description: 'Whom an event is addressed to, as in Audience: empty lists mean everyone.' })
export class EventAudience {
  @Field(() => [AdministrationKindEnum])
  kinds!: readonly string[];

  @Field(() => [SizeClassEnum])
  sizeClasses!: readonly string[];

  @Field(() => [CountyType])
  counties!: County[];

  @Field({ description: 'Only people with a completed Basisqualifizierung.' })
  qualifiedOnly!: boolean;
}

@ObjectType({ description: 'Whom to ask about the event.' })
export class EventContact {
  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'Null where not given.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Null where not given.' })
  phone!: string | null;
}

@ObjectType({ description: 'The picture of an event, from our own files.' })
export class EventPicture {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Pixels of the original.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels of the original.' })
  height!: number;

  @Field({ description: 'What the picture shows, for those who do not see it.' })
  alt!: string;
}

@ObjectType({ description: 'The series that a date belongs to.' })
export class EventSeriesRef {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'RFC 5545 rule, e.g. `FREQ=MONTHLY;BYDAY=1WE;COUNT=12`, in Berlin time.' })
  rule!: string;

  @Field(() => Int, { description: 'Dates of the series that members see, over and cancelled ones included.' })
  dates!: number;
}

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

  @Field(() => EventAudience)
  audience!: EventAudience;

  @Field(() => EventContact, { nullable: true, description: 'Null where not given.' })
  contact!: EventContact | null;

  @Field(() => EventPicture, { nullable: true, description: 'Null where there is none.' })
  picture!: EventPicture | null;

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

@ObjectType({ description: 'An event in a list.' })
export class EventEdge {
  @Field(() => CursorScalar)
  cursor!: string;

  @Field(() => EventType)
  node!: EventType;
}

@ObjectType({ description: 'A page of events.' })
export class EventConnection {
  @Field(() => [EventEdge])
  edges!: EventEdge[];

  @Field(() => [EventType])
  nodes!: EventType[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => CursorScalar, {
    description: 'Where the live stream stood when this list was read: `after` of eventsChanged.',
  })
  liveCursor!: string;
}

@ObjectType('EventRefusal', { description: 'One reason why nothing was changed.' })
export class EventRefusalType {
  @Field(() => EventRefusalCodeEnum)
  code!: EventRefusalCode;

  @Field(() => String, { nullable: true, description: 'Path in the input, `content.seatsOnSite`; null: the whole.' })
  field!: string | null;

  @Field({ description: 'The reason as a sentence in the language of the viewer.' })
  message!: string;
}

@ObjectType({ description: 'Refused for all these reasons; nothing was changed.' })
export class EventRefused {
  @Field(() => [EventRefusalType])
  refusals!: EventRefusalType[];

  @Field(() => EventType, { nullable: true, description: 'The event as it is now, where there is one.' })
  current!: EventType | null;
}

@ObjectType({ description: 'The event as it was saved.' })
export class EventSaved {
  @Field(() => EventType)
  event!: EventType;
}

export const SaveEventResult = createUnionType({
  name: 'SaveEventResult',
  description: 'The saved event, or why nothing was changed.',
  types: () => [EventSaved, EventRefused] as const,
  resolveType: (value: EventSaved | EventRefused) => ('refusals' in value ? EventRefused : EventSaved),
});

/** Refusals as the schema shows them, worded for the viewer. */
export function shownRefusals(
  ctx: Context,
  refusals: readonly EventRefusal[],
  current: EventType | null = null,
): EventRefused {
  return {
    refusals: refusals.map((refusal) => ({
      code: refusal.code,
      field: refusal.at ?? null,
      message: wordEventRefusal(refusal, ctx.language),
    })),
    current,
  };
}
