import { Global, Module } from '@nestjs/common';
import { Contributions } from './contributions.js';
import { FollowUps } from './follow-ups.js';
import { HostedQuestions } from './hosted-question.js';

/** Where areas of the same rank meet. */
@Global()
@Module({
  providers: [FollowUps, HostedQuestions, Contributions],
  exports: [FollowUps, HostedQuestions, Contributions],
})
export class PortsModule {}
