import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Client } from '../client.js';
import { minimalPdf } from './documents.js';

const everyone = { kinds: [], sizeClasses: [], counties: [], qualifiedOnly: false };

/** Content of a news item as the editor sends it. */
export const content = (patch: Record<string, unknown> = {}) => ({
  title: 'Neues vom Verband',
  body: 'Es gibt **Neues**.',
  topics: [],
  pictures: [],
  audience: everyone,
  pinnedUntil: null,
  ...patch,
});

/** Whom an item is addressed to; what is not named is open. */
export const audience = (patch: Record<string, unknown>) => ({ ...everyone, ...patch });

export const CREATE = `mutation ($input: CreatePostInput!) { createPost(input: $input) { id version state } }`;
export const EDIT = `mutation ($input: EditPostInput!) { editPost(input: $input) { __typename
  ... on PostSaved { post { id version title } } ... on PostChangedMeanwhile { current { version title } }
  ... on PostStateRefused { state } } }`;

const moved = `{ __typename ... on PostSaved { post { state version publishedAt scheduledFor } } ... on PostStateRefused { state } }`;
export const PUBLISH = `mutation ($id: ID!, $at: DateTime) { publishPost(id: $id, at: $at) ${moved} }`;
export const UNSCHEDULE = `mutation ($id: ID!) { unschedulePost(id: $id) ${moved} }`;
export const WITHDRAW = `mutation ($id: ID!, $reason: String) { withdrawPost(id: $id, reason: $reason) ${moved} }`;
export const DISCARD = `mutation ($id: ID!) { discardPost(id: $id) }`;
export const BOOKMARK = `mutation ($id: ID!, $on: Boolean!) { bookmarkPost(id: $id, on: $on) { id bookmarked } }`;

/** Everything that a page of news shows. */
export const WHOLE_POST = `id state title summary bodyHtml body association { id shortName }
  author { id name administration { displayName } officerOf { id } } topics { id name }
  pictures { id url(width: 640) width height alt } publishedAt scheduledFor editedAt pinnedUntil updatedAt version
  audience { kinds sizeClasses counties { key name } qualifiedOnly } withdrawnReason bookmarked isNew
  viewerCan { edit publish withdraw discard }`;

/** A draft written by an officer; its id. */
export async function draftBy(officer: Client, patch: Record<string, unknown> = {}): Promise<string> {
  const input = { clientKey: randomUUID(), content: content(patch) };
  const { createPost } = await officer.data<{ createPost: { id: string } }>(CREATE, { input });
  return createPost.id;
}

/** An item that an officer wrote and published; its id. */
export async function publishedBy(officer: Client, patch: Record<string, unknown> = {}): Promise<string> {
  const id = await draftBy(officer, patch);
  await officer.data(PUBLISH, { id });
  return id;
}

/** A small picture, nearly always of another colour. */
export const picture = (width = 8, height = 6): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: Math.floor(Math.random() * 256), g: 90, b: 160 } } })
    .png()
    .toBuffer();

/** Uploads a picture as the web app does; its id. */
export async function upload(client: Client, data?: Buffer): Promise<string> {
  const answer = await client.request('/files', {
    method: 'POST',
    headers: { 'x-lotsennetz': '1' },
    body: data ?? (await picture()),
  });
  if (answer.status !== 201) throw new Error(`the upload was answered with ${answer.status}: ${answer.text}`);
  return (JSON.parse(answer.text) as { id: string }).id;
}

/** Uploads a document under its name. Returns its id. */
export async function uploadDocument(client: Client, name = 'Muster.pdf', body = minimalPdf()): Promise<string> {
  const answer = await client.request('/files', {
    method: 'POST',
    headers: { 'x-lotsennetz': '1', 'x-file-name': encodeURIComponent(name) },
    body,
  });
  if (answer.status !== 201) throw new Error(`the upload was answered with ${answer.status}: ${answer.text}`);
  return (JSON.parse(answer.text) as { id: string }).id;
}
