import { describe, expect, it } from '@jest/globals';
import { skeleton } from './take-over.rules.js';

describe('skeleton', () => {
  it.each([
    ['', ''],
    ['nur Text', ''],
    ['## A\n\nText\n\n### B\n- x\n', '## A\n\n### B\n\n'],
    ['```\n# kein Titel\n```\n# Titel', '# Titel\n\n'],
    ['#kein Titel\n#', ''],
    ['####### zu tief', ''],
  ])('of %j', (markdown, expected) => expect(skeleton(markdown)).toBe(expected));
});
