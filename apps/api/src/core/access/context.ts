import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Actor, Language } from './actor.js';
import { Refused } from './refusals.js';

/** The HTTP exchange behind an operation; absent for live deliveries, jobs and commands. */
export interface HttpExchange {
  req: Request;
  res: Response;
}

/**
 * First argument of every use case: who, when, in which language, under which request id. Made anew per operation.
 * `memo` keeps per-operation helpers such as loaders, keyed by their maker.
 */
export class Context {
  private readonly kept = new Map<object, unknown>();

  constructor(
    readonly actor: Actor | null,
    readonly language: Language,
    readonly requestId: string,
    readonly http: HttpExchange | null = null,
    readonly now: Date = new Date(),
  ) {}

  /** The actor, where the operation's declared access guarantees one. */
  get viewer(): Actor {
    if (!this.actor) throw new Refused('UNAUTHENTICATED');
    return this.actor;
  }

  memo<T>(owner: object, make: () => T): T {
    if (!this.kept.has(owner)) this.kept.set(owner, make());
    return this.kept.get(owner) as T;
  }
}

/** What a shared live execution runs under: reading the actor there is a bug in a field that lacks @ViewerDependent. */
export class SharedContext extends Context {
  constructor(language: Language, requestId: string) {
    super(null, language, requestId);
  }
  override get viewer(): Actor {
    throw new Error('a field that reads the viewer must be marked @ViewerDependent');
  }
}

/** Injects the {@link Context} into a resolver method. */
export const Ctx = createParamDecorator((_: unknown, host: ExecutionContext): Context => {
  return GqlExecutionContext.create(host).getContext<Context>();
});
