import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Picture } from './picture.graphql.js';

@Resolver(() => Picture)
export class PictureResolver {
  @ResolveField(() => String, {
    description: 'Address of the picture, at most `width` pixels wide where given (320, 640, 960, 1280 or 1920).',
  })
  url(
    @Parent() picture: Picture,
    @Args('width', { type: () => Int, nullable: true, description: 'Pixels at most; without it the original.' })
    width?: number,
  ): string {
    return `/files/${picture.id}${width ? `?w=${width}` : ''}`;
  }
}
