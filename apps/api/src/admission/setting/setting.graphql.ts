import { createUnionType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { AdmissionRefused, isRefused } from '../refusal.graphql.js';

const within =
  (min: number, max: number): PropertyDecorator =>
  (target, key) => {
    Max(max, { context: { min, max } })(target, key);
    Min(min, { context: { min, max } })(target, key);
  };

@ObjectType({ description: 'How an association runs its way in.' })
export class AdmissionSettings {
  @Field({ description: 'Two officers have to agree to an approval.' })
  fourEyes!: boolean;

  @Field(() => Int, {
    description:
      'Working days after which a waiting case is brought to mind. Holidays of Baden-Württemberg do not count.',
  })
  reminderDays!: number;

  @Field(() => Int, {
    description: 'Days between the day on which a yearly confirmation is due and the pause of access.',
  })
  graceDays!: number;

  @Field(() => Int, { description: 'Days for which an invitation may be accepted.' })
  invitationDays!: number;

  @Field(() => Int, { description: 'Officers of the association today.' })
  officers!: number;
}

@InputType({ description: 'Only what is given changes.' })
export class UpdateAdmissionSettingsInput {
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  fourEyes?: boolean | null;

  @Field(() => Int, { nullable: true, description: '1 to 30.' })
  @IsOptional()
  @within(1, 30)
  reminderDays?: number | null;

  @Field(() => Int, { nullable: true, description: '7 to 180.' })
  @IsOptional()
  @within(7, 180)
  graceDays?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 60.' })
  @IsOptional()
  @within(1, 60)
  invitationDays?: number | null;
}

@ObjectType({ description: 'The settings as they stand now.' })
export class AdmissionSettingsSaved {
  @Field(() => AdmissionSettings)
  settings!: AdmissionSettings;
}

export const UpdateAdmissionSettingsResult = createUnionType({
  name: 'UpdateAdmissionSettingsResult',
  types: () => [AdmissionSettingsSaved, AdmissionRefused] as const,
  resolveType: (value: object) => (isRefused(value) ? AdmissionRefused : AdmissionSettingsSaved),
});
