import { visit, parse, print, Kind, type FieldNode } from 'graphql';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** The document with the type of every object asked for, as the web app's store does too. */
export const withTypenames = (text: string): string =>
  print(
    visit(parse(text), {
      SelectionSet: (node, _key, parent) =>
        parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? undefined
          : { ...node, selections: [...node.selections, TYPENAME] },
    }),
  );

/** What answers held so far: values of plain fields, by type and name of the field. */
export class Harvest {
  private readonly values = new Map<string, unknown[]>();

  take(value: unknown): void {
    if (Array.isArray(value)) for (const entry of value) this.take(entry);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { __typename: type, ...fields } = value as Record<string, unknown>;
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field === 'object') this.take(field);
      else if (typeof type === 'string' && field !== null) {
        this.note(`${type}.${name}`, field);
        this.note(`.${name}`, field);
      }
    }
  }

  private note(key: string, value: unknown): void {
    const known = this.values.get(key) ?? [];
    if (known.length < 50 && !known.includes(value)) known.push(value);
    this.values.set(key, known);
  }

  /** Types that answers named. */
  get types(): string[] {
    return [...new Set([...this.values.keys()].map((key) => key.split('.')[0] ?? ''))].filter(Boolean);
  }

  /** Values of a field of a type; of any type where none is given. */
  of(type: string, field: string): readonly unknown[] {
    return this.values.get(`${type}.${field}`) ?? [];
  }
}
