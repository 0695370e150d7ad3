import { COMMENT } from '@lotsennetz/limits';
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { Comment } from './comment.graphql.js';
import { ThreadInput } from '../thread/thread.graphql.js';

/** A number that counts the saves of a draft; milliseconds since 1970 fit. */
export const Sequence = (): PropertyDecorator => (target, key) => {
  const context = { min: 0, max: Number.MAX_SAFE_INTEGER };
  IsInt()(target, key);
  Min(context.min, { context })(target, key);
  Max(context.max, { context })(target, key);
};

@InputType({ description: 'A picture below a comment, uploaded before by its author.' })
export class CommentPictureInput {
  @Field(() => ID, { description: 'Given by `POST /files`.' })
  @Id()
  file!: string;

  @Field({ description: `What the picture shows; at most ${COMMENT.alt} characters.` })
  @NotBlank()
  @AtMost(COMMENT.alt)
  alt!: string;
}

@InputType({ description: 'A passage of another comment.' })
export class QuoteInput {
  @Field(() => ID, { description: 'A comment of the same thread.' })
  @Id()
  comment!: string;

  @Field(() => String, {
    nullable: true,
    description: `Words as they stand in that comment, at most ${COMMENT.quote} characters; without it its beginning.`,
  })
  @IsOptional()
  @AtMost(COMMENT.quote)
  text?: string | null;
}

@InputType({ description: 'A new comment.' })
export class CreateCommentInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same comment.' })
  @Id()
  clientKey!: string;

  @Field(() => ThreadInput)
  @ValidateNested()
  @Type(() => ThreadInput)
  thread!: ThreadInput;

  @Field({ description: `Markdown, at most ${COMMENT.body.toLocaleString('en')} characters.` })
  @NotBlank()
  @AtMost(COMMENT.body)
  body!: string;

  @Field(() => ID, { nullable: true, description: 'The comment that is answered.' })
  @IsOptional()
  @Id()
  replyTo?: string | null;

  @Field(() => QuoteInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => QuoteInput)
  quote?: QuoteInput | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Ids that mentionSuggestions gave, at most ${COMMENT.mentions}; those count whose label stands in the text as \`@LABEL\`.`,
  })
  @IsOptional()
  @ListOfAtMost(COMMENT.mentions)
  mentions?: string[] | null;

  @Field(() => [CommentPictureInput], { nullable: true, description: `At most ${COMMENT.pictures}.` })
  @IsOptional()
  @ListOfAtMost(COMMENT.pictures)
  @ValidateNested({ each: true })
  @Type(() => CommentPictureInput)
  pictures?: CommentPictureInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Documents that their author uploaded before, given by \`POST /files\` with a name; at most ${COMMENT.files}.`,
  })
  @IsOptional()
  @ListOfAtMost(COMMENT.files)
  files?: string[] | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Sequence of the last save of the draft that is sent: earlier ones that arrive late stay without effect.',
  })
  @IsOptional()
  @Sequence()
  draftSequence?: number | null;
}

@InputType({ description: 'The text of an own comment anew.' })
export class EditCommentInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field({ description: `Markdown, at most ${COMMENT.body.toLocaleString('en')} characters.` })
  @NotBlank()
  @AtMost(COMMENT.body)
  body!: string;

  @Field(() => [ID], { nullable: true, description: 'As when it was written; those who are new are told.' })
  @IsOptional()
  @ListOfAtMost(COMMENT.mentions)
  mentions?: string[] | null;

  @Field(() => [CommentPictureInput], { nullable: true, description: `At most ${COMMENT.pictures}.` })
  @IsOptional()
  @ListOfAtMost(COMMENT.pictures)
  @ValidateNested({ each: true })
  @Type(() => CommentPictureInput)
  pictures?: CommentPictureInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `As when it was written; documents that the comment has may stay. At most ${COMMENT.files}.`,
  })
  @IsOptional()
  @ListOfAtMost(COMMENT.files)
  files?: string[] | null;
}

export const COMMENT_REFUSALS = [
  'NOT_OPEN',
  'CLOSED',
  'SLOW_MODE',
  'TOO_FAST',
  'ANSWERED_IS_GONE',
  'NOT_ALLOWED',
] as const;
export type CommentRefusal = (typeof COMMENT_REFUSALS)[number];
export const CommentRefusalEnum = Object.fromEntries(COMMENT_REFUSALS.map((code) => [code, code]));
registerEnumType(CommentRefusalEnum, {
  name: 'CommentRefusal',
  description: 'Why nothing was written.',
  valuesMap: {
    NOT_OPEN: { description: 'The host takes no comments at present.' },
    CLOSED: { description: 'Moderators closed the thread.' },
    SLOW_MODE: { description: 'Slow mode: one comment of a person in a while.' },
    TOO_FAST: { description: `More than ${COMMENT.perMinute} comments of one person within a minute.` },
    ANSWERED_IS_GONE: { description: 'The comment that is answered or quoted was deleted, hidden or removed.' },
    NOT_ALLOWED: { description: 'The comment is not the own one, or no longer in a state that allows it.' },
  },
});

@ObjectType({ description: 'The comment as it was saved.' })
export class CommentSaved {
  @Field(() => Comment)
  comment!: Comment;
}

@ObjectType({ description: 'Nothing was changed.' })
export class CommentRefused {
  @Field(() => CommentRefusalEnum)
  code!: CommentRefusal;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds until it may be tried again; null: waiting does not help.',
  })
  retryAfter!: number | null;
}

@ObjectType({ description: 'The text was saved elsewhere in between; nothing was changed.' })
export class CommentChangedMeanwhile {
  @Field(() => Comment, { description: 'The comment as it is now.' })
  current!: Comment;
}

const typeOf = (value: CommentSaved | CommentRefused | CommentChangedMeanwhile) =>
  'comment' in value ? CommentSaved : 'current' in value ? CommentChangedMeanwhile : CommentRefused;

export const CreateCommentResult = createUnionType({
  name: 'CreateCommentResult',
  description: 'The comment, or why it was not written.',
  types: () => [CommentSaved, CommentRefused] as const,
  resolveType: typeOf,
});

export const EditCommentResult = createUnionType({
  name: 'EditCommentResult',
  description: 'The comment, or why nothing was changed.',
  types: () => [CommentSaved, CommentChangedMeanwhile, CommentRefused] as const,
  resolveType: typeOf,
});
