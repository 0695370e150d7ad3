import { dayInBerlin } from '@lotsennetz/programme';
import type { Tx } from '../core/database/database.js';
import { renderMarkdown, summarise } from '../core/text/markdown.js';
import { idOf } from './seed-ids.js';
import { resolveMoment } from './story/calendar.js';
import type { StoryComment, StoryQuestion } from './story/discussions/discussions.types.js';
import { newsThreads } from './story/discussions/news.threads.js';
import { expertise, questions } from './story/discussions/questions.js';
import { people } from './story/people.js';
import { newsAsOf } from './story/news.js';

const HOUR = 3_600_000;

interface Thread {
  id: string;
  kind: 'POST' | 'QUESTION' | 'EVENT';
  begins: Date;
  comments: readonly StoryComment[];
}

/** Threads under the news, questions with their answers, and who knows about what, as they stand at `now`. */
export async function seedDiscussions(tx: Tx, now: Date): Promise<void> {
  const publishedAt = new Map(newsAsOf(now).published.map((item) => [item.key, item.publishedAt]));
  await seedExpertise(tx, now);
  await seedQuestions(tx, now);
  const threads: Thread[] = [
    ...newsThreads.map(({ post, comments }) => ({
      id: idOf('post', post),
      kind: 'POST' as const,
      begins: publishedAt.get(post) ?? now,
      comments,
    })),
    ...questions.map((question) => ({
      id: idOf('question', question.key),
      kind: 'QUESTION' as const,
      begins: resolveMoment(question, now),
      comments: question.answers,
    })),
  ];
  for (const thread of threads) await seedThread(tx, thread, now);
  await acceptAnswers(tx, questions);
}

async function seedExpertise(tx: Tx, now: Date): Promise<void> {
  for (const { by, topics, monthlyCap, absentFor, opens = [] } of expertise) {
    const person = idOf('person', by);
    const absentUntil = absentFor === undefined ? null : dayInBerlin(new Date(now.getTime() + absentFor * 24 * HOUR));
    await tx.rows(`insert into person_help (person_id, monthly_cap, absent_until) values ($1, $2, $3::date)`, [
      person,
      monthlyCap,
      absentUntil,
    ]);
    await tx.rows(`insert into person_expertise (person_id, topic_id) select $1, unnest($2::text[])`, [person, topics]);
    const fields = ['jobTitle', 'qualification', 'topics', 'absence', 'email'] as const;
    await tx.rows(
      `insert into person_profile (person_id, shows_job_title, shows_qualification, shows_topics, shows_absence, shows_email)
       values ($1, $2, $3, $4, $5, $6)`,
      [person, ...fields.map((field) => opens.includes(field))],
    );
  }
}

/** Whom a comment names, as the platform keeps it. */
function namedBy({ names = [] }: StoryComment): { id: string; kind: 'PERSON'; label: string }[] {
  return people
    .filter(({ key }) => names.includes(key))
    .map(({ key, name }) => ({ id: idOf('person', key), kind: 'PERSON', label: name }));
}

