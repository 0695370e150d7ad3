import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerDependent } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { ReportEdition } from './edition.graphql.js';
import { EditionLoader } from './edition.loader.js';
import { Report } from '../report/report.graphql.js';

@Resolver(() => Report)
export class EditionResolver {
  constructor(private readonly loader: EditionLoader) {}

  @ViewerDependent()
  @ResolveField(() => [ReportEdition], { description: 'All editions, latest first.' })
  editions(@Parent() report: Report, @Ctx() ctx: Context): Promise<ReportEdition[]> {
    return this.loader.load(ctx, report);
  }
}
