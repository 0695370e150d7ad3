import type { Server } from '../processes/server.js';
import { PASSWORD } from '../world/seed.js';

export interface GraphqlAnswer<Data = Record<string, unknown>> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; fields?: { field: string; code: string }[] } }[];
}

/** Somebody at the platform, with or without a session. */
export class PlatformClient {
  constructor(
    private readonly server: Pick<Server, 'port'>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async ask<Data>(query: string, variables: object = {}): Promise<{ answer: GraphqlAnswer<Data>; cookie: string }> {
    const response = await fetch(`http://127.0.0.1:${this.server.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    return { answer: (await response.json()) as GraphqlAnswer<Data>, cookie: cookie.join('; ') };
  }

  /** The data of an operation that has to work. */
  async data<Data>(query: string, variables: object = {}): Promise<Data> {
    const { answer } = await this.ask<Data>(query, variables);
    if (answer.errors || !answer.data) throw new Error(`the platform refused: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  }

  /** Signs in as the web app does. */
  static async signIn(server: Pick<Server, 'port'>, email: string, password = PASSWORD): Promise<PlatformClient> {
    const { answer, cookie } = await new PlatformClient(server).ask<{ signIn: { __typename: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      { input: { email, password } },
    );
    if (answer.data?.signIn.__typename !== 'SignedIn')
      throw new Error(`${email} cannot sign in: ${JSON.stringify(answer)}`);
    return new PlatformClient(server, { cookie });
  }
}
