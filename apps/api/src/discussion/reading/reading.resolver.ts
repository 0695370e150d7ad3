import { COMMENT } from '@lotsennetz/limits';
import {
  Args,
  Field,
  Float,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { AtMost, Id, ListOfAtMost } from '../../core/graphql/schema/checks.decorator.js';
import { Sequence } from '../comment/comment.input.js';
import type { FollowLevel } from '../discussion.rules.js';
import { MentionService, type Suggestion } from '../comment/mention.service.js';
import { ReadingService } from './reading.service.js';
import { CommentDraft, FollowLevelEnum, Thread, ThreadInput } from '../thread/thread.graphql.js';
import { ThreadService } from '../thread/thread.service.js';
import { TypingService } from '../thread/typing.service.js';

enum MentionKindEnum {
  PERSON = 'PERSON',
  GROUP = 'GROUP',
}
registerEnumType(MentionKindEnum, { name: 'MentionKind', description: 'Whom a text names.' });

@ObjectType({ description: 'Somebody who may be named in a thread.' })
export class MentionSuggestion {
  @Field(() => ID, { description: 'To be given as `mentions` of the comment.' })
  id!: string;

  @Field(() => MentionKindEnum)
  kind!: 'PERSON' | 'GROUP';

  @Field({ description: 'What to write behind the `@`, letter by letter.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Where a person works; null for groups and officers.' })
  detail!: string | null;

  @Field({ description: 'Whether they have written in the thread or belong to its host.' })
  takesPart!: boolean;
}

@InputType({ description: 'A picture of an unfinished comment.' })
class DraftPictureInput {
  @Field(() => ID, { description: 'Given by `POST /files`.' })
  @Id()
  file!: string;

  @Field({ description: `What the picture shows, as far as it is written; at most ${COMMENT.alt} characters.` })
  @AtMost(COMMENT.alt)
  alt!: string;
}

@InputType({ description: 'An unfinished comment. It is thrown away where it has neither text nor anything attached.' })
export class SaveDraftInput {
  @Field(() => ThreadInput)
  @ValidateNested()
  @Type(() => ThreadInput)
  thread!: ThreadInput;

  @Field(() => ID, {
    nullable: true,
    description:
      'The comment that is answered, or the own comment that is edited; without it a new comment of the thread.',
  })
  @IsOptional()
  @Id()
  place?: string | null;

  @Field(() => Float, {
    description: 'A whole number that grows with every save, for example milliseconds since 1970.',
  })
  @Sequence()
  sequence!: number;

  @Field({ description: `At most ${COMMENT.body.toLocaleString('en')} characters; may be empty.` })
  @AtMost(COMMENT.body)
  body!: string;

  @Field(() => [DraftPictureInput], { nullable: true, description: `At most ${COMMENT.pictures}.` })
  @IsOptional()
  @ListOfAtMost(COMMENT.pictures)
  @ValidateNested({ each: true })
  @Type(() => DraftPictureInput)
  pictures?: DraftPictureInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Documents given by \`POST /files\`, at most ${COMMENT.files}.`,
  })
  @IsOptional()
  @ListOfAtMost(COMMENT.files)
  files?: string[] | null;
}

const thread = { description: 'The thread.' };

/** What a reader does without writing anything that others keep. */
@Resolver()
export class ReadingResolver {
  constructor(
    private readonly reading: ReadingService,
    private readonly threads: ThreadService,
    private readonly mentions: MentionService,
    private readonly typing: TypingService,
  ) {}

  @Access('MEMBER')
  @Mutation(() => Thread, { description: 'Notes how far the viewer has read. Never goes back. Nobody else learns it.' })
  markThreadRead(
    @Ctx() ctx: Context,
    @Args('thread', thread) ref: ThreadInput,
    @Args('upTo', { type: () => Int, description: 'Number of the last comment that was read.' }) upTo: number,
  ): Promise<Thread> {
    if (upTo < 0) throw badInput({ field: 'upTo', code: 'WRONG_TYPE' });
    return this.reading.markRead(ctx, ref, upTo);
  }

  @Access('MEMBER')
  @Mutation(() => Thread, { description: 'Sets how much the viewer wants to be told of a thread.' })
  setFollowLevel(
    @Ctx() ctx: Context,
    @Args('thread', thread) ref: ThreadInput,
    @Args('level', {
      type: () => FollowLevelEnum,
      nullable: true,
      description: 'Null: as usual. WATCH for those who belong to the host, FOLLOW after a comment, else NORMAL.',
    })
    level?: FollowLevel | null,
  ): Promise<Thread> {
    return this.reading.setLevel(ctx, ref, level ?? null);
  }

  @Access('MEMBER')
  @Mutation(() => CommentDraft, {
    description:
      'Keeps an unfinished text. Answers with the one that is kept now: a newer one of another window stays.',
  })
  saveCommentDraft(@Ctx() ctx: Context, @Args('input') input: SaveDraftInput): Promise<CommentDraft> {
    return this.reading.saveDraft(ctx, input.thread, { ...input, place: input.place ?? input.thread.id });
  }

  @Access('MEMBER')
  @Query(() => [MentionSuggestion], {
    description: `People and groups who may see the thread and whose name begins like this, those who take part first; at most ${COMMENT.suggestions}.`,
  })
  async mentionSuggestions(
    @Ctx() ctx: Context,
    @Args('thread', thread) ref: ThreadInput,
    @Args('typed', { description: 'What stands behind the `@` so far; empty for those who take part.' }) typed: string,
  ): Promise<Suggestion[]> {
    if (typed.length > 60) throw badInput({ field: 'typed', code: 'TOO_LONG', params: { max: 60 } });
    return this.mentions.suggest(ctx, await this.threads.require(ctx, ref, 'thread'), typed);
  }

  @Access('MEMBER')
  @Mutation(() => Boolean, {
    description:
      'Tells those who follow the thread live that the viewer is typing; at most every 3 seconds, never kept. False where their settings do not allow it.',
  })
  tellTyping(@Ctx() ctx: Context, @Args('thread', thread) ref: ThreadInput): Promise<boolean> {
    return this.typing.tell(ctx, ref);
  }
}
