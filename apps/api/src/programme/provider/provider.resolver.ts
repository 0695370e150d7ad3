import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../core/access/access.decorator.js';
import { Context, Ctx } from '../../core/access/context.js';
import type { CatalogueChangedMeanwhile } from '../catalogue/catalogue.graphql.js';
import {
  EditTrainingProviderResult,
  ProviderPerson,
  TrainingProvider,
  type TrainingProviderSaved,
} from './provider.graphql.js';
import { ProviderPersonService } from './provider-person.service.js';
import { CreateTrainingProviderInput, EditTrainingProviderInput } from './provider.input.js';
import { ProviderService } from './provider.service.js';

const providerArgument = { type: () => ID, description: 'Id of the provider.' };

@Resolver()
export class ProviderResolver {
  constructor(
    private readonly providers: ProviderService,
    private readonly people: ProviderPersonService,
  ) {}

  @Access('MEMBER')
  @Query(() => [TrainingProvider], { description: 'All training providers, active ones first, then by name.' })
  trainingProviders(): Promise<TrainingProvider[]> {
    return this.providers.all();
  }

  @Access('OFFICER')
  @Mutation(() => TrainingProvider, { description: 'Adds a training provider.' })
  createTrainingProvider(
    @Ctx() ctx: Context,
    @Args('input') input: CreateTrainingProviderInput,
  ): Promise<TrainingProvider> {
    return this.providers.create(ctx, input);
  }

  @Access('OFFICER')
  @Mutation(() => EditTrainingProviderResult, { description: 'Changes a training provider.' })
  async editTrainingProvider(
    @Ctx() ctx: Context,
    @Args('input') input: EditTrainingProviderInput,
  ): Promise<TrainingProviderSaved | CatalogueChangedMeanwhile> {
    const outcome = await this.providers.edit(ctx, input);
    return 'saved' in outcome ? { provider: outcome.saved } : outcome;
  }

  @Access('OFFICER')
  @Query(() => [ProviderPerson], { description: 'Who keeps the lists of a training provider today.' })
  providerPeople(@Ctx() ctx: Context, @Args('provider', providerArgument) provider: string): Promise<ProviderPerson[]> {
    return this.people.list(ctx, provider);
  }

  @Access('OFFICER')
  @Mutation(() => ProviderPerson, { description: 'Lets somebody with an account keep the lists of a provider.' })
  nameProviderPerson(
    @Ctx() ctx: Context,
    @Args('provider', providerArgument) provider: string,
    @Args('email', { description: 'Address of the account.' }) email: string,
  ): Promise<ProviderPerson> {
    return this.people.name(ctx, provider, email);
  }

  @Access('OFFICER')
  @Mutation(() => Boolean, { description: 'Ends the role at once; false where there was none.' })
  endProviderPerson(
    @Ctx() ctx: Context,
    @Args('provider', providerArgument) provider: string,
    @Args('person', { type: () => ID, description: 'Id of the person.' }) person: string,
  ): Promise<boolean> {
    return this.people.end(ctx, provider, person);
  }
}
