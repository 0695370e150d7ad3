import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../core/graphql/schema/scalars.js';
import { CatalogueChangedMeanwhile } from '../catalogue/catalogue.graphql.js';

@ObjectType({ description: 'A Bildungsträger that holds courses of the programme.' })
export class TrainingProvider {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of its pages.' })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'For questions about its courses.' })
  email!: string | null;

  @Field({ description: 'Whether new courses and dates may be added for it.' })
  active!: boolean;

  @Field(() => Int, { description: 'Counts saved changes; to be given back when editing.' })
  version!: number;
}

@ObjectType({ description: 'Who keeps the attendance lists of a training provider; named by an officer.' })
export class ProviderPerson {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Address of the account.' })
  email!: string;

  @Field(() => DateScalar)
  since!: string;
}

@ObjectType({ description: 'The provider is saved.' })
export class TrainingProviderSaved {
  @Field(() => TrainingProvider)
  provider!: TrainingProvider;
}

export const EditTrainingProviderResult = createUnionType({
  name: 'EditTrainingProviderResult',
  types: () => [TrainingProviderSaved, CatalogueChangedMeanwhile] as const,
  resolveType: (value: TrainingProviderSaved | CatalogueChangedMeanwhile) =>
    'provider' in value ? TrainingProviderSaved : CatalogueChangedMeanwhile,
});
