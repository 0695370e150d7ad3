import type { PostSpec } from './builders.js';
import type { TestApp } from '../test-app.js';
import { PostEdited, PostPublished, PostWithdrawn } from '../../src/posts/post.facts.js';

/** Makes a published item and records that it was published. Returns its id. */
export async function publish(app: TestApp, spec: PostSpec = {}): Promise<string> {
  const id = await app.build.post(spec);
  await app.db.write(null, async (tx) => {
    await tx.rows('select 1 from post where id = $1 for update', [id]);
    tx.record(PostPublished(id, { association: spec.association ?? 'staedtetag' }));
  });
  return id;
}

/** Changes columns of an item and records that it was edited. */
export async function edit(app: TestApp, id: string, columns: Record<string, unknown>): Promise<void> {
  const names = Object.keys(columns);
  await app.db.write(null, async (tx) => {
    await tx.rows(`update post set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} where id = $1`, [
      id,
      ...Object.values(columns),
    ]);
    tx.record(PostEdited(id, { association: 'staedtetag', version: 2 }));
  });
}

export async function withdraw(app: TestApp, id: string): Promise<void> {
  await app.db.write(null, async (tx) => {
    await tx.rows(`update post set state = 'WITHDRAWN', withdrawn_at = now() where id = $1`, [id]);
    tx.record(PostWithdrawn(id, { association: 'staedtetag' }));
  });
}
