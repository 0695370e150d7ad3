import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fieldsOf, type Client } from '../../../test/client.js';
import { comment, CREATE_COMMENT, commentInput, onPost, seenThread } from '../../../test/ground/discussion.js';
import { upload, uploadDocument } from '../../../test/ground/editorial.js';
import { TestApp } from '../../../test/test-app.js';

const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }`;
const MODERATE = `mutation ($input: ModerateCommentInput!) { moderateComment(input: $input) { __typename } }`;
const FILES = `query ($host: ThreadInput!) { thread(host: $host) { comments { nodes { files { id fileName mediaType size } pictures { id } } } } }`;

interface Files {
  thread: { comments: { nodes: { files: { id: string }[]; pictures: { id: string }[] }[] } };
}

let app: TestApp;
let [anna, ben, officer]: Client[] = [];
let post: string;
const the = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody signed in');
  return client;
};
beforeAll(async () => {
  app = await TestApp.start();
  anna = await app.signInAs(await app.build.person({ name: 'Anna Beck' }));
  ben = await app.signInAs(await app.build.person({ name: 'Ben Roth' }));
  officer = await app.signInAs(await app.build.officer());
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.rows(`update comment set created_at = created_at - interval '1 hour'`);
  post = await app.build.post();
});

const statusFor = async (client: Client | undefined, file: string) =>
  (await the(client).request(`/files/${file}`)).status;
const shown = async (client: Client | undefined) =>
  (await the(client).data<Files>(FILES, { host: onPost(post) })).thread.comments.nodes[0];
const decide = (id: string, decision: string) =>
  the(officer).data(MODERATE, { input: { comment: id, decision, reason: 'Interne Daten.' } });
const refusal = async (patch: Record<string, unknown>) =>
  fieldsOf(await the(anna).gql(CREATE_COMMENT, { input: commentInput(post, patch) }));

describe('documents of a comment', () => {
  it('are told with name, kind and size, and saved by whoever reads the comment', async () => {
    const file = await uploadDocument(the(anna), 'Dienstanweisung Größe.pdf');
    await comment(the(anna), post, { files: [file] });
    expect((await shown(ben))?.files).toEqual([
      { id: file, fileName: 'Dienstanweisung Größe.pdf', mediaType: 'application/pdf', size: expect.any(Number) },
    ]);
    const { status, headers } = await the(ben).request(`/files/${file}`);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/^attachment; .*Dienstanweisung%20Gr%C3%B6%C3%9Fe\.pdf/),
    ]);
  });

  it('are their author’s alone until the comment is sent', async () => {
    const file = await uploadDocument(the(anna));
    const draft = { thread: onPost(post), sequence: 1, body: 'Noch nicht fertig' };
    await the(anna).data(`mutation ($input: SaveDraftInput!) { saveCommentDraft(input: $input) { __typename } }`, {
      input: draft,
    });
    expect(await statusFor(anna, file)).toBe(200);
    for (const other of [ben, officer, app.client()]) expect(await statusFor(other, file)).toBe(404);
  });

  it('are nobody’s outside the audience, without access, or without an account', async () => {
    post = await app.build.post({ audience: { qualifiedOnly: true } });
    const insider = await app.signInAs(await app.build.person({ qualified: true }));
    const second = await app.signInAs(await app.build.person({ qualified: true }));
    const waiting = await app.signInAs(await app.build.person({ approved: false }));
    const file = await uploadDocument(insider);
    const picture = await upload(insider);
    await comment(insider, post, { files: [file], pictures: [{ file: picture, alt: 'Ein Plan' }] });
    for (const one of [file, picture]) {
      expect(await statusFor(second, one)).toBe(200);
      for (const other of [ben, waiting, app.client()]) expect(await statusFor(other, one)).toBe(404);
    }
  });

  it('go with the comment: hidden for moderators and author alone, deleted for its author alone', async () => {
    const file = await uploadDocument(the(anna));
    const { id } = await comment(the(anna), post, { files: [file] });
    for (const decision of ['HIDE', 'REMOVE']) {
      await decide(id, decision);
      expect(await statusFor(ben, file)).toBe(404);
      expect([await statusFor(officer, file), await statusFor(anna, file)]).toEqual([200, 200]);
      expect((await shown(officer))?.files).toEqual([]);
      await decide(id, 'RESTORE');
      expect(await statusFor(ben, file)).toBe(200);
    }
    await the(anna).data(`mutation ($id: ID!) { deleteComment(id: $id) }`, { id });
    expect([await statusFor(ben, file), await statusFor(officer, file), await statusFor(anna, file)]).toEqual([
      404, 404, 200,
    ]);
  });

  it('go with the right to see the host', async () => {
    const file = await uploadDocument(the(anna));
    await comment(the(anna), post, { files: [file] });
    expect(await statusFor(ben, file)).toBe(200);
    await app.db.rows(`update post set state = 'WITHDRAWN', withdrawn_at = now() where id = $1`, [post]);
    expect(await statusFor(ben, file)).toBe(404);
  });

  it('stay, come and go when the comment is edited', async () => {
    const [first, second] = [await uploadDocument(the(anna)), await uploadDocument(the(anna), 'Neu.pdf')];
    const { id } = await comment(the(anna), post, { files: [first] });
    await the(anna).data(EDIT, { input: { id, version: 1, body: 'neu', files: [second, first] } });
    expect((await shown(ben))?.files.map((file) => file.id)).toEqual([second, first]);
    await the(anna).data(EDIT, { input: { id, version: 2, body: 'neu', files: [second] } });
    expect([await statusFor(ben, first), await statusFor(ben, second)]).toEqual([404, 200]);
  });

  it('of others, twice, too many, unknown ones and pictures are refused by field', async () => {
    const [own, foreign, picture] = [
      await uploadDocument(the(anna)),
      await uploadDocument(the(ben)),
      await upload(the(anna)),
    ];
    expect(await refusal({ files: [foreign] })).toEqual(['input.files.0 UNKNOWN']);
    expect(await refusal({ files: [own, own.toUpperCase()] })).toEqual(['input.files DUPLICATE']);
    expect(await refusal({ files: [own, 'x', randomUUID()] })).toEqual([
      'input.files.1 UNKNOWN',
      'input.files.2 UNKNOWN',
    ]);
    expect(await refusal({ files: [picture] })).toEqual(['input.files.0 UNKNOWN']);
    expect(await refusal({ pictures: [{ file: own, alt: 'Kein Bild' }] })).toEqual(['input.pictures.0.file UNKNOWN']);
    expect(await refusal({ files: Array.from({ length: 7 }, () => randomUUID()) })).toEqual(['input.files TOO_MANY']);
    expect((await seenThread(the(ben), post)).commentCount).toBe(0);
  });
});