async function seedQuestions(tx: Tx, now: Date): Promise<void> {
  for (const question of questions) {
    const { key, by, title, body, topics, urgency, state, meToo = [] } = question;
    const askedAt = resolveMoment(question, now);
    const settledAt = state === 'OPEN' ? null : new Date(Math.min(askedAt.getTime() + 72 * HOUR, now.getTime()));
    await tx.rows(
      `insert into question (id, author_id, client_key, title, body, body_html, summary, search_text, topics, urgency, state, asked_at, settled_at, me_too_count)
       values ($1, $2, $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        idOf('question', key),
        idOf('person', by),
        title,
        body,
        renderMarkdown(body),
        summarise(body),
        `${title} ${summarise(body, 10_000)}`.toLowerCase(),
        topics,
        urgency,
        state,
        askedAt,
        settledAt,
        meToo.length,
      ],
    );
    await tx.rows(`insert into question_me_too (question_id, person_id) select $1, unnest($2::uuid[])`, [
      idOf('question', key),
      meToo.map((person) => idOf('person', person)),
    ]);
  }
}

/** Comments that would lie in the future are not written yet: the world was opened shortly after. */
export async function seedThread(tx: Tx, { id, kind, begins, comments }: Thread, now: Date): Promise<void> {
  const momentOf = ({ after }: StoryComment) => new Date(begins.getTime() + after * HOUR);
  const written = comments.filter((comment) => momentOf(comment) <= now);
  const last = written.at(-1);
  if (!last) return;
  await tx.rows(
    `insert into thread (id, host_kind, last_number, comment_count, last_comment_at) values ($1, $2, $3, $3, $4)`,
    [id, kind, written.length, momentOf(last)],
  );
  const commentId = (number: number | undefined) => (number === undefined ? null : idOf('comment', `${id}:${number}`));
  const rootOf = (number: number): number => {
    const to = comments[number - 1]?.to;
    return to === undefined ? number : rootOf(to);
  };
  const rows = written.map((comment, index) => {
    const number = index + 1;
    const root = rootOf(number);
    return {
      id: commentId(number),
      number,
      root,
      parent: root === number ? null : commentId(root),
      replyTo: commentId(comment.to),
      author: idOf('person', comment.by),
      body: comment.text,
      html: renderMarkdown(
        comment.text,
        namedBy(comment).map((one) => ({ word: `@${one.label}`, path: `/mitglieder/${one.id}` })),
      ),
      mentions: namedBy(comment),
      summary: summarise(comment.text),
      quoted: commentId(comment.quote?.of),
      quotedText: comment.quote?.text ?? null,
      reactions: Object.fromEntries(
        Object.entries(comment.reactions ?? {}).map(([reaction, by]) => [reaction, by.length]),
      ),
      replies: written.filter((_, other) => other !== index && rootOf(other + 1) === number).length,
      at: momentOf(comment),
      editedAt: comment.edited ? new Date(momentOf(comment).getTime() + HOUR) : null,
    };
  });
  await tx.rows(
    `insert into comment (id, thread_id, number, root_number, parent_id, reply_to_id, author_id, client_key, body, body_html,
       summary, quoted_id, quoted_text, mentions, reactions, reply_count, version, created_at, edited_at)
     select id, $2, number, root, parent, "replyTo", author, id, body, html, summary, quoted, "quotedText", mentions, reactions, replies,
       case when "editedAt" is null then 1 else 2 end, at, "editedAt"
     from jsonb_to_recordset($1::jsonb) as c(id uuid, number int, root int, parent uuid, "replyTo" uuid, author uuid, body text,
       html text, summary text, quoted uuid, "quotedText" text, mentions jsonb, reactions jsonb, replies int, at timestamptz, "editedAt" timestamptz)
     order by number`,
    [JSON.stringify(rows), id],
  );
  await seedTraces(tx, id, written, commentId);
}

/** Reactions, the texts before an edit, and who has taken part. */
async function seedTraces(
  tx: Tx,
  threadId: string,
  written: readonly StoryComment[],
  commentId: (number: number) => string | null,
): Promise<void> {
  const reactions = written.flatMap((comment, index) =>
    Object.entries(comment.reactions ?? {}).flatMap(([kind, by]) =>
      by.map((person) => ({ comment: commentId(index + 1), person: idOf('person', person), kind })),
    ),
  );
  await tx.rows(
    `insert into comment_reaction (comment_id, person_id, kind) select comment, person, kind
     from jsonb_to_recordset($1::jsonb) as r(comment uuid, person uuid, kind text)`,
    [JSON.stringify(reactions)],
  );
  for (const [index, comment] of written.entries()) {
    if (!comment.edited) continue;
    const before = comment.text.trimEnd().split('\n\n').slice(0, -1).join('\n\n');
    await tx.rows(
      `insert into comment_version (comment_id, version, body, body_html, saved_at)
       select id, 1, $2, $3, created_at from comment where id = $1`,
      [commentId(index + 1), before, renderMarkdown(before)],
    );
  }
  const named = written.flatMap((comment, index) =>
    namedBy(comment).map(({ id }) => ({ comment: commentId(index + 1), person: id })),
  );
  await tx.rows(
    `insert into comment_mention (comment_id, person_id) select comment, person
     from jsonb_to_recordset($1::jsonb) as m(comment uuid, person uuid)`,
    [JSON.stringify(named)],
  );
  await tx.rows(
    `insert into thread_reader (thread_id, person_id, read_number, has_commented)
     select $1, author_id, max(number), true from comment where thread_id = $1 group by author_id`,
    [threadId],
  );
}

async function acceptAnswers(tx: Tx, all: readonly StoryQuestion[]): Promise<void> {
  for (const { key, accepted } of all) {
    const id = idOf('question', key);
    if (accepted === undefined) continue;
    await tx.rows(`update question set accepted_id = $2 where id = $1 and exists (select from comment where id = $2)`, [
      id,
      idOf('comment', `${id}:${accepted}`),
    ]);
  }
}
