import { Global, Module } from '@nestjs/common';
import { AdmissionModule } from '../admission/admission.module.js';
import { ActorSource } from '../core/access/actor-source.js';
import { AccountLinks } from '../core/ports/account-links.js';
import { PeopleModule } from '../people/people.module.js';
import { PasswordLinks } from './account-links.js';
import { ActorCache } from './actor.cache.js';
import { ActorLoader } from './actor.loader.js';
import { SignInBrake } from './brake.js';
import { EmailChangeResolver } from './email-change/email-change.resolver.js';
import { EmailChangeService } from './email-change/email-change.service.js';
import { ForgottenPasswordResolver } from './forgotten-password/forgotten-password.resolver.js';
import { ForgottenPasswordService } from './forgotten-password/forgotten-password.service.js';
import { MeResolver } from './me.resolver.js';
import { MeService } from './me.service.js';
import { IdentityResolver } from './oidc/identity.resolver.js';
import { OidcClient } from './oidc/oidc-client.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OidcService } from './oidc/oidc.service.js';
import { OneTimeLinkResolver } from './one-time-link.resolver.js';
import { OneTimeLinkService } from './one-time-link.service.js';
import { OwnSessionsResolver } from './own-sessions/own-sessions.resolver.js';
import { OwnSessions } from './own-sessions/own-sessions.service.js';
import { OwnAccounts } from './own-account.js';
import { PasskeyResolver } from './passkey/passkey.resolver.js';
import { PasskeyService } from './passkey/passkey.service.js';
import { OfficerFactor } from './second-factor/officer-factor.js';
import { SecondFactorResolver } from './second-factor/second-factor.resolver.js';
import { TotpService } from './second-factor/totp.service.js';
import { RecoveryBrake } from './recovery.brake.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';

/** Global because areas below ask through ports: every request for its actor, admission for a first password. */
@Global()
@Module({
  imports: [PeopleModule, AdmissionModule],
  providers: [
    Sessions,
    ActorLoader,
    ActorCache,
    { provide: ActorSource, useExisting: ActorCache },
    { provide: AccountLinks, useClass: PasswordLinks },
    SignInBrake,
    SignInService,
    MeService,
    MeResolver,
    RecoveryBrake,
    ForgottenPasswordService,
    ForgottenPasswordResolver,
    EmailChangeService,
    EmailChangeResolver,
    OneTimeLinkService,
    OneTimeLinkResolver,
    TotpService,
    SecondFactorResolver,
    OfficerFactor,
    OidcClient,
    OidcService,
    IdentityResolver,
    PasskeyService,
    PasskeyResolver,
    OwnSessions,
    OwnAccounts,
    OwnSessionsResolver,
  ],
  controllers: [OidcController],
  exports: [ActorSource, AccountLinks, ActorLoader],
})
export class SignInModule {}
