import { expect } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';

/** An answer as it came, read as GraphQL where it is. */
export interface Answer<Data = Record<string, never>> {
  status: number;
  headers: Headers;
  text: string;
  /** Null where the answer holds none. */
  data: Data | null;
  errors: readonly GraphQLFormattedError[];
}

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  /** A text goes without a content type unless one is given. */
  body?: string | Uint8Array;
}

/** Somebody with a browser: keeps cookies, and sends what it is told to. */
export class Client {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async request(path: string, { method = 'GET', headers = {}, body }: RequestOptions = {}): Promise<Answer<never>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { ...(cookie && { cookie }), ...this.headers, ...headers },
      // fetch would name text/plain for a string.
      ...(body !== undefined && { body: new Uint8Array(Buffer.from(body)) }),
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return readAnswer(response);
  }

  /** One operation in the way of the web app: POST with JSON. */
  async gql<Data = never>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    return (await this.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })) as Answer<Data>;
  }

  /** The data of an operation that has to work. */
  async data<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.gql<Data>(query, variables);
    expect(errors).toEqual([]);
    if (data === null) throw new Error('the answer holds no data');
    return data;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice(8);
    if (value === '' || (expires && new Date(expires) <= new Date())) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

async function readAnswer(response: Response): Promise<Answer<never>> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = isJson && text !== '' ? (JSON.parse(text) as { data?: never; errors?: GraphQLFormattedError[] }) : {};
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data ?? null,
    errors: body.errors ?? [],
  };
}

/** Code of the first error; undefined where there is none. */
export const codeOf = (answer: Pick<Answer, 'errors'>): unknown => answer.errors[0]?.extensions?.['code'];

/** Wrong fields with their codes, `['input.email TOO_LONG']`. */
export function fieldsOf(answer: Pick<Answer, 'errors'>): string[] {
  const fields = answer.errors[0]?.extensions?.['fields'] as { field: string; code: string }[] | undefined;
  return (fields ?? []).map(({ field, code }) => `${field} ${code}`);
}
