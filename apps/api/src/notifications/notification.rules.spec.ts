import { expect, it } from '@jest/globals';
import { recipientsOf } from './notification.rules.js';

const nobody = { authorId: 'a', mentioned: [], answered: [], watching: [], participants: [], muted: [] };

it.each<[string, Partial<Parameters<typeof recipientsOf>[0]>, [string, string][]]>([
  ['nobody', {}, []],
  [
    'whom it names, rather than answers',
    { mentioned: ['b'], answered: ['b', 'c'] },
    [
      ['b', 'MENTION'],
      ['c', 'REPLY'],
    ],
  ],
  [
    'who watches and who takes part, once',
    { watching: ['b'], participants: ['b', 'c'] },
    [
      ['b', 'COMMENT'],
      ['c', 'COMMENT'],
    ],
  ],
  ['not its author', { mentioned: ['a'], answered: ['a'], watching: ['a'], participants: ['a'] }, []],
  ['not who muted, though named', { mentioned: ['b'], answered: ['b'], participants: ['b'], muted: ['b'] }, []],
])('a comment is told to %s', (_, affected, told) =>
  expect([...recipientsOf({ ...nobody, ...affected })]).toEqual(told),
);
