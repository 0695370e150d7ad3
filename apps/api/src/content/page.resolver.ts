import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { LanguageEnum } from '../sign-in/me.graphql.js';
import {
  EditPageInput,
  EditPageResult,
  Page,
  PageSlug,
  type PageChangedMeanwhile,
  type PageSaved,
} from './page.graphql.js';
import { PageService } from './page.service.js';

@Resolver()
export class PageResolver {
  constructor(private readonly pages: PageService) {}

  @Access('ANYONE')
  @Query(() => Page, { description: "A duty page in the given language, else in the viewer's." })
  page(
    @Ctx() ctx: Context,
    @Args('slug', { type: () => PageSlug, description: 'Which page.' }) slug: PageSlug,
    @Args('language', { type: () => LanguageEnum, nullable: true, description: "Without it the viewer's." })
    language?: LanguageEnum,
  ): Promise<Page> {
    return this.pages.find(ctx, slug, language ?? (ctx.language as LanguageEnum));
  }

  @Access('OFFICER')
  @Mutation(() => EditPageResult, { description: 'Saves a new version of a duty page.' })
  async editPage(@Ctx() ctx: Context, @Args('input') input: EditPageInput): Promise<PageSaved | PageChangedMeanwhile> {
    const page = await this.pages.edit(ctx, input);
    return page ? { page } : { current: await this.pages.find(ctx, input.slug, input.language) };
  }
}
