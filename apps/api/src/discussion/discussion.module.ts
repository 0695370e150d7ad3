import { Module } from '@nestjs/common';
import { ThreadHosts } from '../core/ports/thread-host.js';

/** Threads under news, reports, events and questions; knows these only by the port {@link ThreadHosts}. */
@Module({
  providers: [ThreadHosts],
  exports: [ThreadHosts],
})
export class DiscussionModule {}
