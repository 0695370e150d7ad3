import { COMMENT } from '@lotsennetz/limits';
import { ArgsType, createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { AtMost, Id, NotBlank } from '../../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../../core/graphql/schema/connection.js';
import type { PersonType } from '../../people/person.graphql.js';
import { PersonType as Person } from '../../people/person.graphql.js';
import { Comment, CommentStateEnum } from '../comment/comment.graphql.js';
import type { CommentState } from '../discussion.rules.js';
import { ThreadHostRef } from '../thread/thread.graphql.js';
import { DECISIONS, REPORT_GROUNDS, type Decision, type ReportGround } from './moderation.rules.js';

export const ReportGroundEnum = Object.fromEntries(REPORT_GROUNDS.map((ground) => [ground, ground]));
registerEnumType(ReportGroundEnum, {
  name: 'ReportGround',
  description: 'Why somebody reports a comment or a question.',
  valuesMap: {
    UNLAWFUL: { description: 'Breaks the law.' },
    INSULT: { description: 'Insults or runs somebody down.' },
    PERSONAL_DATA: { description: 'Tells of citizens or colleagues what nobody here should know.' },
    ADVERTISING: { description: 'Sells something.' },
    OFF_TOPIC: { description: 'Does not belong here.' },
    OTHER: { description: 'Something else; the text says what.' },
  },
});

const DecisionEnum = Object.fromEntries(DECISIONS.map((decision) => [decision, decision]));
registerEnumType(DecisionEnum, {
  name: 'ModerationDecision',
  description: 'What moderators decide about a comment.',
  valuesMap: {
    HIDE: { description: 'Nobody but its author and moderators reads it, for the time being.' },
    REMOVE: { description: 'Nobody but its author and moderators reads it any more.' },
    RESTORE: { description: 'Everybody reads it again.' },
    WARN: { description: 'It stays; its author is told in confidence that it breaks the rules of use.' },
    DISMISS: { description: 'It stays; those who reported it are told why.' },
  },
});

export const CaseStateEnum = { OPEN: 'OPEN', DECIDED: 'DECIDED' } as const;
registerEnumType(CaseStateEnum, { name: 'ModerationCaseState', description: 'Whether something was decided.' });

@ObjectType({ description: 'What somebody reported. Only moderators and the person themselves see it.' })
export class ModerationReport {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportGroundEnum)
  ground!: ReportGround;

  @Field({ description: 'In the own words of who reported; may be empty.' })
  text!: string;

  @Field(() => Date)
  reportedAt!: Date;

  @Access('OFFICER')
  @Field(() => Person, { nullable: true, description: 'Null when the person is no longer known.' })
  reporter!: PersonType | null;
}

/** The receipt of a report, and its decision as soon as there is one; what is decided is said by each kind of thing. */
@ObjectType({ isAbstract: true })
export abstract class OwnReport<D extends string> {
  @Field(() => ID)
  id!: string;

  @Field(() => ReportGroundEnum)
  ground!: ReportGround;

  @Field({ description: 'As it was written.' })
  text!: string;

  @Field(() => Date)
  reportedAt!: Date;

  abstract decision: D | null;

  @Field(() => String, { nullable: true, description: 'The reason that the moderators gave; null while not decided.' })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null while it is not decided.' })
  decidedAt!: Date | null;
}

/** What was reported or moderated, with what was decided. */
@ObjectType({ isAbstract: true })
export abstract class CasePart<D extends string> {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  openedAt!: Date;

  @Field(() => [ModerationReport], {
    description: 'At most 20, oldest first; none where moderators acted of their own accord.',
  })
  reports!: ModerationReport[];

  @Field(() => Int, { description: 'People who reported it.' })
  reportCount!: number;

  abstract decision: D | null;

  @Field(() => String, {
    nullable: true,
    description: 'As it was told to author and reporters; null while it is open.',
  })
  reason!: string | null;

  @Field(() => Date, { nullable: true, description: 'Null while it is open.' })
  decidedAt!: Date | null;

  @Field(() => Person, { nullable: true, description: 'Null while it is open.' })
  decidedBy!: PersonType | null;
}

@ObjectType({ description: 'The receipt of a report, and its decision as soon as there is one.' })
export class OwnCommentReport extends OwnReport<Decision> {
  @Field(() => DecisionEnum, { nullable: true, description: 'Null while it is not decided.' })
  decision!: Decision | null;
}

@ObjectType({ description: 'A comment that was reported or moderated, with what was decided.' })
export class ModerationCase extends CasePart<Decision> {
  @Field(() => Comment)
  comment!: Comment;

  @Field(() => ThreadHostRef, { description: 'Where it stands.' })
  host!: ThreadHostRef;

  @Field(() => DecisionEnum, { nullable: true, description: 'Null while it is open.' })
  decision!: Decision | null;
}

@ObjectType({ description: 'A page of cases.' })
export class ModerationCaseConnection extends connectionOf(ModerationCase, 'ModerationCase', 'A case in a list.') {}

@ArgsType()
export class ModerationQueueArgs extends PageArgs {
  @Field(() => CaseStateEnum, {
    defaultValue: CaseStateEnum.OPEN,
    description: 'Open ones come oldest first, decided ones latest first.',
  })
  state!: keyof typeof CaseStateEnum;
}

@InputType({
  description: 'A report to the moderators. The same person reports a comment once while it is not decided.',
})
export class ReportCommentInput {
  @Field(() => ID)
  @Id()
  comment!: string;

  @Field(() => ReportGroundEnum)
  ground!: ReportGround;

  @Field({ description: `At most ${COMMENT.reason} characters; may be empty unless the ground is OTHER.` })
  @AtMost(COMMENT.reason)
  text!: string;
}

@InputType({ description: 'A decision of a moderator.' })
export class ModerateCommentInput {
  @Field(() => ID)
  @Id()
  comment!: string;

  @Field(() => DecisionEnum)
  decision!: Decision;

  @Field({ description: `Told to the author and to those who reported it; at most ${COMMENT.reason} characters.` })
  @NotBlank()
  @AtMost(COMMENT.reason)
  reason!: string;
}

@ObjectType({ description: 'What was decided holds.' })
export class CommentModerated {
  @Field(() => Comment)
  comment!: Comment;
}

@ObjectType({
  description: 'The comment is in a state in which this cannot be decided; somebody else may have been faster.',
})
export class ModerationRefused {
  @Field(() => CommentStateEnum, { description: 'The state it is in.' })
  state!: CommentState;
}

export const ModerateCommentResult = createUnionType({
  name: 'ModerateCommentResult',
  description: 'The comment as it is now, or why nothing was decided.',
  types: () => [CommentModerated, ModerationRefused] as const,
  resolveType: (value: CommentModerated | ModerationRefused) =>
    'comment' in value ? CommentModerated : ModerationRefused,
});
