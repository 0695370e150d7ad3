import { EVENT } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsJSON } from 'class-validator';
import { AtMost, Id } from '../../core/graphql/schema/checks.decorator.js';
import { EventType } from '../event/event.graphql.js';

@ObjectType({ description: 'Unfinished work on an event, or on one that is not there yet. Members never see it.' })
export class EventDraft {
  @Field(() => ID, { description: 'Of the event; for a begun one the client key with which it will be created.' })
  id!: string;

  @Field({ description: 'Title as it stands in the form; may be empty.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The form as JSON, as the editor kept it. Null: nothing beyond what is saved in the event.',
  })
  form!: string | null;

  @Field(() => Int, { description: 'Counts saves; to be given back with the next one.' })
  version!: number;

  @Field()
  savedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of who saved it; null where they have left.' })
  savedBy!: string | null;
}

@InputType()
export class SaveEventDraftInput {
  @Field(() => ID, { description: 'Of the event; a UUID chosen by the client where there is none yet.' })
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version on which it builds; 0 where nothing was saved yet.' })
  version!: number;

  @Field(() => ID, { description: 'A UUID of the open editor, the same for all its saves.' })
  @Id()
  writer!: string;

  @Field(() => Int, { description: 'Grows with each save of that editor: a late older save changes nothing.' })
  sequence!: number;

  @Field({ description: `At most ${EVENT.title} characters.` })
  @AtMost(EVENT.title)
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: `JSON of the form, at most ${EVENT.form.toLocaleString('en')} characters; kept as it is. Null gives the unfinished work on an event up.`,
  })
  @IsOptional()
  @AtMost(EVENT.form)
  @IsJSON()
  form?: string | null;
}

@ObjectType({ description: 'The unfinished work as it is kept now.' })
export class EventDraftSaved {
  @Field(() => EventDraft)
  draft!: EventDraft;
}

@ObjectType({ description: 'Somebody else saved in between; nothing was changed.' })
export class EventDraftChangedMeanwhile {
  @Field(() => EventDraft)
  current!: EventDraft;

  @Field(() => EventType, { nullable: true, description: 'The event as it is now; null where there is none yet.' })
  event!: EventType | null;
}

export const SaveEventDraftResult = createUnionType({
  name: 'SaveEventDraftResult',
  description: 'The kept work, or what somebody else kept in between.',
  types: () => [EventDraftSaved, EventDraftChangedMeanwhile] as const,
  resolveType: (value: EventDraftSaved | EventDraftChangedMeanwhile) =>
    'current' in value ? EventDraftChangedMeanwhile : EventDraftSaved,
});
