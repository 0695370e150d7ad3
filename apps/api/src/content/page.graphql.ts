import { PAGE } from '@lotsennetz/limits';
import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { ViewerDependent } from '../core/access/access.decorator.js';
import { AtMost, NotBlank } from '../core/graphql/schema/checks.decorator.js';
import { LanguageEnum } from '../sign-in/me.graphql.js';

export enum PageSlug {
  IMPRESSUM = 'IMPRESSUM',
  DATENSCHUTZ = 'DATENSCHUTZ',
  BARRIEREFREIHEIT = 'BARRIEREFREIHEIT',
  LEICHTE_SPRACHE = 'LEICHTE_SPRACHE',
  GEBAERDENSPRACHE = 'GEBAERDENSPRACHE',
  REGELN = 'REGELN',
  LIZENZEN = 'LIZENZEN',
}
registerEnumType(PageSlug, { name: 'PageSlug', description: 'The duty pages, by their German names.' });

@ObjectType({ description: 'A duty page (imprint, privacy, accessibility …), reachable before sign-in, versioned.' })
export class Page {
  @Field(() => PageSlug)
  slug!: PageSlug;

  @Field(() => LanguageEnum, { description: 'The language of this text.' })
  language!: LanguageEnum;

  @Field()
  title!: string;

  @Field({ description: 'Sanitised HTML.' })
  bodyHtml!: string;

  @ViewerDependent()
  @Field(() => String, { nullable: true, description: 'Markdown source, for officers; else null.' })
  body!: string | null;

  @Field(() => Int, { description: '0: the text that the software ships; counts up with every edit.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When this version was saved; null for the shipped text.' })
  updatedAt!: Date | null;
}

@InputType({ description: 'All text of a duty page in one language anew.' })
export class EditPageInput {
  @Field(() => PageSlug)
  @IsIn(Object.values(PageSlug))
  slug!: PageSlug;

  @Field(() => LanguageEnum)
  @IsIn(Object.values(LanguageEnum))
  language!: LanguageEnum;

  @Field({ description: `At most ${PAGE.title} characters.` })
  @AtMost(PAGE.title)
  @NotBlank()
  title!: string;

  @Field({ description: `Markdown, at most ${PAGE.body.toLocaleString('en')} characters.` })
  @AtMost(PAGE.body)
  @NotBlank()
  body!: string;

  @Field(() => Int, { description: 'The version that was edited.' })
  version!: number;
}

@ObjectType({ description: 'The page as it was saved.' })
export class PageSaved {
  @Field(() => Page)
  page!: Page;
}

@ObjectType({ description: 'Somebody else saved in between; nothing was changed.' })
export class PageChangedMeanwhile {
  @Field(() => Page, { description: 'The page as it is now.' })
  current!: Page;
}

export const EditPageResult = createUnionType({
  name: 'EditPageResult',
  description: 'The saved page, or why nothing was changed.',
  types: () => [PageSaved, PageChangedMeanwhile] as const,
  resolveType: (value: PageSaved | PageChangedMeanwhile) => ('page' in value ? PageSaved : PageChangedMeanwhile),
});
