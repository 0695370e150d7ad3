import { REPORT } from '@lotsennetz/limits';
import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { Report } from '../report/report.graphql.js';
import { ComparisonService } from './comparison.service.js';
import { Peer, PeersArgs } from './peer.graphql.js';
import { PeersService } from './peers.service.js';

@Resolver()
export class PeersResolver {
  constructor(
    private readonly service: PeersService,
    private readonly comparison: ComparisonService,
  ) {}

  @Access('MEMBER')
  @Query(() => [Peer], {
    description:
      "Administrations most like the viewer's that have a topic done or in hand: done first, then by likeness.",
  })
  peers(@Ctx() ctx: Context, @Args() args: PeersArgs, @Info() info: GraphQLResolveInfo): Promise<Peer[]> {
    return this.service.of(ctx, args, info);
  }

  @Access('MEMBER')
  @Query(() => [Report], {
    description:
      'Reports side by side, in the order of their ids; those that are missing or not for the viewer are left out.',
  })
  compareReports(
    @Ctx() ctx: Context,
    @Args('ids', { type: () => [ID], description: `1 to ${REPORT.compared}.` }) ids: string[],
  ): Promise<Report[]> {
    return this.comparison.reports(ctx, ids);
  }
}
