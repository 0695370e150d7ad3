import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { AdministrationFunding } from './places.graphql.js';
import { PlacesService } from './places.service.js';

@Resolver()
export class PlacesResolver {
  constructor(private readonly places: PlacesService) {}

  @Access('MEMBER')
  @Query(() => AdministrationFunding, {
    nullable: true,
    description: 'Places and people of an administration, for its contact and for officers; null for everybody else.',
  })
  administrationFunding(
    @Ctx() ctx: Context,
    @Args('administration', {
      type: () => ID,
      nullable: true,
      description: "AGS; by default that of the viewer's administration.",
    })
    ags: string | null,
  ): Promise<AdministrationFunding | null> {
    return this.places.of(ctx, ags ?? ctx.viewer.administration?.ags ?? '');
  }
}
