import { Injectable } from '@nestjs/common';
import {
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  Kind,
  visit,
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Actor, Language } from '../access/actor.js';
import { Context } from '../access/context.js';
import { Refused } from '../access/refusals.js';
import { Documents, type PreparedOperation } from '../graphql/documents.js';
import { GraphqlEndpoint } from '../graphql/endpoint.js';
import { formatError } from '../graphql/format-error.js';
import { hasControlCharacters } from '../graphql/guard/hostile-text.js';
import { LIMITS } from '../graphql/guard/limits.js';
import { LiveHub } from './hub.js';
import type { LiveLine, Subscriber } from './subscriber.js';
import { LiveFollow } from './topic.js';

export interface SubscribeRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** From the text of a subscription to a running one: the same gate, parse, limits, access and masking as over HTTP. */
@Injectable()
export class Subscribing {
  constructor(
    private readonly documents: Documents,
    private readonly endpoint: GraphqlEndpoint,
    private readonly hub: LiveHub,
  ) {}

  async subscribe(
    line: LiveLine,
    id: string,
    request: SubscribeRequest,
    onEnd: () => void,
  ): Promise<Subscriber | GraphQLFormattedError[]> {
    const { actor } = line;
    const requestId = randomUUID();
    try {
      checkShape(request);
      if (request.query.length > LIMITS.documentCharacters) throw new Refused('TOO_EXPENSIVE');
      this.endpoint.gate(actor, request.query);
      if (hasControlCharacters({ ...request }))
        throw new Refused('BAD_INPUT', [{ field: 'variables', code: 'CONTROL_CHARACTER' }]);
      const document = this.documents.parse(request.query);
      if ('length' in document)
        return document.map((error) => withoutHint(formatError(error, actor.language, requestId)));
      const prepared = this.documents.operation(document, request.operationName ?? null);
      if (!prepared) throw new GraphQLError('The document has no such operation.');
      if (prepared.operation.operation !== 'subscription') throw new GraphQLError('Only subscriptions run here.');
      const variables = request.variables ?? {};
      this.documents.admit(prepared, actor, variables);
      const follow = await this.resolve(prepared, variables, new Context(actor, actor.language, requestId));
      const terms = {
        prepared,
        variables,
        language: actor.language,
        viewer: prepared.viewerDependent ? (): Actor => line.actor : null,
        key: keyOf(prepared, variables, actor.language, prepared.viewerDependent ? randomUUID() : ''),
      };
      return this.hub.follow(line, id, follow, terms, onEnd);
    } catch (error) {
      return [formatError(error, actor.language, requestId)];
    }
  }

  /** Calls the area's subscription resolver with checked arguments. */
  private async resolve(
    prepared: PreparedOperation,
    given: Record<string, unknown>,
    ctx: Context,
  ): Promise<LiveFollow> {
    const schema = this.documents.current;
    const coerced = getVariableValues(schema, prepared.operation.variableDefinitions ?? [], given);
    if (coerced.errors) throw coerced.errors[0] ?? new Refused('BAD_INPUT');
    const node = rootField(prepared.operation);
    const field = node && schema.getSubscriptionType()?.getFields()[node.name.value];
    if (!node || !field?.subscribe) throw new GraphQLError('A subscription names its field at the top.');
    const args = getArgumentValues(field, node, coerced.coerced);
    const follow: unknown = await field.subscribe(undefined, args, ctx, {
      fieldName: field.name,
    } as GraphQLResolveInfo);
    if (!(follow instanceof LiveFollow)) throw new Error(`subscription ${field.name} does not return a LiveFollow`);
    return follow;
  }
}

const rootField = (operation: OperationDefinitionNode): FieldNode | undefined =>
  operation.selectionSet.selections.find((node): node is FieldNode => node.kind === Kind.FIELD);

/** Names of the schema are not guessed for anybody, as over HTTP. */
const withoutHint = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replace(/ Did you mean [^]*$/, ''),
});

/** A client may send anything. */
function checkShape({ query, operationName, variables }: Partial<Record<keyof SubscribeRequest, unknown>>): void {
  const wrong = (field: string) => new Refused('BAD_INPUT', [{ field, code: 'WRONG_TYPE' }]);
  if (typeof query !== 'string') throw wrong('query');
  if (operationName != null && typeof operationName !== 'string') throw wrong('operationName');
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) throw wrong('variables');
}

let operations = 0;
const operationNumbers = new WeakMap<PreparedOperation, number>();

/** A short name for an operation: its text would be kept once a subscriber. */
function numberOf(prepared: PreparedOperation): number {
  const number = operationNumbers.get(prepared) ?? ++operations;
  operationNumbers.set(prepared, number);
  return number;
}

/**
 * Text that is equal for subscribers who are given the same. The cursor is left out: it says where somebody begins, not
 * what they are given.
 */
function keyOf(
  prepared: PreparedOperation,
  variables: Record<string, unknown>,
  language: Language,
  own: string,
): string {
  const cursor = cursorVariable(prepared.operation);
  const others = Object.entries(variables)
    .filter(([name]) => name !== cursor)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([numberOf(prepared), language, own, others]);
}

/** The variable that is used as the cursor of the root field and nowhere else. */
function cursorVariable(operation: OperationDefinitionNode): string | null {
  const value = rootField(operation)?.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  let uses = 0;
  visit(operation.selectionSet, {
    Variable: (node) => {
      if (node.name.value === value.name.value) uses++;
    },
  });
  return uses === 1 ? value.name.value : null;
}
