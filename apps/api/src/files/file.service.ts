import type { ReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../core/access/actor.js';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { Database, type Reader, type Tx } from '../core/database/database.js';
import { isUuid } from '../core/graphql/schema/cursor.js';
import { Jobs } from '../core/jobs/jobs.js';
import { FileHosts } from '../core/ports/file-host.js';
import { safeName, verdictOn, type Lie } from './document.rules.js';
import { endingByContent, isText } from './document-type.js';
import { PICTURE } from './file.limits.js';
import { FileStore, type ReceivedFile } from './file.store.js';
import { reencode, shrink, type PictureRefusal, type StoredPicture } from './picture.js';

/** A picture (width and height) or a document (name) that was kept. */
export interface Uploaded {
  id: string;
  width: number | null;
  height: number | null;
  name: string | null;
  mediaType: string;
  bytes: number;
}

export type UploadRefusal = PictureRefusal | Lie | 'DOCUMENT_TOO_LARGE' | 'INCOMPLETE' | 'EMPTY' | 'TOO_MANY';

/** What a reader gets: a picture as bytes, a document as a stream under its name. */
export type Download =
  | { kind: 'picture'; data: Buffer }
  | { kind: 'document'; name: string; mediaType: string; bytes: number; stream: ReadStream };

interface Row {
  ownerId: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  name: string | null;
}

const WEBP = 'image/webp';
/** Name of the job that deletes a file whose last use is gone. */
export const FORGET_JOB = 'forget-file';
/** PostgreSQL's code for a row that others still refer to. */
const STILL_USED = '23503';

@Injectable()
export class FileService {
  constructor(
    private readonly db: Database,
    private readonly store: FileStore,
    private readonly hosts: FileHosts,
    private readonly jobs: Jobs,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Keeps a picture for its owner; others see it when something that they may read shows it. */
  async upload(actor: Actor, data: Buffer): Promise<Uploaded | UploadRefusal> {
    if (await this.isTooBusy(actor)) return 'TOO_MANY';
    const picture = await reencode(data);
    return typeof picture === 'string' ? picture : this.keepPicture(actor, picture, null);
  }

  /**
   * Keeps a document for its owner, as {@link upload} does. What it is, is read from its bytes; a picture is written anew.
   * Nothing of what is refused stays.
   */
  async uploadNamed(actor: Actor, given: string, source: Readable): Promise<Uploaded | UploadRefusal> {
    if (await this.isTooBusy(actor)) return 'TOO_MANY';
    const received = await this.store.receive(source, this.settings.uploadBytes);
    if (typeof received === 'string') return received === 'TOO_LARGE' ? 'DOCUMENT_TOO_LARGE' : received;
    try {
      return await this.examine(actor, safeName(given), received);
    } finally {
      await this.store.drop(received);
    }
  }

  private async examine(actor: Actor, name: string, received: ReceivedFile): Promise<Uploaded | UploadRefusal> {
    if (received.bytes === 0) return 'EMPTY';
    const found = await endingByContent(received.path);
    const verdict = verdictOn(name, found, found === null && (await isText(received.path)));
    if (verdict.take === 'nothing') return verdict.code;
    if (verdict.take === 'picture') {
      if (received.bytes > PICTURE.bytes) return 'TOO_LARGE';
      const picture = await reencode(await readFile(received.path));
      return typeof picture === 'string' ? picture : this.keepPicture(actor, picture, name.replace(/\.\w+$/, '.webp'));
    }
    const id = uuidv7();
    const { mediaType } = verdict.type;
    await this.store.keep(received, id);
    await this.insert(id, actor, { mediaType, bytes: received.bytes, width: null, height: null, name });
    return { id, width: null, height: null, name, mediaType, bytes: received.bytes };
  }

  private async keepPicture(
    actor: Actor,
    { data, width, height }: StoredPicture,
    name: string | null,
  ): Promise<Uploaded> {
    const id = uuidv7();
    // Bytes first: a row never points at nothing; bytes without a row are swept by age.
    await this.store.write(id, data);
    const facts = { mediaType: WEBP, bytes: data.length, width, height, name };
    await this.insert(id, actor, facts);
    return { id, ...facts };
  }

  private async insert(id: string, { personId }: Actor, facts: Omit<Uploaded, 'id'>): Promise<void> {
    const { mediaType, bytes, width, height, name } = facts;
    await this.db.rows(
      `insert into stored_file (id, owner_id, media_type, bytes, width, height, name) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, mediaType, bytes, width, height, name],
    );
  }

  private async isTooBusy({ personId }: Actor): Promise<boolean> {
    const [recent] = await this.db.rows<{ count: number }>(
      `select count(*)::int as count from stored_file where owner_id = $1 and created_at > now() - interval '1 hour'`,
      [personId],
    );
    return (recent?.count ?? 0) >= PICTURE.perHour;
  }

  /** A file, a picture at most `width` wide; null when missing or not for the actor. */
  async read(actor: Actor, id: string, width: number | null): Promise<Download | null> {
    if (!isUuid(id)) return null;
    const [file] = await this.db.rows<Row>(
      `select owner_id as "ownerId", media_type as "mediaType", bytes, width, name from stored_file where id = $1`,
      [id],
    );
    if (!file || !(file.ownerId === actor.personId || (await this.hosts.mayRead(actor, id)))) return null;
    if (file.width !== null) {
      const data = await this.picture(id, file.width, width);
      return data && { kind: 'picture', data };
    }
    const stream = await this.store.stream(id);
    const { name, mediaType, bytes } = file;
    return stream && { kind: 'document', name: name ?? 'datei', mediaType, bytes, stream };
  }

  /**
   * Orders files to be deleted in the transaction that takes their last use away: neither a crash nor a transaction that is
   * taken back leaves something behind or deletes too much.
   */
  async forgetLater(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.jobs.order(tx, FORGET_JOB, { id }, { key: `${FORGET_JOB}:${id}` });
  }

  /** Columns that refer to files, by the database's own list, quoted. */
  references(db: Reader = this.db): Promise<{ table: string; column: string }[]> {
    return db.rows(
      `select c.conrelid::regclass::text as table, quote_ident(a.attname) as column
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'stored_file'::regclass`,
    );
  }

  /** Deletes a file, row and bytes, unless something still refers to it: also where its key would only be emptied. */
  async forget(id: string): Promise<void> {
    const uses = await this.references();
    try {
      await this.db.rows(
        `delete from stored_file f where f.id = $1
           ${uses.map(({ table, column }) => `and not exists (select from ${table} x where x.${column} = f.id)`).join(' ')}`,
        [id],
      );
    } catch (error) {
      if ((error as { code?: string }).code === STILL_USED) return;
      throw error;
    }
    const [kept] = await this.db.rows(`select 1 from stored_file where id = $1`, [id]);
    if (kept) return;
    await this.store.remove(id);
    for (const width of PICTURE.widths) await this.store.remove(`${id}-${width}`);
  }

  private async picture(id: string, own: number, width: number | null): Promise<Buffer | null> {
    const wanted = width === null ? null : (PICTURE.widths.find((step) => step >= width) ?? null);
    if (wanted === null || wanted >= own) return this.store.read(id);
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
