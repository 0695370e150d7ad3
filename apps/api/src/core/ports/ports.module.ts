import { Global, Module } from '@nestjs/common';
import { FollowUps } from './follow-ups.js';

/** Where areas of the same rank meet. */
@Global()
@Module({ providers: [FollowUps], exports: [FollowUps] })
export class PortsModule {}
