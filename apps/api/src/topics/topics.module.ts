import { Module } from '@nestjs/common';
import { TopicCatalog } from './topic.catalog.js';
import { TopicResolver } from './topic.resolver.js';

@Module({ providers: [TopicCatalog, TopicResolver], exports: [TopicCatalog] })
export class TopicsModule {}
