import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../core/config/settings.js';

/** Bytes of uploaded files on the local disk, below the data folder, named by id. */
@Injectable()
export class FileStore {
  private readonly folder: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.folder = path.join(settings.dataDir, 'files');
  }

  private place(name: string): string {
    return path.join(this.folder, name.slice(-2), name);
  }

  /** Appears whole or not at all, also when the process dies in between. */
  async write(name: string, data: Buffer): Promise<void> {
    const target = this.place(name);
    await mkdir(path.dirname(target), { recursive: true });
    const half = `${target}.${randomUUID()}`;
    await writeFile(half, data, { flush: true });
    await rename(half, target);
  }

  async read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(this.place(name));
    } catch {
      return null;
    }
  }
}
