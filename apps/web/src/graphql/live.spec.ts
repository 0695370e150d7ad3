import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLive } from './live.js';
import type { LiveRequest, LiveSink, Transport } from './live.js';
import { liveStatus } from './live-status.js';

/** A transport whose connections the test holds in its hands. */
function fakeTransport() {
  const connections: { variables: LiveRequest['variables']; sink: LiveSink; stopped: boolean }[] = [];
  const transport: Transport = {
    subscribe(request, sink) {
      const connection = { variables: { ...request.variables }, sink, stopped: false };
      connections.push(connection);
      return () => (connection.stopped = true);
    },
  };
  const last = () => {
    const connection = connections.at(-1);
    if (!connection) throw new Error('Nobody connected');
    return connection;
  };
  return { transport, connections, last };
}

function setUp() {
  const socket = fakeTransport();
  const events = fakeTransport();
  const sessionEnded = jest.fn();
  const live = createLive({
    socket: () => Promise.resolve(socket.transport),
    events: () => Promise.resolve(events.transport),
    sessionEnded,
    wait: (milliseconds) => milliseconds,
  });
  const observer = { next: jest.fn(), error: jest.fn(), complete: jest.fn() };
  const stop = live.subscribe(
    { query: 'subscription { newsChanged { cursor } }', variables: { after: 'c0' } },
    observer,
  );
  return { live, socket, events, sessionEnded, observer, stop };
}
const item = (cursor: string) => ({ data: { newsChanged: { cursor } } });
const settle = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

describe('createLive', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('begins at the cursor it was given and hands items on', async () => {
    const { socket, observer } = setUp();
    await settle();
    expect(socket.last().variables).toEqual({ after: 'c0' });
    socket.last().sink.up();
    socket.last().sink.next(item('c1'));
    expect(observer.next).toHaveBeenCalledWith(item('c1'));
    expect(liveStatus()).toBe('live');
  });

  it('comes back after a break and goes on from the last item', async () => {
    const { socket, observer } = setUp();
    await settle();
    socket.last().sink.up();
    socket.last().sink.next(item('c7'));
    socket.last().sink.down(1006, new Error('gone'));
    expect(liveStatus()).toBe('lost');
    await settle(1_000);
    expect(socket.connections).toHaveLength(2);
    expect(socket.last().variables).toEqual({ after: 'c7' });
    expect(observer.error).not.toHaveBeenCalled();
  });

  it('waits longer after each failure', async () => {
    const { socket, events } = setUp();
    await settle();
    socket.last().sink.down(undefined, new Error('refused'));
    await settle(999);
    expect(socket.connections).toHaveLength(1);
    await settle(1);
    expect(socket.connections).toHaveLength(2);
    socket.last().sink.down(undefined, new Error('refused'));
    await settle(1_999);
    expect(events.connections).toHaveLength(0);
    await settle(1);
    expect(events.connections).toHaveLength(1);
  });

  it('takes server-sent events where sockets never come up, with the same cursor', async () => {
    const { socket, events } = setUp();
    await settle();
    socket.last().sink.down(undefined, new Error('refused'));
    await settle(1_000);
    socket.last().sink.down(undefined, new Error('refused'));
    await settle(2_000);
    expect(events.last().variables).toEqual({ after: 'c0' });
    events.last().sink.up();
    expect(liveStatus()).toBe('live');
  });

  it('goes back to sockets when events fail as well', async () => {
    const { socket, events } = setUp();
    await settle();
    socket.last().sink.down(undefined, new Error('offline'));
    await settle(1_000);
    socket.last().sink.down(undefined, new Error('offline'));
    for (const pause of [2_000, 4_000, 8_000]) {
      await settle(pause);
      events.last().sink.down(undefined, new Error('offline'));
    }
    await settle(32_000);
    expect(socket.connections).toHaveLength(3);
  });

  it.each([
    [4401, 'UNAUTHENTICATED'],
    [401, 'UNAUTHENTICATED'],
    [4403, 'NO_ACCESS'],
    [403, 'NO_ACCESS'],
  ])('stops and says so when the session or the access ended: %s', async (code, why) => {
    const { socket, sessionEnded, observer } = setUp();
    await settle();
    socket.last().sink.down(code, new Error('ended'));
    await settle(60_000);
    expect(sessionEnded.mock.calls).toEqual([[why]]);
    expect(observer.error).toHaveBeenCalledTimes(1);
    expect(socket.connections).toHaveLength(1);
  });

  it('says that the line is up as long as one subscription has it', async () => {
    const { live, socket, observer, stop } = setUp();
    await settle();
    socket.last().sink.up();
    const stopSecond = live.subscribe({ query: 'subscription { threadUpdates { cursor } }', variables: {} }, observer);
    await settle();
    expect(liveStatus()).toBe('live');
    stopSecond();
    expect(liveStatus()).toBe('live');
    stop();
    expect(liveStatus()).toBe('off');
  });

  it('tries no more after it was stopped', async () => {
    const { socket, stop } = setUp();
    await settle();
    socket.last().sink.down(1006, new Error('gone'));
    stop();
    await settle(60_000);
    expect(socket.connections).toHaveLength(1);
    expect(liveStatus()).toBe('off');
  });
});
