import { Module } from '@nestjs/common';
import { PageResolver } from './page.resolver.js';
import { PageService } from './page.service.js';

@Module({ providers: [PageService, PageResolver] })
export class ContentModule {}
