import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../test/client.js';
import { seenThread } from '../../test/ground/discussion.js';
import { TestApp } from '../../test/test-app.js';
import { createDatabase, type TestDatabase } from '../../test/test-database.js';
import { testSettings } from '../../test/test-settings.js';
import { prepareDatabase } from '../prepare.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { idOf } from './seed-ids.js';

let database: TestDatabase;
let folder: string;
let app: TestApp;
let lotsin: Client;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lotsennetz-discussions-'));
  database = await createDatabase();
  await prepareDatabase(database.url, testSettings(folder, { demo: true }));
  app = await TestApp.start({ database, settings: { demo: true, dataDir: folder } });
  lotsin = app.client();
  await lotsin.data('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { email: 'lotsin@demo.example', password: DEMO_PASSWORD },
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the discussions of the demo', () => {
  it('are counted as their rows say, with nothing in the future', async () => {
    const wrong = await app.db.rows(
      `select t.id from thread t where t.comment_count <> (select count(*) from comment c where c.thread_id = t.id and c.state = 'VISIBLE')
         or t.last_number <> (select max(number) from comment c where c.thread_id = t.id)
       union all
       select c.id from comment c where c.created_at > now() or c.edited_at > now()
         or c.reply_count <> (select count(*) from comment r where r.parent_id = c.id)
         or c.root_number <> coalesce((select p.number from comment p where p.id = c.parent_id and p.parent_id is null), c.number)
         or (select coalesce(sum(value::int), 0) from jsonb_each_text(c.reactions))
           <> (select count(*) from comment_reaction k where k.comment_id = c.id)
       union all
       select q.id from question q where q.asked_at > now()
         or q.me_too_count <> (select count(*) from question_me_too m where m.question_id = q.id)
         or (q.state = 'ANSWERED') <> (q.accepted_id is not null)`,
    );
    expect(wrong).toEqual([]);
  });

  it('can be read below the news, with replies, a quote, reactions and an earlier text', async () => {
    const { comments, commentCount } = await seenThread(lotsin, idOf('post', 'e-akte-klein-anfangen'));
    expect([commentCount, comments.nodes.length]).toEqual([8, 8]);
    expect(comments.nodes.some(({ parentId }) => parentId !== null)).toBe(true);
    expect(comments.nodes.some(({ quote }) => quote?.text != null)).toBe(true);
    expect(comments.nodes.some(({ versions }) => versions.length > 0)).toBe(true);
    expect(comments.nodes.flatMap(({ reactions }) => reactions).length).toBeGreaterThan(4);
  });

  it('have questions with answers', async () => {
    const { questions } = await lotsin.data<{
      questions: { nodes: { title: string; acceptedAnswer: { bodyHtml: string } | null }[] };
    }>(`{ questions(first: 50) { nodes { title acceptedAnswer { bodyHtml } } } }`);
    expect(questions.nodes.length).toBeGreaterThanOrEqual(12);
    expect(questions.nodes.filter(({ acceptedAnswer }) => acceptedAnswer).length).toBeGreaterThanOrEqual(4);
  });

  it('find questions and reports for what somebody types, most alike first', async () => {
    const { similarQuestions } = await lotsin.data<{ similarQuestions: { kind: string; path: string }[] }>(
      `{ similarQuestions(typed: "Wie führt man die E-Akte in einer kleinen Gemeinde ein?") { kind path } }`,
    );
    expect(new Set(similarQuestions.map(({ kind }) => kind))).toEqual(new Set(['QUESTION', 'REPORT']));
    expect(similarQuestions.length).toBeLessThanOrEqual(5);
    for (const { kind, path: address } of similarQuestions)
      expect(address).toMatch(kind === 'QUESTION' ? /^\/fragen\/[\da-f-]{36}$/ : /^\/projekte\/[\da-z-]+-[\da-f]{12}$/);
  });
});
