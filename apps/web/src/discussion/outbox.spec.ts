import { describe, expect, it } from '@jest/globals';
import { Outbox } from './outbox.js';
import type { Outgoing, SendOutcome } from './outbox.js';

const outgoing = (clientKey: string) => ({ clientKey, thread: 'POST:1', content: clientKey, writtenAt: 0 });

function setUp(answers: (key: string, tries: number) => SendOutcome | Error, kept: Outgoing[] = []) {
  const sent: string[] = [];
  let stored: readonly Outgoing[] = kept;
  const outbox = new Outbox({
    send: ({ clientKey }) => {
      sent.push(clientKey);
      const answer = answers(clientKey, sent.filter((key) => key === clientKey).length);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    read: () => [...stored],
    write: (all) => (stored = all),
    pause: () => 1,
  });
  return { outbox, sent, stored: () => stored.map(({ clientKey }) => clientKey) };
}

const settled = async (holds: () => boolean) => {
  for (let tries = 0; tries < 400 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
};

describe('the outbox', () => {
  it('sends in the order of writing and keeps nothing that arrived', async () => {
    const { outbox, sent, stored } = setUp(() => ({ kind: 'sent' }));
    for (const key of ['a', 'b', 'c']) outbox.add(outgoing(key));
    await settled(() => stored().length === 0);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('tries again under the same key when the line breaks, without overtaking', async () => {
    const { outbox, sent, stored } = setUp((_key, tries) => (tries < 3 ? new Error('offline') : { kind: 'sent' }));
    outbox.add(outgoing('a'));
    outbox.add(outgoing('b'));
    expect(stored()).toEqual(['a', 'b']);
    await settled(() => stored().length === 0);
    expect(sent).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
  });

  it('begins with what an earlier page left behind', async () => {
    const left = { ...outgoing('left'), refusal: null };
    const { outbox, sent, stored } = setUp(() => ({ kind: 'sent' }), [left]);
    await outbox.flush();
    expect([sent, stored()]).toEqual([['left'], []]);
  });

  it('keeps what was refused with its reason and goes on with the next', async () => {
    const { outbox, stored } = setUp((key) => (key === 'a' ? { kind: 'refused', text: 'Zu lang' } : { kind: 'sent' }));
    outbox.add(outgoing('a'));
    outbox.add(outgoing('b'));
    await settled(() => stored().length === 1 && outbox.all()[0]?.refusal === 'Zu lang');
    expect(outbox.take('a')?.content).toBe('a');
    expect(stored()).toEqual([]);
  });

  it('waits as long as the server asks', async () => {
    const began = performance.now();
    const { outbox, stored } = setUp((_key, tries) =>
      tries === 1 ? { kind: 'later', seconds: 0.05 } : { kind: 'sent' },
    );
    outbox.add(outgoing('a'));
    await settled(() => stored().length === 0);
    expect(performance.now() - began).toBeGreaterThanOrEqual(45);
  });
});
