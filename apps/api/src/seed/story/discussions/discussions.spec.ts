import { COMMENT } from '@lotsennetz/limits';
import { describe, expect, it } from '@jest/globals';
import { memberships } from '../memberships.js';
import { newsAsOf } from '../news.js';
import { people } from '../people.js';
import { topics } from '../topics.js';
import { eventsAround } from '../events/around.events.js';
import { newsThreads } from './news.threads.js';
import { expertise, questions } from './questions.js';

const now = new Date('2026-11-26T13:00:00Z');
const lists = [
  ...newsThreads.map(({ post, comments }) => ({ name: post, comments })),
  ...questions.map(({ key, answers }) => ({ name: key, comments: answers })),
  ...eventsAround.map(({ event, comments = [] }) => ({ name: event, comments })),
];
const ended = memberships.flatMap(({ ags, to }) => (to === null ? [] : [ags]));

describe('the discussions of the demo world', () => {
  it('are led by people who have access: approved by the Städtetag, or officers', () => {
    const withAccess = people.filter(
      ({ approvedBy, officerOf, ags }) =>
        officerOf !== undefined || (approvedBy === 'staedtetag' && !ended.includes(ags ?? '')),
    );
    const keys = withAccess.map(({ key }) => key);
    const named = [
      ...lists.flatMap(({ comments }) =>
        comments.flatMap(({ by, reactions }) => [by, ...Object.values(reactions ?? {}).flat()]),
      ),
      ...questions.flatMap(({ by, meToo = [] }) => [by, ...meToo]),
      ...expertise.map(({ by }) => by),
      ...eventsAround.flatMap(({ questions: asked = [] }) => asked.flatMap(({ by, votes }) => [by, ...votes])),
    ];
    expect([...new Set(named)].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(lists)('$name: in order, answering and quoting what was said before', ({ comments }) => {
    for (const [index, { after, to, quote, by, reactions, text }] of comments.entries()) {
      expect(after).toBeGreaterThan(comments[index - 1]?.after ?? 0);
      expect(to ?? 0).toBeLessThanOrEqual(index);
      if (quote) expect(comments[quote.of - 1]?.text).toContain(quote.text);
      expect(Object.values(reactions ?? {}).flat()).not.toContain(by);
      expect(text.length).toBeLessThan(COMMENT.body);
    }
  });

  it('stand under published news', () => {
    const published = newsAsOf(now).published.flatMap(({ key, withdrawal }) => (withdrawal ? [] : [key]));
    expect(newsThreads.map(({ post }) => post).filter((key) => !published.includes(key))).toEqual([]);
  });
});

describe('the questions of the demo world', () => {
  it('are a dozen or more, in every state, with topics that there are', () => {
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
    expect(new Set(questions.map(({ state }) => state))).toEqual(new Set(['OPEN', 'ANSWERED', 'GIVEN_UP']));
    const known = topics.map(({ key }) => key);
    const used = [...questions.flatMap((question) => question.topics), ...expertise.flatMap((one) => one.topics)];
    expect(used.filter((topic) => !known.includes(topic))).toEqual([]);
  });

  it('accept an answer of somebody else where they are answered, and nowhere else', () => {
    for (const { state, accepted, answers, by, meToo = [] } of questions) {
      expect(accepted !== undefined).toBe(state === 'ANSWERED');
      if (accepted !== undefined) expect(answers[accepted - 1]?.by ?? by).not.toBe(by);
      expect(meToo).not.toContain(by);
    }
  });
});
