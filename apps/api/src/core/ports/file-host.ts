import type { Actor } from '../access/actor.js';

/** Implemented by areas whose things carry files: whether a file may be read because one of them shows it. */
export interface FileHost {
  mayReadFile(actor: Actor, fileId: string): Promise<boolean>;
}

/** Where hosts of files make themselves known to the files area, which knows none of them. */
export class FileHosts {
  private readonly hosts: FileHost[] = [];

  register(host: FileHost): void {
    this.hosts.push(host);
  }

  async mayRead(actor: Actor, fileId: string): Promise<boolean> {
    for (const host of this.hosts) if (await host.mayReadFile(actor, fileId)) return true;
    return false;
  }
}
