import type { FieldRefusal } from '../graphql/errors.js';
import type { Difference } from './differences.js';

/** @typeParam Item what the server keeps, with the draft in it */
export type SendResult<Item> =
  | { kind: 'saved'; item: Item }
  | { kind: 'conflict'; current: Item; differences?: readonly Difference[] }
  /** With an item: everything but the refused fields was saved. */
  | { kind: 'refused'; refusals: FieldRefusal[]; item?: Item }
  | { kind: 'failed'; text: string };

export interface SaverState<Draft, Item> {
  draft: Draft;
  /** The item on the server; null until the first save of a new one. */
  item: Item | null;
  phase: 'untouched' | 'changed' | 'saving' | 'saved' | 'refused' | 'failed';
  savedAt: Date | null;
  refusals: FieldRefusal[];
  /** Of a refused text: everything but the refused fields is on the server. */
  restSaved: boolean;
  failure: string;
  /** Somebody else's newer version: nothing is sent until the writer has chosen. */
  conflict: Item | null;
  /** Where that version differs from one's own, as far as the server says so. */
  differences: readonly Difference[];
}

/** How a kind of text is kept: news, project reports. */
export interface DraftKind<Draft, Item> {
  /** Null: a new one, still empty. */
  draftOf: (item: Item | null) => Draft;
  same: (one: Draft, other: Draft) => boolean;
  /** Whether changes go to the server by themselves; else only on demand. */
  savesByItself: (item: Item | null) => boolean;
}

export interface SaverOptions<Draft, Item> extends DraftKind<Draft, Item> {
  item: Item | null;
  /** What was found on this device. */
  restored?: Draft | undefined;
  /** What was found builds on another version than the server's: the writer chooses before anything is sent. */
  overtaken?: boolean;
  send: (draft: Draft, item: Item | null) => Promise<SendResult<Item>>;
  /** Keeps the text on this device; null: it is safe on the server. */
  keep: (draft: Draft | null) => void;
  now?: () => Date;
}

export const savesEvery = 10_000;

/** Keeps a text safe: on this device with every change, on the server some seconds later. */
export class DraftSaver<Draft, Item> {
  private current: SaverState<Draft, Item>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;

  constructor(private readonly options: SaverOptions<Draft, Item>) {
    const { item, restored, overtaken = false } = options;
    this.current = {
      draft: restored ?? options.draftOf(item),
      item,
      phase: restored ? 'changed' : 'untouched',
      savedAt: null,
      refusals: [],
      restSaved: false,
      failure: '',
      conflict: overtaken ? item : null,
      differences: [],
    };
    if (restored && !overtaken) this.schedule();
  }

  readonly state = (): SaverState<Draft, Item> => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(patch: Partial<Draft>): void {
    const draft = { ...this.current.draft, ...patch };
    this.options.keep(draft);
    this.set({ draft, phase: 'changed' });
    this.schedule();
  }

  /** Sends what is not on the server yet. Resolves to whether everything is there. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.current.conflict) return false;
    if (this.current.item && this.isStored()) return true;
    this.running = this.send().finally(() => (this.running = undefined));
    return this.running;
  }

  /** The server's answer to something else than saving: publishing, taking back. */
  accept(item: Item): void {
    this.set({ item, conflict: null });
  }

  resolve(choice: 'mine' | 'theirs'): Promise<boolean> {
    const theirs = this.current.conflict;
    if (!theirs) return Promise.resolve(true);
    if (choice === 'theirs') {
      this.options.keep(null);
      this.set({ draft: this.options.draftOf(theirs), item: theirs, conflict: null, phase: 'untouched' });
      return Promise.resolve(true);
    }
    this.set({ item: theirs, conflict: null, phase: 'changed' });
    return this.save();
  }

  /** Back to what the server has. */
  revert(): void {
    clearTimeout(this.timer);
    this.options.keep(null);
    this.set({ draft: this.options.draftOf(this.current.item), phase: 'untouched', refusals: [] });
  }

  /** The item is gone: nothing is to be kept or sent any more. */
  forget(): void {
    clearTimeout(this.timer);
    this.options.keep(null);
    this.set({ phase: 'untouched' });
  }

  stop(): void {
    clearTimeout(this.timer);
    if (this.current.phase === 'changed' && this.options.savesByItself(this.current.item)) void this.save();
  }

  private isStored(): boolean {
    const { draft, item } = this.current;
    return item !== null && this.options.same(draft, this.options.draftOf(item));
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.options.savesByItself(this.current.item)) this.timer = setTimeout(() => void this.save(), savesEvery);
  }

  private async send(): Promise<boolean> {
    const sent = this.current.draft;
    this.set({ phase: 'saving' });
    const result = await this.options.send(sent, this.current.item);
    switch (result.kind) {
      case 'saved':
        return this.stored(sent, result.item);
      case 'conflict':
        // Our own save whose answer got lost.
        if (this.options.same(sent, this.options.draftOf(result.current))) return this.stored(sent, result.current);
        this.set({ conflict: result.current, differences: result.differences ?? [], phase: 'changed' });
        return false;
      case 'refused':
        this.set({ refusals: result.refusals, restSaved: result.item !== undefined, phase: 'refused' });
        if (result.item) this.set({ item: result.item, savedAt: this.now() });
        return false;
      case 'failed':
        this.set({ failure: result.text, phase: 'failed' });
        this.schedule();
        return false;
    }
  }

  private stored(sent: Draft, item: Item): boolean {
    const changedMeanwhile = !this.options.same(sent, this.current.draft);
    const phase = changedMeanwhile ? 'changed' : 'saved';
    this.set({ item, phase, savedAt: this.now(), refusals: [], failure: '' });
    // Kept anew, because it builds on what was just saved.
    this.options.keep(changedMeanwhile ? this.current.draft : null);
    if (changedMeanwhile) this.schedule();
    return !changedMeanwhile;
  }

  private now(): Date {
    return (this.options.now ?? (() => new Date()))();
  }

  private set(patch: Partial<SaverState<Draft, Item>>): void {
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }
}
