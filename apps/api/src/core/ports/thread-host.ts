import type { Actor } from '../access/actor.js';
import type { Reader } from '../database/reader.js';

/** Kinds of things that a thread hangs on. Part of addresses and of the schema: never renamed. */
export const THREAD_HOST_KINDS = ['POST', 'REPORT', 'EVENT', 'QUESTION'] as const;
export type ThreadHostKind = (typeof THREAD_HOST_KINDS)[number];

/** What the discussion has to know of one host, as of now. `Rights` is whatever its policy decides by. */
export interface ThreadHostState<Rights = unknown> {
  rights: Rights;
  title: string;
  /** Path of its page in the web app, `/neuigkeiten/…`. */
  path: string;
  /** Whether comments may be written at all, e.g. not on what is withdrawn or still a draft. */
  open: boolean;
  /** Key of the association whose officers moderate the thread; null: those of every association. */
  association: string | null;
  /** People who take part by what they are (authors, co-authors, hosts): they are told of every comment unless they mute. */
  participants: readonly string[];
}

/**
 * Implemented by areas under whose things people talk. A thread has the id of its host and takes the host's right to see:
 * it is decided at every reading, writing, mail and live delivery, so `load` is asked often and `maySee` very often.
 */
export interface ThreadHost<Rights = unknown> {
  readonly kind: ThreadHostKind;
  /**
   * States of those hosts by id, missing ones left out. One statement, whatever their number, or another upon it; `db`:
   * where several kinds are read at a time, as JSON.
   */
  load(ids: readonly string[], db?: Reader): Promise<ReadonlyMap<string, ThreadHostState<Rights>>>;
  /** Whether the actor may know that the host exists and read its thread. Pure: the host's own policy over loaded rights. */
  maySee(actor: Actor, rights: Rights): boolean;
}

/** Where hosts make themselves known to the discussion, which knows none of them. */
export class ThreadHosts {
  private readonly hosts = new Map<ThreadHostKind, ThreadHost>();

  register<Rights>(host: ThreadHost<Rights>): void {
    if (this.hosts.has(host.kind)) throw new Error(`hosts of the kind ${host.kind} are registered twice`);
    this.hosts.set(host.kind, host as ThreadHost);
  }

  /** Null where no area has such hosts. */
  of(kind: ThreadHostKind): ThreadHost | null {
    return this.hosts.get(kind) ?? null;
  }
}
