import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../core/access/actor.js';
import type { AdministrationCatalog } from '../register/administration.catalog.js';
import type { TopicCatalog } from '../topics/topic.catalog.js';
import { mayRead } from './post.policy.js';
import { rightsOf, type PostRow } from './post.row.js';
import { PostView } from './post.view.js';

const row: PostRow = {
  id: '01a203a0-baf8-7bea-8404-eeb42ed2039e',
  state: 'PUBLISHED',
  associationKey: 'staedtetag',
  publishedAt: '2026-11-22T14:19:55+00:00',
  sortKey: '0',
};
const names = {
  register: { association: () => null, find: () => null } as unknown as AdministrationCatalog,
  topics: { named: () => [] } as unknown as TopicCatalog,
};
const officer = { access: { admitted: true }, officerOf: 'staedtetag', administration: null } as unknown as Actor;
const member = { ...officer, officerOf: null } as Actor;

describe('a news item of which little was read', () => {
  it('says so where more is asked for, instead of showing something empty', () => {
    const post = new PostView(row, names, 'de', officer);
    for (const field of [
      'title',
      'topics',
      'pictures',
      'author',
      'audience',
      'bookmarked',
      'body',
      'withdrawnReason',
    ] as const)
      expect(() => post[field]).toThrow('was not read');
  });

  it('is decided about by what was read, and not at all without its audience', () => {
    expect(new PostView(row, names, 'de', officer).viewerCan.withdraw).toBe(true);
    expect(() => mayRead(member, rightsOf(row))).toThrow('audience was not read');
  });

  it('keeps the source of its text from those who may not edit it', () => {
    const post = new PostView({ ...row, body: '**fett**', withdrawnReason: 'Irrtum' }, names, 'de', member);
    expect([post.body, post.withdrawnReason, post.viewerCan.edit]).toEqual([null, null, false]);
  });

  it('makes its parts once, however many fields are read from them', () => {
    const post = new PostView({ ...row, pictures: [] }, names, 'de', null);
    expect(post.pictures).toBe(post.pictures);
  });
});
