import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { AtMost, NotBlank } from '../../core/graphql/schema/checks.decorator.js';

const CODE = 40;

@ObjectType({ description: 'The password was right; a code of the second factor is needed within five minutes.' })
export class SecondFactorNeeded {
  @Field(() => ID, { description: 'To be given back with the code.' })
  step!: string;
}

@InputType({ description: 'The second step of signing in.' })
export class ConfirmSignInInput {
  @Field(() => ID, { description: 'From SecondFactorNeeded.' })
  @AtMost(100)
  @NotBlank()
  step!: string;

  @Field({ description: 'Six digits of the app, or a recovery code.' })
  @AtMost(CODE)
  @NotBlank()
  code!: string;
}

@InputType({ description: 'A code of the second factor.' })
export class CodeInput {
  @Field({ description: 'Six digits of the app; where a factor is switched off, also a recovery code.' })
  @AtMost(CODE)
  @NotBlank()
  code!: string;
}

@ObjectType({ description: 'A secret for an app of one-time codes; it counts once a code of it was given.' })
export class TotpSetUp {
  @Field({ description: 'To be typed where the picture cannot be scanned (base32).' })
  secret!: string;

  @Field({ description: 'The same as otpauth address.' })
  uri!: string;

  @Field({ description: 'The same as QR code: an SVG document of our own making.' })
  qrSvg!: string;
}

@ObjectType({ description: 'How the own account is protected.' })
export class Protection {
  @Field({ description: 'Whether one-time codes of an app are asked for after the password.' })
  totp!: boolean;

  @Field({ description: 'Recovery codes that are left.' })
  recoveryCodesLeft!: number;
}
