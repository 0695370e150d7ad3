import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Tx } from '../core/database/database.js';
import { renderMarkdown, summarise } from '../core/text/markdown.js';
import type { FileStore } from '../files/file.store.js';
import { PUBLISH_JOB } from '../posts/editorial/editorial.service.js';
import { Jobs } from '../core/jobs/jobs.js';
import { idOf } from './seed-ids.js';
import { newsAsOf, type DatedText } from './story/news.js';

interface Picture {
  file: string;
  width: number;
  height: number;
}

/** The associations' news of the last year, as they stand at `now`, with drafts and what is scheduled. */
export async function seedNews(tx: Tx, files: Pick<FileStore, 'write'>, now: Date): Promise<void> {
  const { published, drafts, scheduled } = newsAsOf(now);
  const pictures = await seedPictures(tx, files, [...published, ...drafts, ...scheduled]);
  const row = (text: DatedText, extra: object) => ({ ...columnsOf(text, pictures), ...extra });
  const rows = [
    ...published.map((item) =>
      row(item, {
        state: item.withdrawal ? 'WITHDRAWN' : 'PUBLISHED',
        publishedAt: item.publishedAt,
        pinnedUntil: item.pinnedUntil,
        editedAt: item.editedAt,
        withdrawnAt: item.withdrawal?.at,
        withdrawnReason: item.withdrawal?.reason,
        version: item.editedAt ? 2 : 1,
        updatedAt: item.withdrawal?.at ?? item.editedAt ?? item.publishedAt,
      }),
    ),
    ...drafts.map((item) => row(item, { state: 'DRAFT', version: 1, updatedAt: now })),
    ...scheduled.map((item) =>
      row(item, { state: 'SCHEDULED', scheduledFor: item.publishAt, version: 1, updatedAt: now }),
    ),
  ];
  await tx.rows(
    `insert into post (id, client_key, association_key, author_id, state, title, body, body_html, summary, topics, pictures,
       audience_kinds, audience_size_classes, audience_counties, audience_qualified_only, pinned_until, scheduled_for,
       published_at, edited_at, withdrawn_at, withdrawn_reason, version, updated_at)
     select id, id, association, author, state, title, body, "bodyHtml", summary, topics, pictures, kinds, "sizeClasses",
       counties, "qualifiedOnly", "pinnedUntil", "scheduledFor", "publishedAt", "editedAt", "withdrawnAt", "withdrawnReason",
       version, "updatedAt"
     from jsonb_to_recordset($1::jsonb) as p(id uuid, association text, author uuid, state text, title text, body text,
       "bodyHtml" text, summary text, topics text[], pictures jsonb, kinds text[], "sizeClasses" text[], counties text[],
       "qualifiedOnly" boolean, "pinnedUntil" timestamptz, "scheduledFor" timestamptz, "publishedAt" timestamptz,
       "editedAt" timestamptz, "withdrawnAt" timestamptz, "withdrawnReason" text, version int, "updatedAt" timestamptz)`,
    [JSON.stringify(rows)],
  );
  await tx.rows(
    `insert into post_picture (post_id, file_id) select p.id, (e.value->>'file')::uuid
     from post p, jsonb_array_elements(p.pictures) e on conflict do nothing`,
  );
  await seedVersions(
    tx,
    published.filter(({ editedAt }) => editedAt !== null),
  );
  const jobs = new Jobs();
  for (const item of scheduled) {
    const id = idOf('post', item.key);
    await jobs.order(tx, PUBLISH_JOB, { id }, { runAt: item.publishAt, key: `${PUBLISH_JOB}:${id}` });
  }
}

function columnsOf(text: DatedText, pictures: ReadonlyMap<string, Picture>) {
  const picture = text.picture && pictures.get(text.picture.name);
  return {
    id: idOf('post', text.key),
    association: text.association,
    author: idOf('person', text.authorKey),
    title: text.title,
    body: text.body,
    bodyHtml: renderMarkdown(text.body),
    summary: summarise(text.body),
    topics: text.topics,
    pictures: picture ? [{ ...picture, alt: text.picture?.alt ?? '' }] : [],
    kinds: text.audience?.kinds ?? [],
    sizeClasses: text.audience?.sizeClasses ?? [],
    counties: text.audience?.counties ?? [],
    qualifiedOnly: text.audience?.qualifiedOnly ?? false,
  };
}

/** Edited items were published without their last paragraph, which came with the edit. */
async function seedVersions(tx: Tx, edited: readonly (DatedText & { publishedAt: Date })[]): Promise<void> {
  for (const item of edited) {
    const body = item.body.trimEnd().split('\n\n').slice(0, -1).join('\n\n');
    await tx.rows(
      `insert into post_version (post_id, version, title, body, body_html, saved_by, saved_at) values ($1, 1, $2, $3, $4, $5, $6)`,
      [
        idOf('post', item.key),
        item.title,
        body,
        renderMarkdown(body),
        idOf('person', item.authorKey),
        item.publishedAt,
      ],
    );
  }
}

async function seedPictures(
  tx: Tx,
  files: Pick<FileStore, 'write'>,
  texts: readonly DatedText[],
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const { picture, authorKey } of texts) {
    if (!picture || pictures.has(picture.name)) continue;
    const svg = readFileSync(new URL(`./story/pictures/${picture.name}.svg`, import.meta.url));
    const { data, info } = await sharp(svg).webp({ quality: 85 }).toBuffer({ resolveWithObject: true });
    const file = idOf('file', picture.name);
    await files.write(file, data);
    await tx.rows(
      `insert into stored_file (id, owner_id, media_type, bytes, width, height) values ($1, $2, 'image/webp', $3, $4, $5)`,
      [file, idOf('person', authorKey), data.length, info.width, info.height],
    );
    pictures.set(picture.name, { file, width: info.width, height: info.height });
  }
  return pictures;
}
