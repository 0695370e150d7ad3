import { randomUUID } from 'node:crypto';
import { createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../core/config/settings.js';

/** Bytes that have arrived whole and wait to be looked at: kept by name, or dropped. */
export interface ReceivedFile {
  path: string;
  bytes: number;
}

class TooLarge extends Error {}

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

  /** Takes a stream to disk without holding it in memory. Nothing is left where it is longer than the limit or breaks off. */
  async receive(source: Readable, limit: number): Promise<ReceivedFile | 'TOO_LARGE' | 'INCOMPLETE'> {
    const arriving = path.join(this.folder, 'arriving');
    await mkdir(arriving, { recursive: true });
    const place = path.join(arriving, randomUUID());
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > limit) done(new TooLarge());
        else done(null, chunk);
      },
    });
    try {
      await pipeline(source, meter, createWriteStream(place, { flush: true }));
      return { path: place, bytes };
    } catch (error) {
      await rm(place, { force: true });
      if (error instanceof TooLarge) return 'TOO_LARGE';
      if (!source.readableEnded) return 'INCOMPLETE';
      throw error;
    }
  }

  /** Moves received bytes to where they stay. */
  async keep({ path: place }: ReceivedFile, name: string): Promise<void> {
    const target = this.place(name);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(place, target);
  }

  async drop({ path: place }: ReceivedFile): Promise<void> {
    await rm(place, { force: true });
  }

  /** Deletes the bytes, where there are any. */
  async remove(name: string): Promise<void> {
    await rm(this.place(name), { force: true });
  }

  /** The bytes as a stream; null where there are none. */
  async stream(name: string): Promise<ReadStream | null> {
    try {
      return (await open(this.place(name))).createReadStream();
    } catch {
      return null;
    }
  }

  async read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(this.place(name));
    } catch {
      return null;
    }
  }
}
