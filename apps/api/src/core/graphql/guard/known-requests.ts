import type { ExecutionResult } from 'graphql';
import type { Context } from '../../access/context.js';
import { formattedFor } from '../apollo.js';
import type { Documents, PreparedOperation } from '../documents.js';

/** Forms of the `accept` header that are remembered; browsers and clients have a handful. */
const KEPT_ACCEPTS = 100;

export interface KnownAnswer {
  contentType: string;
  body: string;
}

interface KnownRequest {
  prepared: PreparedOperation;
  variables: Record<string, unknown>;
  contentType: string;
}

/**
 * The short way for what the protocol library has answered before: the same document, asked in the same manner. Parsing,
 * validation and content negotiation would come to the same result again and cost more than the execution. Access, cost
 * and execution are the same as on the long way, and whatever is not plainly usual goes there.
 */
export class KnownRequests {
  /** `accept` header → the content type that the library chose for it. */
  private readonly contentTypes = new Map<string, string>();

  constructor(private readonly documents: Documents) {}

  /** Notes how the library answered a request that it let through. */
  learn(accept: string | undefined, contentType: string | undefined): void {
    if (contentType === undefined) return;
    if (this.contentTypes.size >= KEPT_ACCEPTS)
      this.contentTypes.delete(this.contentTypes.keys().next().value as string);
    this.contentTypes.set(accept ?? '', contentType);
  }

  /** Answers a POST with a decoded JSON body; null where the library has to. */
  async answer(ctx: Context, accept: string | undefined, body: unknown): Promise<KnownAnswer | null> {
    const known = this.recognise(ctx, accept, body);
    if (!known) return null;
    const { prepared, variables, contentType } = known;
    const result: ExecutionResult = await this.documents.run(prepared, ctx, variables);
    // Without data nothing was executed: the variables are wrong, which the library words.
    if (result.data === undefined) return null;
    const errors = result.errors?.map(formattedFor(ctx));
    return { contentType, body: `${JSON.stringify({ errors, data: result.data })}\n` };
  }

  private recognise(ctx: Context, accept: string | undefined, body: unknown): KnownRequest | null {
    if (!isRecord(body) || body['extensions'] != null || typeof body['query'] !== 'string') return null;
    const contentType = this.contentTypes.get(accept ?? '');
    const operationName = body['operationName'] ?? null;
    const variables = body['variables'] ?? {};
    if (contentType === undefined || !isRecord(variables)) return null;
    if (operationName !== null && typeof operationName !== 'string') return null;
    const document = this.documents.known(body['query']);
    const prepared = document && this.documents.operation(document, operationName);
    if (!prepared || prepared.operation.operation === 'subscription') return null;
    return this.admits(ctx, prepared, variables) ? { prepared, variables, contentType } : null;
  }

  private admits(ctx: Context, prepared: PreparedOperation, variables: Record<string, unknown>): boolean {
    try {
      this.documents.admit(prepared, ctx.actor, variables);
      return true;
    } catch {
      // Refused again, and worded, on the long way.
      return false;
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
