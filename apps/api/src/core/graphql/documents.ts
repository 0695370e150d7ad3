import { Injectable } from '@nestjs/common';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  valueFromASTUntyped,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { meets, type Actor } from '../access/actor.js';
import type { Context } from '../access/context.js';
import { accessRefusal, Refused } from '../access/refusals.js';
import { LIMITS, noIntrospection, operationLimits } from './guard/limits.js';
import { planOperation, type OperationPlan } from './operation-plan.js';
import { dropPlainResolvers } from './guard/plain-fields.js';

/** An operation that was parsed, found valid and compiled; kept as long as its document is. */
export interface PreparedOperation extends OperationPlan {
  readonly document: DocumentNode;
  readonly compiled: CompiledQuery;
  /** Values of required variables that may be left out; null: there are none. graphql-jit takes them for missing. */
  readonly defaults: Readonly<Record<string, unknown>> | null;
}

/** Documents kept in memory; the web app has about fifty, so this holds foreign clients' as well. */
const KEPT_DOCUMENTS = 500;

/**
 * The one way from a text to something that may run, for HTTP, WebSocket and event streams alike:
 * parse, limits, validation, declared access, cost. Parsed and compiled operations are kept.
 */
@Injectable()
export class Documents {
  private schema: GraphQLSchema | null = null;
  readonly rules: ValidationRule[] = [operationLimits];
  private readonly parsed = new Map<string, DocumentNode | readonly GraphQLError[]>();
  private readonly prepared = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();

  /** Called once by the driver when the schema is built. */
  use(schema: GraphQLSchema, introspection: boolean): void {
    dropPlainResolvers(schema);
    this.schema = schema;
    if (!introspection) this.rules.push(noIntrospection);
  }

  get current(): GraphQLSchema {
    if (!this.schema) throw new Error('the schema is not built yet');
    return this.schema;
  }

  /** Parses and validates; the same text is looked at once. Returns the errors of a wrong document. */
  parse(text: string): DocumentNode | readonly GraphQLError[] {
    const kept = this.parsed.get(text);
    if (kept) return kept;
    const result = this.check(text);
    if (this.parsed.size >= KEPT_DOCUMENTS) this.parsed.delete(this.parsed.keys().next().value as string);
    this.parsed.set(text, result);
    return result;
  }

  /** A document that was looked at before and found valid. */
  known(text: string): DocumentNode | null {
    const kept = this.parsed.get(text);
    return kept && 'kind' in kept ? kept : null;
  }

  private check(text: string): DocumentNode | readonly GraphQLError[] {
    if (text.length > LIMITS.documentCharacters) {
      return [new GraphQLError('The document is too long.', { extensions: { code: 'TOO_EXPENSIVE' } })];
    }
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: LIMITS.documentTokens });
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('The document cannot be read.')];
    }
    const errors = validate(this.current, document, [...specifiedRules, ...this.rules]);
    return errors.length > 0 ? errors : document;
  }

  /** The compiled operation of a valid document; null where the name names none. */
  operation(document: DocumentNode, operationName: string | null): PreparedOperation | null {
    const byName = this.prepared.get(document) ?? new Map<string, PreparedOperation>();
    this.prepared.set(document, byName);
    const kept = byName.get(operationName ?? '');
    if (kept) return kept;
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const compiled = compileQuery(this.current, document, operationName ?? undefined, {
      disableLeafSerialization: false,
    });
    if (!isCompiledQuery(compiled)) {
      throw new Error(`cannot compile: ${compiled.errors?.map((error) => error.message).join('; ') ?? 'unknown'}`);
    }
    const plan = planOperation(this.current, document, operation);
    const made = { ...plan, document, compiled, defaults: defaultsOf(operation) };
    byName.set(operationName ?? '', made);
    return made;
  }

  /** Throws unless the actor may run the operation with these variables. */
  admit(prepared: OperationPlan, actor: Actor | null, variables: Record<string, unknown>): void {
    if (prepared.levels === null) throw new Refused('FORBIDDEN');
    for (const level of prepared.levels) if (!meets(level, actor)) throw accessRefusal(level, actor);
    if (prepared.cost(variables) > LIMITS.cost) throw new Refused('TOO_EXPENSIVE');
  }

  /** Runs a prepared query, mutation or one delivery of a subscription (`root` = its event). */
  async run(
    prepared: PreparedOperation,
    ctx: Context,
    variables: Record<string, unknown>,
    root: unknown = undefined,
  ): Promise<ExecutionResult> {
    const given = prepared.defaults ? { ...prepared.defaults, ...variables } : variables;
    const result = await prepared.compiled.query(root, ctx, given);
    if (!result.errors || 'data' in result) return result;
    // Nothing ran, so the variables do not fit. graphql-jit names the innermost field alone, graphql-js the whole path.
    const { errors } = getVariableValues(this.current, prepared.operation.variableDefinitions ?? [], variables);
    return errors ? { errors } : result;
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> | null {
  const given = variableDefinitions.flatMap(({ variable, type, defaultValue }) =>
    type.kind === Kind.NON_NULL_TYPE && defaultValue
      ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const]
      : [],
  );
  return given.length > 0 ? Object.fromEntries(given) : null;
}
