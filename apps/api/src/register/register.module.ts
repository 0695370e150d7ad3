import { Global, Module } from '@nestjs/common';
import { AdministrationCatalog } from './administration.catalog.js';
import { AdministrationResolver } from './administration.resolver.js';

/** The register is known to every area. */
@Global()
@Module({ providers: [AdministrationCatalog, AdministrationResolver], exports: [AdministrationCatalog] })
export class RegisterModule {}
