import { Global, Module } from '@nestjs/common';
import { AdmissionModule } from '../admission/admission.module.js';
import { ActorSource } from '../core/access/actor-source.js';
import { PeopleModule } from '../people/people.module.js';
import { ActorCache } from './actor.cache.js';
import { ActorLoader } from './actor.loader.js';
import { SignInBrake } from './brake.js';
import { MeResolver } from './me.resolver.js';
import { MeService } from './me.service.js';
import { OneTimeLinkResolver } from './one-time-link.resolver.js';
import { OneTimeLinkService } from './one-time-link.service.js';
import { OwnSessionsResolver } from './own-sessions/own-sessions.resolver.js';
import { OwnSessions } from './own-sessions/own-sessions.service.js';
import { PasskeyResolver } from './passkey/passkey.resolver.js';
import { PasskeyService } from './passkey/passkey.service.js';
import { SecondFactorResolver } from './second-factor/second-factor.resolver.js';
import { TotpService } from './second-factor/totp.service.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';

/** Global because core asks every request for its actor through {@link ActorSource}. */
@Global()
@Module({
  imports: [PeopleModule, AdmissionModule],
  providers: [
    Sessions,
    ActorLoader,
    ActorCache,
    { provide: ActorSource, useExisting: ActorCache },
    SignInBrake,
    SignInService,
    MeService,
    MeResolver,
    OneTimeLinkService,
    OneTimeLinkResolver,
    TotpService,
    SecondFactorResolver,
    PasskeyService,
    PasskeyResolver,
    OwnSessions,
    OwnSessionsResolver,
  ],
  exports: [ActorSource],
})
export class SignInModule {}
