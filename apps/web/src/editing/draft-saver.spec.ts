import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { draftOf, postKind } from '../posts/editing/draft.js';
import type { Draft } from '../posts/editing/draft.js';
import type { EditedPost } from '../posts/editing/editing.graphql.js';
import { DraftSaver, savesEvery } from './draft-saver.js';
import type { SaverOptions, SendResult } from './draft-saver.js';

const post = (patch: Partial<EditedPost> = {}): EditedPost => ({
  id: 'p1',
  state: 'DRAFT',
  title: 'Titel',
  body: 'Text',
  version: 1,
  updatedAt: '2026-11-22T10:00:00Z',
  publishedAt: null,
  scheduledFor: null,
  pinnedUntil: null,
  withdrawnReason: null,
  author: { id: 'a', name: 'Judith Wendel' },
  topics: [],
  pictures: [],
  audience: { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false },
  versions: [],
  viewerCan: { edit: true, publish: true, withdraw: false, discard: true },
  ...patch,
});

/** A server that takes everything and counts versions. */
function setUp(first: EditedPost | null, options: Partial<SaverOptions<Draft, EditedPost>> = {}) {
  let version = first?.version ?? 0;
  const send = jest.fn((draft: Draft, _known: EditedPost | null): Promise<SendResult<EditedPost>> => {
    version += 1;
    return Promise.resolve({ kind: 'saved', item: post({ ...first, title: draft.title, body: draft.body, version }) });
  });
  const keep = jest.fn<(draft: Draft | null) => void>();
  const saver = new DraftSaver({
    ...postKind,
    item: first,
    send,
    keep,
    now: () => new Date('2026-11-22T10:18:00Z'),
    ...options,
  });
  return { saver, send, keep };
}

