import { Child } from '../processes/child.js';
import { own } from '../processes/paths.js';
import type { LoadQuestion, LoadResult } from './http-load.types.js';

/** The process that asks, apart from those that answer. */
export class LoadClient {
  private constructor(private readonly child: Child) {}

  static start(): LoadClient {
    return new LoadClient(Child.start('load', own('clients/http-load.process.js')));
  }

  load(question: LoadQuestion): Promise<LoadResult> {
    return this.child.ask<LoadResult>(question);
  }

  stop(): Promise<void> {
    return this.child.stop();
  }
}
