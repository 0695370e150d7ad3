import { POST } from '@lotsennetz/limits';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AudienceInput } from '../audience/audience.graphql.js';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { AtMost, Id, ListOfAtMost } from '../core/graphql/schema/checks.decorator.js';
import { PictureInput, Post, PostStateEnum } from './post.graphql.js';
import type { PostState } from './post.rules.js';

@InputType({ description: 'Content of a news item. Title and text may be empty while it is a draft.' })
export class PostContentInput {
  @Field({ description: `At most ${POST.title} characters.` })
  @AtMost(POST.title)
  title!: string;

  @Field({ description: `Markdown, at most ${POST.body.toLocaleString('en')} characters.` })
  @AtMost(POST.body)
  body!: string;

  @Field(() => [ID], { description: `At most ${POST.topics}.` })
  @ListOfAtMost(POST.topics)
  topics!: string[];

  @Field(() => [PictureInput], { description: `At most ${POST.pictures}.` })
  @ListOfAtMost(POST.pictures)
  @ValidateNested({ each: true })
  @Type(() => PictureInput)
  pictures!: PictureInput[];

  @Field(() => AudienceInput)
  @ValidateNested()
  @Type(() => AudienceInput)
  audience!: AudienceInput;

  @Field(() => Date, { nullable: true, description: 'Until then it stands above the other news.' })
  @IsOptional()
  pinnedUntil?: Date | null;
}

@InputType({ description: 'A new draft.' })
export class CreatePostInput {
  @Field(() => ID, { description: 'A UUID chosen by the client: the same create again gives the same item.' })
  @Id()
  clientKey!: string;

  @Field(() => PostContentInput)
  @ValidateNested()
  @Type(() => PostContentInput)
  content!: PostContentInput;
}

@InputType({ description: 'All content of an item anew.' })
export class EditPostInput {
  @Field(() => ID)
  @Id()
  id!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;

  @Field(() => PostContentInput)
  @ValidateNested()
  @Type(() => PostContentInput)
  content!: PostContentInput;
}

@ObjectType({ description: 'The item as it was saved.' })
export class PostSaved {
  @Field(() => Post)
  post!: Post;
}

@ObjectType({ description: 'Somebody else saved in between; nothing was changed.' })
export class PostChangedMeanwhile {
  @Field(() => Post, { description: 'The item as it is now.' })
  current!: Post;
}

@ObjectType({ description: 'The state of the item does not allow this.' })
export class PostStateRefused {
  @Field(() => PostStateEnum, { description: 'The state it is in.' })
  state!: PostState;
}

const typeOf = (value: PostSaved | PostChangedMeanwhile | PostStateRefused) =>
  'post' in value ? PostSaved : 'current' in value ? PostChangedMeanwhile : PostStateRefused;

export const EditPostResult = createUnionType({
  name: 'EditPostResult',
  description: 'The saved item, or why nothing was changed.',
  types: () => [PostSaved, PostChangedMeanwhile, PostStateRefused] as const,
  resolveType: typeOf,
});

export const PublishPostResult = createUnionType({
  name: 'PublishPostResult',
  description: 'The item in its new state, or why it keeps its state.',
  types: () => [PostSaved, PostStateRefused] as const,
  resolveType: typeOf,
});
