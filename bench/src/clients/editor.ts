import { randomUUID } from 'node:crypto';
import type { Server } from '../processes/server.js';
import { OFFICER_EMAIL } from '../world/seed.js';
import { PlatformClient } from './platform-client.js';

const CREATE = 'mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }';
const PUBLISH = 'mutation ($id: ID!) { publishPost(id: $id) { __typename } }';

/** By which what was published in a run is found again. */
export const TITLE = 'Neue Handreichung zur elektronischen Akte';

/** An officer who writes news. */
export class Editor {
  private constructor(private readonly client: PlatformClient) {}

  static async signIn(server: Server): Promise<Editor> {
    return new Editor(await PlatformClient.signIn(server, OFFICER_EMAIL));
  }

  /** A draft for everybody; its id. */
  async draft(): Promise<string> {
    const content = {
      title: TITLE,
      body: 'Die Handreichung liegt im **Mitgliederbereich**. Sie beschreibt auf zwölf Seiten, was zuerst zu regeln ist.',
      topics: [],
      pictures: [],
      audience: { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false },
      pinnedUntil: null,
    };
    const input = { clientKey: randomUUID(), content };
    const { createPost } = await this.client.data<{ createPost: { id: string } }>(CREATE, { input });
    return createPost.id;
  }

  async publish(id: string): Promise<void> {
    const { publishPost } = await this.client.data<{ publishPost: { __typename: string } }>(PUBLISH, { id });
    if (publishPost.__typename !== 'PostSaved') throw new Error(`news was not published: ${publishPost.__typename}`);
  }
}
