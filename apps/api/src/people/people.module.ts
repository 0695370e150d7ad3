import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Person } from './person.entity.js';
import { PersonLoader } from './person.loader.js';

@Module({ imports: [TypeOrmModule.forFeature([Person])], providers: [PersonLoader], exports: [PersonLoader] })
export class PeopleModule {}
