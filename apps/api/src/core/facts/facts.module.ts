import { Global, Module } from '@nestjs/common';
import { exposeConsumers, FactConsumers } from './fact-consumer.js';
import { FactHistory } from './fact-history.js';
import { FactPruner } from './fact-pruner.js';
import { exposeStream, FactStream } from './fact-stream.js';

@Global()
@Module({
  providers: [FactStream, FactHistory, FactPruner, FactConsumers],
  exports: [FactStream, FactHistory, FactConsumers],
})
export class FactsModule {
  constructor(stream: FactStream, consumers: FactConsumers) {
    exposeStream(stream);
    exposeConsumers(consumers);
  }
}
