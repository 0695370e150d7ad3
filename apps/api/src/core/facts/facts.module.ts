import { Global, Module } from '@nestjs/common';
import { FactStream } from './fact-stream.js';

@Global()
@Module({ providers: [FactStream], exports: [FactStream] })
export class FactsModule {}
