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
const joining: LiveTopic<object> = {
  ...topic,
  join: (events) => ({ text: events.map((event) => (event as { text: string }).text).join(', ') }),
};
let executions = 0;
const documents = {
  run: (_operation: unknown, _ctx: unknown, _variables: unknown, root: { said: { text: string } }) => {
    executions++;
    return Promise.resolve({ data: { said: root.said.text } });
  },
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

const groupOf = (of: LiveTopic<object>) =>
  new LiveGroup(of, { key: '', prepared, variables: {}, language: 'de', viewer: null }, documents);
/** Somebody who has been told everything up to an event. */
function follower(group: LiveGroup, line: LiveLine, upTo: number): Subscriber {
  const subscriber = new Subscriber(line, '1', { xid: 1n, id: BigInt(upTo) }, () => undefined);
  group.subscribers.add(subscriber);
  return subscriber;
}
const turns = async () => {
  await new Promise(setImmediate);
  await new Promise(setImmediate);
};

it('writes what comes in one turn together, in order, and a single event at once', async () => {
  const group = groupOf(topic);
  const [one, other] = [noted(), noted()];
  for (const { line } of [one, other]) follower(group, line, 0).goLive();
  for (const id of [1, 2, 3]) group.tell(told(id));
  await turns();
  group.tell(told(4));
  await new Promise(setImmediate);
  for (const { heard } of [one, other])
    expect(heard).toEqual(['hold', 'event 1', 'event 2', 'event 3', 'release', 'event 4']);
});

it('joins what comes in one turn where the topic can, each event once to each, executed once for all who get the same', async () => {
  const group = groupOf(joining);
  const readers = Array.from({ length: 4 }, noted);
  const [first, second, ahead, late] = readers.map(({ line }, index) => follower(group, line, index === 2 ? 2 : 0));
  for (const subscriber of [first, second, ahead]) subscriber?.goLive();
  executions = 0;
  for (const id of [1, 2, 3]) group.tell(told(id));
  await turns();
  expect(readers.map(({ heard }) => heard)).toEqual([
    ['event 1, event 2, event 3'],
    ['event 1, event 2, event 3'],
    // Whoever came back knew the first two.
    ['event 3'],
    // Whoever still catches up is given it afterwards.
    [],
  ]);
  expect(executions).toBe(2);
  const waited = late?.nextWaiting() ?? [];
  expect(waited).toHaveLength(3);
  const share = late && group.share(late, waited);
  late?.deliver((share && (await group.payloads(share))) ?? []);
  expect(late?.nextWaiting()).toBeNull();
  group.tell(told(4));
  await turns();
  expect(readers.map(({ heard }) => heard.at(-1))).toEqual(Array(4).fill('event 4'));
  expect(readers[3]?.heard).toEqual(['event 1, event 2, event 3', 'event 4']);
  expect(executions).toBe(3);
});
