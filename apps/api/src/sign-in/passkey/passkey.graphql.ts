import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { AtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';

const ANSWER = 20_000;

@ObjectType({ description: 'A passkey of the own account.' })
export class Passkey {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'As its owner named it.' })
  name!: string;

  @Field(() => Date)
  createdAt!: Date;
}

@InputType({ description: 'A new passkey.' })
export class AddPasskeyInput {
  @Field({ description: 'How the owner recognises it, e.g. "Diensthandy"; at most 60 characters.' })
  @AtMost(60)
  @NotBlank()
  name!: string;

  @Field({ description: 'What `navigator.credentials.create` gave, as JSON.' })
  @AtMost(ANSWER)
  @NotBlank()
  answer!: string;
}

@InputType({ description: 'Signing in by passkey.' })
export class PasskeySignInInput {
  @Field({ description: 'What `navigator.credentials.get` gave, as JSON.' })
  @AtMost(ANSWER)
  @NotBlank()
  answer!: string;
}