describe('DraftSaver', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('keeps every change on the device at once and sends the last one later', async () => {
    const { saver, send, keep } = setUp(post());
    saver.change({ title: 'A' });
    saver.change({ title: 'AB' });
    expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ title: 'AB' }));
    expect(send).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(savesEvery);
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0]?.[0].title).toBe('AB');
    expect(saver.state()).toMatchObject({ phase: 'saved', savedAt: new Date('2026-11-22T10:18:00Z') });
    expect(keep).toHaveBeenLastCalledWith(null);
  });

  it('sends the next version after the first', async () => {
    const { saver, send } = setUp(post());
    saver.change({ title: 'A' });
    await saver.save();
    saver.change({ title: 'B' });
    await saver.save();
    expect(send.mock.calls.map(([, known]) => known?.version)).toEqual([1, 2]);
  });

  it('never sends two saves at a time', async () => {
    let finish: (result: SendResult<EditedPost>) => void = () => undefined;
    const send = jest.fn(() => new Promise<SendResult<EditedPost>>((resolve) => (finish = resolve)));
    const { saver } = setUp(null, { send });
    saver.change({ title: 'A' });
    const first = saver.save();
    saver.change({ title: 'AB' });
    const second = saver.save();
    expect(send).toHaveBeenCalledTimes(1);
    finish({ kind: 'saved', item: post({ title: 'A', body: '' }) });
    expect(await first).toBe(false);
    expect(send).toHaveBeenCalledTimes(2);
    finish({ kind: 'saved', item: post({ title: 'AB', body: '', version: 2 }) });
    expect(await second).toBe(true);
  });

  it('leaves a published item to the button', async () => {
    const { saver, send } = setUp(post({ state: 'PUBLISHED' }));
    saver.change({ title: 'Neu' });
    await jest.advanceTimersByTimeAsync(savesEvery * 3);
    expect(send).not.toHaveBeenCalled();
    expect(await saver.save()).toBe(true);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('sends nothing where nothing changed', async () => {
    const { saver, send } = setUp(post());
    expect(await saver.save()).toBe(true);
    expect(send).not.toHaveBeenCalled();
  });

  it('tries again after a failure and keeps the text meanwhile', async () => {
    const send = jest
      .fn<SaverOptions<Draft, EditedPost>['send']>()
      .mockResolvedValueOnce({ kind: 'failed', text: 'Der Server ist nicht erreichbar.' })
      .mockResolvedValueOnce({ kind: 'saved', item: post({ title: 'A' }) });
    const { saver, keep } = setUp(post(), { send });
    saver.change({ title: 'A' });
    await jest.advanceTimersByTimeAsync(savesEvery);
    expect(saver.state().phase).toBe('failed');
    expect(keep).not.toHaveBeenCalledWith(null);
    await jest.advanceTimersByTimeAsync(savesEvery);
    expect(saver.state().phase).toBe('saved');
  });

  it('goes on from what was saved beside a wrong field, and keeps the wrong one on the device', async () => {
    const refusals = [{ field: 'input.title', code: 'TOO_LONG', message: 'Zu lang.' }];
    const { saver, send, keep } = setUp(post());
    send.mockResolvedValueOnce({ kind: 'refused', refusals, item: post({ body: 'Neu', version: 2 }) });
    saver.change({ title: 'Viel zu lang', body: 'Neu' });
    expect(await saver.save()).toBe(false);
    expect(saver.state()).toMatchObject({ phase: 'refused', restSaved: true, item: { version: 2 } });
    expect(keep).not.toHaveBeenCalledWith(null);
    saver.change({ title: 'Kurz' });
    expect(await saver.save()).toBe(true);
    expect(send.mock.calls[1]?.[1]?.version).toBe(2);
    expect(saver.state()).toMatchObject({ phase: 'saved', refusals: [] });
  });

  describe('when somebody else saved in between', () => {
    const theirs = post({ title: 'Ihr Titel', version: 5 });
    function inConflict() {
      const send = jest
        .fn<SaverOptions<Draft, EditedPost>['send']>()
        .mockResolvedValueOnce({ kind: 'conflict', current: theirs })
        .mockImplementation((draft) =>
          Promise.resolve({ kind: 'saved', item: post({ title: draft.title, version: 6 }) }),
        );
      return { ...setUp(post(), { send }), send };
    }

    it('stops and asks', async () => {
      const { saver, send } = inConflict();
      saver.change({ title: 'Mein Titel' });
      expect(await saver.save()).toBe(false);
      expect(saver.state().conflict).toBe(theirs);
      await saver.save();
      expect(send).toHaveBeenCalledTimes(1);
    });

    it('takes its own lost answer for what it is', async () => {
      const mine = post({ title: 'Mein Titel', version: 5 });
      const send = jest
        .fn<SaverOptions<Draft, EditedPost>['send']>()
        .mockResolvedValue({ kind: 'conflict', current: mine });
      const { saver } = setUp(post(), { send });
      saver.change({ title: 'Mein Titel' });
      expect(await saver.save()).toBe(true);
      expect(saver.state()).toMatchObject({ phase: 'saved', conflict: null, item: { version: 5 } });
    });

    it('saves mine on top of theirs', async () => {
      const { saver, send } = inConflict();
      saver.change({ title: 'Mein Titel' });
      await saver.save();
      expect(await saver.resolve('mine')).toBe(true);
      expect(send.mock.calls[1]?.[0].title).toBe('Mein Titel');
      expect(send.mock.calls[1]?.[1]?.version).toBe(5);
    });

    it('takes theirs without sending', async () => {
      const { saver, send, keep } = inConflict();
      saver.change({ title: 'Mein Titel' });
      await saver.save();
      await saver.resolve('theirs');
      expect(saver.state().draft).toEqual(draftOf(theirs));
      expect(send).toHaveBeenCalledTimes(1);
      expect(keep).toHaveBeenLastCalledWith(null);
    });
  });

  it('begins with what was found on the device and saves it', async () => {
    const restored = { ...draftOf(post()), body: 'Weitergeschrieben' };
    const { saver, send } = setUp(post(), { restored });
    expect(saver.state().draft.body).toBe('Weitergeschrieben');
    await jest.advanceTimersByTimeAsync(savesEvery);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('asks first where what was found builds on another version than the server has', async () => {
    const theirs = post({ title: 'Ihr Titel', version: 3 });
    const restored = { ...draftOf(post()), title: 'Mein Titel' };
    const { saver, send } = setUp(theirs, { restored, overtaken: true });
    expect(saver.state()).toMatchObject({ draft: { title: 'Mein Titel' }, conflict: theirs });
    await jest.advanceTimersByTimeAsync(savesEvery * 2);
    expect(send).not.toHaveBeenCalled();
    await saver.resolve('mine');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed during a save, as building on that save', async () => {
    let finish: (result: SendResult<EditedPost>) => void = () => undefined;
    const send = jest.fn(() => new Promise<SendResult<EditedPost>>((resolve) => (finish = resolve)));
    const { saver, keep } = setUp(post(), { send });
    saver.change({ title: 'A' });
    const running = saver.save();
    saver.change({ title: 'AB' });
    keep.mockClear();
    finish({ kind: 'saved', item: post({ title: 'A', version: 2 }) });
    await running;
    expect(saver.state().item?.version).toBe(2);
    expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ title: 'AB' }));
  });
});
