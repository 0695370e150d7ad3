import { POST } from '@lotsennetz/limits';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AudienceType } from '../audience/audience.graphql.js';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { ViewerDependent } from '../core/access/access.decorator.js';
import { Id } from '../core/graphql/schema/checks.decorator.js';
import { connectionOf, PageArgs } from '../core/graphql/schema/connection.js';
import { CursorScalar } from '../core/graphql/schema/scalars.js';
import type { PersonType } from '../people/person.graphql.js';
import { PersonType as Person } from '../people/person.graphql.js';
import type { Association } from '../register/administration.catalog.js';
import { AssociationType } from '../register/administration.graphql.js';
import { TopicType } from '../topics/topic.graphql.js';
import { Picture } from '../files/picture.graphql.js';
import type { PostRights } from './post.policy.js';
import { POST_STATES, type PostState } from './post.rules.js';

export const PostStateEnum = Object.fromEntries(POST_STATES.map((state) => [state, state]));
registerEnumType(PostStateEnum, {
  name: 'PostState',
  description: 'State of a news item; members see PUBLISHED only.',
});

@ObjectType({ description: 'What the viewer may do with an item.' })
export class PostAbilities {
  @Field()
  edit!: boolean;

  @Field()
  publish!: boolean;

  @Field()
  withdraw!: boolean;

  @Field({ description: 'Delete a draft that was never published.' })
  discard!: boolean;
}

@ObjectType({ description: 'A news item of an association (Neuigkeit).' })
export class Post {
  @Field(() => ID)
  id!: string;

  @Field(() => PostStateEnum)
  state!: PostState;

  @Field()
  title!: string;

  @Field({ description: 'Beginning of the text, plain, at most 280 characters.' })
  summary!: string;

  @Field({ description: 'Sanitised HTML; headings begin at level 2.' })
  bodyHtml!: string;

  @ViewerDependent()
  @Field(() => String, { nullable: true, description: 'Markdown source, for those who may edit; else null.' })
  body!: string | null;

  @Field(() => AssociationType)
  association!: Association | null;

  @Field(() => Person, { nullable: true, description: 'Null where the account was erased.' })
  author!: PersonType | null;

  @Field(() => [TopicType])
  topics!: TopicType[];

  @Field(() => [Picture])
  pictures!: Picture[];

  @Field(() => Date, { nullable: true, description: 'When readers first saw it; null before.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The time set for publication, while SCHEDULED.' })
  scheduledFor!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When a published item was last changed.' })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until then it stands above the other news; null: not at all.' })
  pinnedUntil!: Date | null;

  @Field(() => Date, { description: 'When anything of it was last saved, drafts included.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Counts saved changes; to be given back when editing.' })
  version!: number;

  @Field(() => Int, { description: 'Comments below it that can be read.' })
  commentCount!: number;

  @Field(() => AudienceType)
  audience!: AudienceType;

  @ViewerDependent()
  @Field(() => String, { nullable: true, description: 'For those who may edit; else null.' })
  withdrawnReason!: string | null;

  @ViewerDependent()
  @Field({ description: "On the viewer's reading list." })
  bookmarked!: boolean;

  @ViewerDependent()
  @Field({ description: "Published since the viewer's last visit." })
  isNew!: boolean;

  @ViewerDependent()
  @Field(() => PostAbilities)
  viewerCan!: PostAbilities;

  /** What policies decide by; no field of the schema. */
  rights!: PostRights;
}

@ObjectType({ description: 'An earlier version of a published item.' })
export class PostVersion {
  @Field(() => Int, { description: 'As the item counted it.' })
  version!: number;

  @Field()
  title!: string;

  @Field({ description: 'Sanitised HTML.' })
  bodyHtml!: string;

  @Field(() => Date, { description: 'When this version was saved.' })
  savedAt!: Date;

  @Field(() => Person, { nullable: true, description: 'Null when the person is no longer known.' })
  savedBy!: PersonType | null;
}

@ObjectType({ description: 'A page of news.' })
export class PostConnection extends connectionOf(Post, 'Post', 'A news item in a list.') {
  @Field(() => CursorScalar, {
    description: 'Where the live stream stood when this list was read: `after` of newsChanged.',
  })
  liveCursor!: string;

  @ViewerDependent()
  @Field(() => Int, { description: 'Items of this list that are new to the viewer, counted up to 100.' })
  newCount!: number;
}

@InputType({ description: 'All given conditions have to hold.' })
export class PostFilter {
  @Field(() => ID, { nullable: true, description: 'Key of an association.' })
  @IsOptional()
  association?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Items with any of these topics.' })
  @IsOptional()
  @ArrayMaxSize(30, { context: { max: 30 } })
  topics?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was published since the last visit.' })
  onlyNew?: boolean | null;
}

@ArgsType()
export class PostsArgs extends PageArgs {
  @Field(() => PostFilter, { nullable: true, description: 'Which news; without it all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PostFilter)
  filter?: PostFilter | null;
}

@ArgsType()
export class EditorialArgs extends PageArgs {
  @Field(() => PostStateEnum, { nullable: true, description: 'Only items in that state.' })
  state?: PostState | null;
}

@InputType({ description: 'A picture of the item, uploaded before.' })
export class PictureInput {
  @Field(() => ID, { description: 'Given by `POST /files`.' })
  @Id()
  file!: string;

  @Field({ description: `What the picture shows; at most ${POST.alt} characters.` })
  alt!: string;
}
