import type { FieldRefusal } from '../../graphql/errors.js';
import { draftOf, emptyDraft, sameContent } from './draft.js';
import type { Draft } from './draft.js';
import type { EditedPost } from './editing.graphql.js';

export type SendResult =
  | { kind: 'saved'; post: EditedPost }
  | { kind: 'conflict'; current: EditedPost }
  | { kind: 'refused'; refusals: FieldRefusal[] }
  | { kind: 'failed'; text: string };

export interface SaverState {
  draft: Draft;
  /** The item on the server; null until the first save of a new one. */
  post: EditedPost | null;
  phase: 'untouched' | 'changed' | 'saving' | 'saved' | 'refused' | 'failed';
  savedAt: Date | null;
  refusals: FieldRefusal[];
  failure: string;
  /** Somebody else's newer version: nothing is sent until the writer has chosen. */
  conflict: EditedPost | null;
}

export interface SaverOptions {
  post: EditedPost | null;
  /** What was found on this device. */
  restored?: Draft | undefined;
  send: (draft: Draft, post: EditedPost | null) => Promise<SendResult>;
  /** Keeps the text on this device; null: it is safe on the server. */
  keep: (draft: Draft | null) => void;
  now?: () => Date;
}

export const savesEvery = 10_000;

/** A published item changes for its readers with every save, so that is left to a button. */
export const savesByItself = (post: EditedPost | null): boolean =>
  !post || post.state === 'DRAFT' || post.state === 'SCHEDULED';

/** Keeps a text safe: on this device with every change, on the server some seconds later. */
export class DraftSaver {
  private current: SaverState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;

  constructor(private readonly options: SaverOptions) {
    const { post, restored } = options;
    this.current = {
      draft: restored ?? (post ? draftOf(post) : emptyDraft),
      post,
      phase: restored ? 'changed' : 'untouched',
      savedAt: null,
      refusals: [],
      failure: '',
      conflict: null,
    };
    if (restored) this.schedule();
  }

  readonly state = (): SaverState => this.current;

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
    if (this.current.post && this.isStored()) return true;
    this.running = this.send().finally(() => (this.running = undefined));
    return this.running;
  }

  /** The server's answer to something else than saving: publishing, taking back. */
  accept(post: EditedPost): void {
    this.set({ post, conflict: null });
  }

  resolve(choice: 'mine' | 'theirs'): Promise<boolean> {
    const theirs = this.current.conflict;
    if (!theirs) return Promise.resolve(true);
    if (choice === 'theirs') {
      this.options.keep(null);
      this.set({ draft: draftOf(theirs), post: theirs, conflict: null, phase: 'untouched' });
      return Promise.resolve(true);
    }
    this.set({ post: theirs, conflict: null, phase: 'changed' });
    return this.save();
  }

  /** Back to what the server has. */
  revert(): void {
    clearTimeout(this.timer);
    this.options.keep(null);
    const { post } = this.current;
    this.set({ draft: post ? draftOf(post) : emptyDraft, phase: 'untouched', refusals: [] });
  }

  /** The item is gone: nothing is to be kept or sent any more. */
  forget(): void {
    clearTimeout(this.timer);
    this.options.keep(null);
    this.set({ phase: 'untouched' });
  }

  stop(): void {
    clearTimeout(this.timer);
    if (this.current.phase === 'changed' && savesByItself(this.current.post)) void this.save();
  }

  private isStored(): boolean {
    const { draft, post } = this.current;
    return post !== null && sameContent(draft, draftOf(post));
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (savesByItself(this.current.post)) this.timer = setTimeout(() => void this.save(), savesEvery);
  }

  private async send(): Promise<boolean> {
    const sent = this.current.draft;
    this.set({ phase: 'saving' });
    const result = await this.options.send(sent, this.current.post);
    switch (result.kind) {
      case 'saved':
        return this.stored(sent, result.post);
      case 'conflict':
        // Our own save whose answer got lost.
        if (sameContent(sent, draftOf(result.current))) return this.stored(sent, result.current);
        this.set({ conflict: result.current, phase: 'changed' });
        return false;
      case 'refused':
        this.set({ refusals: result.refusals, phase: 'refused' });
        return false;
      case 'failed':
        this.set({ failure: result.text, phase: 'failed' });
        this.schedule();
        return false;
    }
  }

  private stored(sent: Draft, post: EditedPost): boolean {
    const changedMeanwhile = !sameContent(sent, this.current.draft);
    if (!changedMeanwhile) this.options.keep(null);
    const savedAt = (this.options.now ?? (() => new Date()))();
    this.set({ post, phase: changedMeanwhile ? 'changed' : 'saved', savedAt, refusals: [], failure: '' });
    if (changedMeanwhile) this.schedule();
    return !changedMeanwhile;
  }

  private set(patch: Partial<SaverState>): void {
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }
}
