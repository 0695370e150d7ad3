import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A service at which people can sign in (OpenID Connect).' })
export class SignInProvider {
  @Field(() => ID, { description: 'Its key in `/sign-in/oidc/…`.' })
  id!: string;

  @Field({ description: 'As people know it.' })
  name!: string;
}

@ObjectType({ description: 'An account at a provider by which the own account can be opened.' })
export class LinkedIdentity {
  @Field(() => ID)
  id!: string;

  @Field(() => SignInProvider, { nullable: true, description: 'Null when the provider is not offered any more.' })
  provider!: SignInProvider | null;

  @Field(() => Date)
  linkedAt!: Date;
}
