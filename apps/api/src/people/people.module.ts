import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TopicsModule } from '../topics/topics.module.js';
import { HelpResolver } from './help.resolver.js';
import { HelpService } from './help.service.js';
import { Person } from './person.entity.js';
import { PersonLoader } from './person.loader.js';

@Module({
  imports: [TypeOrmModule.forFeature([Person]), TopicsModule],
  providers: [PersonLoader, HelpService, HelpResolver],
  exports: [PersonLoader],
})
export class PeopleModule {}
