import { Injectable } from '@nestjs/common';

/** In-process bell: rung after a commit that recorded facts, heard by the stream. */
@Injectable()
export class FactSignal {
  private readonly listeners = new Set<() => void>();

  raise(): void {
    for (const listener of this.listeners) listener();
  }

  onRaise(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
