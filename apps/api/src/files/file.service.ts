import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { isUuid } from '../core/graphql/cursor.js';
import { FileHosts } from '../core/ports/file-host.js';
import { PICTURE } from './file.limits.js';
import { FileStore } from './file.store.js';
import { reencode, shrink, type PictureRefusal } from './picture.js';

export interface Uploaded {
  id: string;
  width: number;
  height: number;
}

@Injectable()
export class FileService {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly hosts: FileHosts,
  ) {}

  /** Keeps a picture for its owner; others see it when something that they may read shows it. */
  async upload(actor: Actor, data: Buffer): Promise<Uploaded | PictureRefusal | 'TOO_MANY'> {
    const [recent] = await this.db.rows<{ count: number }>(
      `select count(*)::int as count from stored_file where owner_id = $1 and created_at > now() - interval '1 hour'`,
      [actor.personId],
    );
    if ((recent?.count ?? 0) >= PICTURE.perHour) return 'TOO_MANY';
    const picture = await reencode(data);
    if (typeof picture === 'string') return picture;
    const id = uuidv7();
    // Bytes first: a row never points at nothing; bytes without a row are swept by age.
    await this.store.write(id, picture.data);
    await this.db.rows(
      `insert into stored_file (id, owner_id, media_type, bytes, width, height) values ($1, $2, 'image/webp', $3, $4, $5)`,
      [id, actor.personId, picture.data.length, picture.width, picture.height],
    );
    return { id, width: picture.width, height: picture.height };
  }

  /** The bytes of a picture, at most `width` wide; null when missing or not for the actor. */
  async read(actor: Actor, id: string, width: number | null): Promise<Buffer | null> {
    if (!isUuid(id)) return null;
    const [file] = await this.db.rows<{ ownerId: string; width: number }>(
      `select owner_id as "ownerId", width from stored_file where id = $1`,
      [id],
    );
    if (!file || !(file.ownerId === actor.personId || (await this.hosts.mayRead(actor, id)))) return null;
    const wanted = width === null ? null : (PICTURE.widths.find((step) => step >= width) ?? null);
    if (wanted === null || wanted >= file.width) return this.store.read(id);
    const name = `${id}-${wanted}`;
    const kept = await this.store.read(name);
    if (kept) return kept;
    const original = await this.store.read(id);
    if (!original) return null;
    const small = await shrink(original, wanted);
    await this.store.write(name, small);
    return small;
  }
}
