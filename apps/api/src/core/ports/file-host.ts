import type { Actor } from '../access/actor.js';

/** Implemented by areas whose things carry files: whether a file may be read because one of them shows it. */
export interface FileHost {
  mayReadFile(actor: Actor, fileId: string): Promise<boolean>;
  /** Those of the files that it needs although no column refers to them, such as in a draft that is kept as text. */
  needsFiles?(ids: readonly string[]): Promise<string[]>;
}

/** Where hosts of files make themselves known to the files area, which knows none of them. */
export class FileHosts {
  private readonly hosts: FileHost[] = [];

  register(host: FileHost): void {
    this.hosts.push(host);
  }

  /** Those of the files that somebody needs although no column refers to them. */
  async needed(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const needed = await Promise.all(this.hosts.map((host) => host.needsFiles?.(ids) ?? []));
    return needed.flat();
  }

  async mayRead(actor: Actor, fileId: string): Promise<boolean> {
    for (const host of this.hosts) if (await host.mayReadFile(actor, fileId)) return true;
    return false;
  }
}
