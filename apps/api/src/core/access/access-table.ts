import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { AccessLevel } from './actor.js';

/** Levels from the widest to the narrowest, with who they mean. */
const LEVELS: Record<AccessLevel, string> = {
  ANYONE: 'everyone, without signing in',
  SIGNED_IN: 'whoever has an account, admitted or not',
  MEMBER: 'whoever the access rule admits',
  OFFICER: 'officers of an association',
};

type Field = GraphQLField<unknown, unknown>;

const levelOf = (field: Field) => field.extensions['access'] as AccessLevel | undefined;
const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {}).sort((a, b) => a.name.localeCompare(b.name, 'en'));

const rootsOf = (schema: GraphQLSchema) =>
  [
    ['Queries', schema.getQueryType()],
    ['Mutations', schema.getMutationType()],
    ['Subscriptions', schema.getSubscriptionType()],
  ] as const;

/** Root fields that say of nobody that they may call them; the platform refuses them to everyone. */
export function undeclaredRootFields(schema: GraphQLSchema): string[] {
  return rootsOf(schema).flatMap(([, type]) =>
    fieldsOf(type).flatMap((field) => (levelOf(field) ? [] : [`${type?.name ?? ''}.${field.name}`])),
  );
}

/** Who may call what, as Markdown: every root field, then the fields of types that are narrower than the way to them. */
export function printAccessTable(schema: GraphQLSchema): string {
  const roots = rootsOf(schema).flatMap(([title, type]) => section(title, 'operation', rows(fieldsOf(type))));
  const rootTypes = new Set<unknown>(rootsOf(schema).map(([, type]) => type));
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !rootTypes.has(type))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const below = types.flatMap((type) => rows(fieldsOf(type).filter(levelOf), `${type.name}.`));
  return [
    '# Who may call what',
    '',
    'Printed from the api (`npm run schema`). Do not edit; review what changes here like code.',
    '',
    ...Object.entries(LEVELS).map(([level, who]) => `- \`${level}\`: ${who}`),
    ...roots,
    ...section('Fields with an access of their own', 'field', below),
    '',
  ].join('\n');
}

const section = (title: string, what: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', `| ${what} | who |`, '| --- | --- |', ...lines];

const rows = (fields: readonly Field[], prefix = ''): string[] =>
  fields.map((field) => `| \`${prefix}${field.name}\` | ${levelOf(field) ?? '**nobody**: no access is declared'} |`);
