import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { HelpSettings, HelpSettingsInput } from './help.graphql.js';
import { HelpService } from './help.service.js';

@Resolver()
export class HelpResolver {
  constructor(private readonly help: HelpService) {}

  @Access('MEMBER')
  @Query(() => HelpSettings, { description: "The viewer's own: what they know about and how often they may be asked." })
  helpSettings(@Ctx() ctx: Context): Promise<HelpSettings> {
    return this.help.of(ctx);
  }

  @Access('MEMBER')
  @Mutation(() => HelpSettings, { description: "Sets the viewer's own." })
  updateHelpSettings(@Ctx() ctx: Context, @Args('input') input: HelpSettingsInput): Promise<HelpSettings> {
    return this.help.update(ctx, input);
  }
}
