import { randomUUID } from 'node:crypto';
import { ask, type Visitor } from './browser.js';

interface Audience {
  kinds: string[];
  sizeClasses: string[];
  counties: string[];
  qualifiedOnly: boolean;
}

const EVERYONE: Audience = { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false };

/** Publishes a news item as an officer, past the editor. Returns its id. */
export async function publish(
  officer: Visitor,
  title: string,
  body = 'Ein Text.',
  audience: Partial<Audience> = {},
): Promise<string> {
  const made = (await ask(officer.context, 'mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }', {
    input: {
      clientKey: randomUUID(),
      content: { title, body, topics: [], pictures: [], audience: { ...EVERYONE, ...audience } },
    },
  })) as { createPost: { id: string } };
  await ask(officer.context, 'mutation ($id: ID!) { publishPost(id: $id) { __typename } }', { id: made.createPost.id });
  return made.createPost.id;
}
