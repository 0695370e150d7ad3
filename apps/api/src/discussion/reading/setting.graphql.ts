import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

const DiscussionMailsEnum = { BUNDLED: 'BUNDLED', NONE: 'NONE' } as const;
type DiscussionMails = keyof typeof DiscussionMailsEnum;
registerEnumType(DiscussionMailsEnum, {
  name: 'DiscussionMails',
  description: 'Mails about mentions, replies and watched threads.',
  valuesMap: { BUNDLED: { description: 'Several in one mail, some minutes after the first.' } },
});

@ObjectType({ description: 'What a person chose for all discussions.' })
export class DiscussionSettings {
  @Field({ description: 'Whether others see live that they are typing. Off until they switch it on.' })
  showsTyping!: boolean;

  @Field(() => DiscussionMailsEnum)
  mails!: DiscussionMails;
}

@InputType({ description: 'Only what is given changes.' })
export class UpdateDiscussionSettingsInput {
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  showsTyping?: boolean | null;

  @Field(() => DiscussionMailsEnum, { nullable: true })
  @IsOptional()
  mails?: DiscussionMails | null;
}
