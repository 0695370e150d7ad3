import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Harvest } from './harvest.js';
import type { Usage } from './usage.js';

/** How often an operation is tried with other values. */
export const TRIES = 6;

const DAY_MS = 86_400_000;
const day = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Texts by the name of what asks for them. */
const TEXTS: readonly (readonly [RegExp, (number: number) => string])[] = [
  [/email/i, () => `messung-${randomUUID()}@messung.example`],
  [/password/i, () => 'Kennwort-der-Messung-1'],
  [/url|link|website/i, () => 'https://www.example.org/seite'],
  [/search|text$/i, () => 'Digital'],
  [/^month$/i, () => day(0).slice(0, 7)],
  [/key$/i, () => 'staedtetag'],
];

/** Fields by which things are asked for. */
const KEYS = ['id', 'ags', 'key'];

/** Makes variables for any operation out of what answers held so far, so that new operations are measured untold. */
export class Variables {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly harvest: Harvest,
  ) {}

  /** Values for one try; each try takes others. */
  of(usages: readonly Usage[], number: number, fixed: Record<string, unknown> = {}): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const { definition, argument, about } of usages) {
      const name = definition.variable.name.value;
      const type = typeFromAST(this.schema, definition.type as never) as GraphQLInputType | undefined;
      if (!type) continue;
      const value = name in fixed ? fixed[name] : this.value(type, argument, about, number);
      if (value !== undefined) values[name] = value;
    }
    return values;
  }

  private value(type: GraphQLInputType, name: string, about: readonly string[], number: number): unknown {
    if (!isNonNullType(type))
      return number % 2 === 1 && !isInputObjectType(getNamedType(type))
        ? undefined
        : this.optional(type, name, about, number);
    return this.required(type.ofType, name, about, number);
  }

  /** What may be left out is given where something fitting is known: filters and ids, not free texts. */
  private optional(type: GraphQLInputType, name: string, about: readonly string[], number: number): unknown {
    if (name === 'first') return 20;
    const known = this.known(name, about);
    return getNamedType(type).name === 'ID' && !isListType(type) && name !== 'after'
      ? known[number % known.length]
      : undefined;
  }

  private required(type: GraphQLInputType, name: string, about: readonly string[], number: number): unknown {
    if (isListType(type)) {
      const entry = this.value(type.ofType as GraphQLInputType, name.replace(/s$/, ''), about, number);
      return entry === undefined ? [] : [entry];
    }
    if (isEnumType(type)) return type.getValues()[number % type.getValues().length]?.name;
    if (isInputObjectType(type)) {
      const own = Object.values(type.getFields());
      // `{ kind: POST, id }` is about posts.
      const kinds = own.flatMap(({ name: field, type: kind }) =>
        isEnumType(getNamedType(kind)) ? [String(this.value(kind, field, about, number))] : [],
      );
      const named = this.harvest.types.filter((known) => kinds.includes(known.toUpperCase()));
      const fields = own.map((field) => [field.name, this.value(field.type, field.name, [...named, ...about], number)]);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    return this.scalar(getNamedType(type).name, name, about, number);
  }

  private scalar(type: string, name: string, about: readonly string[], number: number): unknown {
    const known = this.known(name, about);
    const found = known[number % known.length];
    switch (type) {
      case 'ID':
        return name === 'clientKey' ? randomUUID() : (found ?? randomUUID());
      case 'Int':
      case 'Float':
        return name === 'first' ? 20 : name === 'version' ? (found ?? 1) : number + 1;
      case 'Boolean':
        return number % 2 === 0;
      case 'Date':
        return day([30, 0, -30][number % 3] ?? 0);
      case 'DateTime':
        return new Date().toISOString();
      default:
        return TEXTS.find(([pattern]) => pattern.test(name))?.[1](number) ?? found ?? 'Messung der Anweisungen';
    }
  }

  /** Values of the field that an argument names: `id` of what the operation is about, `courseId`, `person`, `ags`. */
  private known(name: string, about: readonly string[]): readonly unknown[] {
    const capital = name.charAt(0).toUpperCase() + name.slice(1).replace(/Ids?$/, '');
    const noun = name === 'id' ? '' : capital;
    // `person` may be a ManagedPerson, and `run` a CourseRun: first what the operation is about, then anything so named.
    const types = [...about, ...this.harvest.types].filter((type) => noun === '' || type.endsWith(noun));
    const lists = [
      ...types.flatMap((type) => KEYS.map((key) => this.harvest.of(type, key))),
      ...about.map((type) => this.harvest.of(type, name)),
      name === 'id' ? [] : this.harvest.of('', name),
    ];
    return lists.find((list) => list.length > 0) ?? [];
  }
}
