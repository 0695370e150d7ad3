import { expect, it } from '@jest/globals';
import type { Actor } from '../access/actor.js';
import type { Documents, PreparedOperation } from '../graphql/documents.js';
import { LiveGroup } from './group.js';
import type { Payload } from './payload.js';
import { Subscriber, type LiveLine } from './subscriber.js';
import type { LiveTopic } from './topic.js';

const topic: LiveTopic<object> = {
  name: 'said',
  kinds: ['Said'],
  scopeOf: () => '',
  load: () => Promise.resolve([]),
  view: (_actor, event) => event,
  reload: () => ({ text: 'reload' }),
};
const documents = {
  run: (_operation: unknown, _ctx: unknown, _variables: unknown, root: { said: { text: string } }) =>
    Promise.resolve({ data: { said: root.said.text } }),
} as unknown as Documents;
const prepared = { rootFields: ['said'] } as unknown as PreparedOperation;

/** A line that notes what happens to it. */
function noted(): { line: LiveLine; heard: string[] } {
  const heard: string[] = [];
  const line: LiveLine = {
    actor: {} as Actor,
    congested: false,
    send: (_subscriber, payload: Payload) =>
      heard.push((JSON.parse(payload.json) as { data: { said: string } }).data.said) > 0,
    hold: () => void heard.push('hold'),
    release: () => void heard.push('release'),
    close: (code) => void heard.push(`closed ${code}`),
  };
  return { line, heard };
}

const told = (id: number) => ({ position: { xid: 1n, id: BigInt(id) }, event: { text: `event ${id}` } });

it('writes what comes in one turn together, in order, and a single event at once', async () => {
  const group = new LiveGroup(topic, { key: '', prepared, variables: {}, language: 'de', viewer: null }, documents);
  const [one, other] = [noted(), noted()];
  for (const { line } of [one, other]) {
    const subscriber = new Subscriber(line, '1', { xid: 0n, id: 0n }, () => undefined);
    subscriber.goLive();
    group.subscribers.add(subscriber);
  }
  for (const id of [1, 2, 3]) group.tell(told(id));
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  group.tell(told(4));
  await new Promise(setImmediate);
  for (const { heard } of [one, other])
    expect(heard).toEqual(['hold', 'event 1', 'event 2', 'event 3', 'release', 'event 4']);
});
