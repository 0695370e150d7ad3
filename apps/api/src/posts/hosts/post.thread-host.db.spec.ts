import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { least } from '../../../test/waiting.js';
import { TestApp } from '../../../test/test-app.js';
import { ThreadHosts, type ThreadHost } from '../../core/ports/thread-host.js';
import { statementCount } from '../../core/database/statement-log.js';
import { ActorLoader } from '../../sign-in/actor.loader.js';

let app: TestApp;
let host: ThreadHost;
beforeAll(async () => {
  app = await TestApp.start();
  const registered = app.get(ThreadHosts).of('POST');
  if (!registered) throw new Error('news is no host');
  host = registered;
});
afterAll(() => app.close());

const sees = async (person: { id: string }, postId: string): Promise<boolean> => {
  const actor = await app.get(ActorLoader).actorOf(person.id, 'session');
  const state = (await host.load([postId])).get(postId);
  return actor !== null && state !== undefined && host.maySee(actor, state.rights);
};

describe('news as hosts of threads', () => {
  it('say what they are, in one statement for any number, missing ones left out', async () => {
    const author = await app.build.officer();
    const published = await app.build.post({ title: 'Offen', author });
    const draft = await app.build.post({ state: 'DRAFT' });
    const states = await host.load([published, draft, randomUUID()]);
    expect([...states.keys()].sort()).toEqual([published, draft].sort());
    expect(states.get(published)).toMatchObject({
      title: 'Offen',
      path: `/beitraege/${published}`,
      open: true,
      association: 'staedtetag',
      participants: [author.id],
    });
    expect(states.get(draft)?.open).toBe(false);
    const count = await least(5, async () => {
      const before = statementCount();
      await host.load([published, draft, randomUUID()]);
      return statementCount() - before;
    });
    expect(count).toBe(1);
  });

  it('are seen by whoever may read the item: not without access, not outside the audience, no draft of others', async () => {
    const [member, outsider] = [await app.build.person(), await app.build.person({ association: null })];
    const officer = await app.build.officer({ association: 'gemeindetag' });
    const everyone = await app.build.post();
    const qualified = await app.build.post({ audience: { qualifiedOnly: true } });
    const draft = await app.build.post({ state: 'DRAFT' });
    expect(await sees(member, everyone)).toBe(true);
    expect(await sees(outsider, everyone)).toBe(false);
    expect(await sees(member, qualified)).toBe(false);
    expect(await sees(officer, qualified)).toBe(true);
    expect(await sees(member, draft)).toBe(false);
    expect(await sees(officer, draft)).toBe(false);
  });
});
