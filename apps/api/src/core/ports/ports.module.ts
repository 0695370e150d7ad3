import { Global, Module } from '@nestjs/common';
import { FollowUps } from './follow-ups.js';
import { HostedQuestions } from './hosted-question.js';

/** Where areas of the same rank meet. */
@Global()
@Module({ providers: [FollowUps, HostedQuestions], exports: [FollowUps, HostedQuestions] })
export class PortsModule {}
