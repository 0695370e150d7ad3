import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { pageOf, pageSize, type Page } from '../core/graphql/schema/connection.js';
import { decodeCursor, encodeCursor } from '../core/graphql/schema/cursor.js';
import { AdministrationCatalog, type Administration, type Association } from './administration.catalog.js';
import {
  AdministrationConnection,
  AdministrationsArgs,
  AdministrationType,
  AssociationType,
} from './administration.graphql.js';

const LIST = 'administrations';
const isKey = (text: string) => /^\d{5}(\d{3})?$/.test(text);

@Resolver()
export class AdministrationResolver {
  constructor(private readonly catalog: AdministrationCatalog) {}

  @Access('ANYONE')
  @Query(() => AdministrationConnection, {
    description: 'Existing administrations, alphabetical; with a search, names that begin with it first.',
  })
  administrations(@Args() { filter, first, after }: AdministrationsArgs): Page<Administration> {
    const size = pageSize(first);
    const [last = null] = after ? decodeCursor(LIST, after, [isKey]) : [];
    const wanted = {
      ...(filter?.search && { search: filter.search }),
      ...(filter?.kind?.length && { kinds: filter.kind }),
      ...(filter?.county && { county: filter.county }),
    };
    return pageOf(
      this.catalog.list(wanted, last, size),
      size,
      (row) => row,
      (row) => encodeCursor(LIST, [row.ags]),
    );
  }

  @Access('ANYONE')
  @Query(() => AdministrationType, { nullable: true, description: 'By AGS, also one that no longer exists.' })
  administration(
    @Args('ags', { type: () => ID, description: 'The 8-digit AGS; of a Landkreis its 5-digit key.' }) ags: string,
  ): Administration | null {
    return this.catalog.find(ags);
  }

  @Access('ANYONE')
  @Query(() => [AssociationType], { description: 'The associations that run the programme.' })
  associations(): Association[] {
    return this.catalog.associations();
  }
}
