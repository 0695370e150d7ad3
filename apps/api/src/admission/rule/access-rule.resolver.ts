import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import { pageSize } from '../../core/graphql/schema/connection.js';
import { PersonType } from '../../people/person.graphql.js';
import { PersonLoader } from '../../people/person.loader.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { refusedWith, type AdmissionRefused } from '../refusal.graphql.js';
import type { AccessEffect } from './access-effect.rules.js';
import {
  AccessEffectType,
  AccessRule,
  SetAccessRuleInput,
  SetAccessRuleResult,
  type AccessRuleSet,
} from './access-rule.graphql.js';
import { AccessRuleService } from './access-rule.service.js';

const SHOWN_PLACES = 20;

/** An effect with the names of the administrations where it shows most. */
export const shapeEffect = (register: AdministrationCatalog, effect: AccessEffect): AccessEffectType => ({
  ...effect,
  places: effect.places
    .slice(0, SHOWN_PLACES)
    .map(({ ags, ...counts }) => ({ ...counts, administration: register.find(ags) })),
});

@Resolver(() => AccessRule)
export class AccessRuleResolver {
  constructor(
    private readonly rules: AccessRuleService,
    private readonly people: PersonLoader,
    private readonly register: AdministrationCatalog,
  ) {}

  @Access('OFFICER')
  @Query(() => AccessRule, { description: 'The rule of today.' })
  accessRule(): Promise<AccessRule> {
    return this.rules.current();
  }

  @Access('OFFICER')
  @Query(() => [AccessRule], { description: 'The rules that were set, latest first.' })
  accessRuleHistory(
    @Args('first', { type: () => Int, defaultValue: 20, description: '1 to 100.' }) first: number,
  ): Promise<AccessRule[]> {
    return this.rules.history(pageSize(first));
  }

  @Access('OFFICER')
  @Query(() => AccessEffectType, {
    description: 'How many people another rule would let in and shut out today. Changes nothing.',
  })
  async previewAccessRule(
    @Ctx() ctx: Context,
    @Args('associations', { type: () => [ID], description: 'Keys of associations; at least one.' })
    associations: string[],
  ): Promise<AccessEffectType> {
    return shapeEffect(this.register, await this.rules.preview(ctx, associations));
  }

  @Access('OFFICER')
  @Mutation(() => SetAccessRuleResult, {
    description: 'Sets the rule. It holds at once for requests and open connections; all officers learn of it by mail.',
  })
  async setAccessRule(
    @Ctx() ctx: Context,
    @Args('input') input: SetAccessRuleInput,
  ): Promise<AccessRuleSet | AdmissionRefused> {
    const outcome = await this.rules.set(ctx, input);
    if (outcome.done === 'refused') return refusedWith(outcome.code, ctx.language);
    return { rule: outcome.rule, effect: shapeEffect(this.register, outcome.effect) };
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who set it.' })
  decidedBy(@Parent() { decidedById }: AccessRule, @Ctx() ctx: Context): Promise<PersonType | null> | null {
    return decidedById === null ? null : this.people.load(ctx, decidedById);
  }
}
