import { EVENT } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, Matches, Max, Min } from 'class-validator';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { AtMost, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { PersonType } from '../../people/person.graphql.js';
import { EventRefused } from '../event/event-refusal.graphql.js';

@ObjectType({ description: 'A question to the speakers, before or during the event.' })
export class SpeakerQuestion {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => PersonType, {
    nullable: true,
    description: 'Null where it was asked without a name, also for officers.',
  })
  person!: PersonType | null;

  @Field(() => Int, { description: 'People who want to hear the answer, whoever asked among them.' })
  votes!: number;

  @Field()
  askedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null before.' })
  answeredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was hidden; only those who run the event still see it.' })
  hiddenAt!: Date | null;

  @ViewerDependent()
  @Field({ description: 'The viewer wants to hear the answer.' })
  voted!: boolean;

  @ViewerDependent()
  @Field({ description: 'The viewer asked it.' })
  own!: boolean;
}

@InputType()
export class AskSpeakerInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same question again is one.' })
  @Id()
  clientKey!: string;

  @Field(() => ID)
  @Id()
  event!: string;

  @Field({ description: `At most ${EVENT.speakerQuestion} characters.` })
  @AtMost(EVENT.speakerQuestion)
  @NotBlank()
  text!: string;

  @Field({ description: 'Shown without the name.' })
  anonymous!: boolean;
}

@ObjectType({ description: 'The question as it was saved.' })
export class SpeakerQuestionSaved {
  @Field(() => SpeakerQuestion)
  question!: SpeakerQuestion;
}

export const AskSpeakerResult = createUnionType({
  name: 'AskSpeakerResult',
  description: 'The saved question, or why it was not taken.',
  types: () => [SpeakerQuestionSaved, EventRefused] as const,
  resolveType: (value: SpeakerQuestionSaved | EventRefused) =>
    'refusals' in value ? EventRefused : SpeakerQuestionSaved,
});

export const QUESTION_MARKS = ['OPEN', 'ANSWERED', 'HIDDEN'] as const;
export type QuestionMark = (typeof QUESTION_MARKS)[number];
export const QuestionMarkEnum = Object.fromEntries(QUESTION_MARKS.map((value) => [value, value]));
registerEnumType(QuestionMarkEnum, { name: 'SpeakerQuestionMark', description: 'What became of a question.' });

export const MATERIAL_KINDS = ['MATERIAL', 'RECORDING'] as const;
export const MaterialKindEnum = Object.fromEntries(MATERIAL_KINDS.map((value) => [value, value]));
registerEnumType(MaterialKindEnum, { name: 'EventMaterialKind', description: 'Slides and papers, or a recording.' });

@ObjectType({ description: 'An uploaded file.' })
export class EventMaterialFile {
  @Field({ description: 'Name under which it is saved.' })
  name!: string;

  @Field({ description: 'As found in the bytes, `application/pdf`.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size.' })
  bytes!: number;
}

@ObjectType({ description: 'Something to read or to watch afterwards, for those who had a seat.' })
export class EventMaterial {
  @Field(() => ID)
  id!: string;

  @Field(() => MaterialKindEnum)
  kind!: string;

  @Field()
  title!: string;

  @Field({ description: 'https, or the path `/files/<id>` of an uploaded file.' })
  url!: string;

  @Field(() => EventMaterialFile, { nullable: true, description: 'Null where it lies elsewhere.' })
  file!: EventMaterialFile | null;

  @Field()
  addedAt!: Date;
}

@InputType()
export class AddEventMaterialInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same again is one.' })
  @Id()
  clientKey!: string;

  @Field(() => ID)
  @Id()
  event!: string;

  @Field(() => MaterialKindEnum)
  kind!: string;

  @Field({ description: `At most ${EVENT.materialTitle} characters.` })
  @AtMost(EVENT.materialTitle)
  @NotBlank()
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: `https, at most ${EVENT.link} characters. Either this or \`file\`.`,
  })
  @IsOptional()
  @AtMost(EVENT.link)
  @Matches(/^https:\/\/[^\s<>"\\]+$/i)
  url?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Given by `POST /files` with a name: a document of the viewer's own.",
  })
  @IsOptional()
  @Id()
  file?: string | null;
}

const stars = (): PropertyDecorator => (target, key) => {
  Max(5, { context: { min: 1, max: 5 } })(target, key);
  Min(1, { context: { min: 1, max: 5 } })(target, key);
};

@InputType({ description: 'Feedback on an event. What was said is kept apart from who said something.' })
export class EventFeedbackInput {
  @Field(() => ID)
  @Id()
  event!: string;

  @Field(() => Int, { description: 'As a whole, 1 (poor) to 5 (very good).' })
  @stars()
  overall!: number;

  @Field(() => Int, { description: 'Content, 1 to 5.' })
  @stars()
  content!: number;

  @Field(() => Int, { description: 'Organisation, 1 to 5.' })
  @stars()
  organisation!: number;

  @Field({ description: 'Would come again.' })
  again!: boolean;

  @Field(() => String, { nullable: true, description: `At most ${EVENT.comment} characters.` })
  @IsOptional()
  @AtMost(EVENT.comment)
  comment?: string | null;
}

@ObjectType({ description: 'Answers to one question of the feedback.' })
export class FeedbackScores {
  @Field(() => [Int], { description: 'How many gave 1, 2, 3, 4 and 5.' })
  counts!: number[];
}

@ObjectType({ description: 'Results of the feedback, told in steps of 5 answers: no answer can be told apart.' })
export class EventFeedbackResults {
  @Field(() => Int, { description: 'All answers so far, told or not.' })
  given!: number;

  @Field(() => Int, { nullable: true, description: 'Answers that are told: a multiple of 5; null below 5.' })
  answers!: number | null;

  @Field(() => FeedbackScores, { nullable: true, description: 'Null below 5 answers.' })
  overall!: FeedbackScores | null;

  @Field(() => FeedbackScores, { nullable: true, description: 'Null below 5 answers.' })
  content!: FeedbackScores | null;

  @Field(() => FeedbackScores, { nullable: true, description: 'Null below 5 answers.' })
  organisation!: FeedbackScores | null;

  @Field(() => Int, { nullable: true, description: 'How many would come again; null below 5 answers.' })
  again!: number | null;

  @Field(() => [String], { description: 'Comments in no order; empty below 5 answers.' })
  comments!: string[];
}
