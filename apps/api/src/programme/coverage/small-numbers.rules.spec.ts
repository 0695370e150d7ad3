import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SMALLEST_TOLD, toldOf, toldOfGroups, type ToldFigures } from './small-numbers.rules.js';

describe('figures of one group', () => {
  it.each([
    ['nobody', [0, 0, 0], [0, 0, 0, 0]],
    ['enough of all', [7, 20, 12], [7, 20, 12, 8]],
    ['few in training', [4, 20, 12], [null, 20, 12, 8]],
    ['five in training', [5, 20, 12], [5, 20, 12, 8]],
    ['few qualified', [0, 3, 0], [0, null, null, null]],
    ['few funded', [0, 20, 4], [0, 20, null, null]],
    ['few unfunded', [0, 20, 18], [0, 20, null, null]],
    ['none unfunded', [0, 20, 20], [0, 20, 20, 0]],
  ] as const)('%s', (_, [inTraining, qualified, funded], expected) => {
    const told = toldOf({ inTraining, qualified, funded });
    expect([told.inTraining, told.qualified, told.funded, told.unfunded]).toEqual(expected);
  });
});

describe('figures of groups with a known sum', () => {
  it('hide the next smallest where one alone would follow from the sum', () => {
    const groups = [3, 9, 30].map((qualified) => ({ inTraining: 0, qualified, funded: 0 }));
    expect(toldOfGroups(groups).map(({ qualified }) => qualified)).toEqual([null, null, 30]);
  });

  it('leave two hidden ones as they are', () => {
    const groups = [3, 2, 30].map((qualified) => ({ inTraining: 0, qualified, funded: 0 }));
    expect(toldOfGroups(groups).map(({ qualified }) => qualified)).toEqual([null, null, 30]);
  });

  const anyGroup = fc
    .record({ inTraining: fc.nat(30), qualified: fc.nat(30), part: fc.nat(30) })
    .map(({ inTraining, qualified, part }) => ({ inTraining, qualified, funded: Math.min(part, qualified) }));

  it('never tell a small number, nor one that follows from the others', () => {
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 2, maxLength: 8 }), (groups) => {
        const shown = toldOfGroups(groups);
        for (const group of shown) {
          for (const figure of Object.values(group) as (number | null)[]) {
            expect(figure === null || figure === 0 || figure >= SMALLEST_TOLD).toBe(true);
          }
          if (group.qualified !== null && group.funded !== null) {
            const rest = group.qualified - group.funded;
            expect(rest === 0 || rest >= SMALLEST_TOLD).toBe(true);
          }
        }
        for (const figure of ['inTraining', 'qualified'] as const) {
          const hidden = groups.filter((_, index) => (shown[index] as ToldFigures)[figure] === null);
          const told = groups.filter((_, index) => ((shown[index] as ToldFigures)[figure] ?? 0) > 0);
          // One alone is hidden only where nobody else is left to hide with it.
          if (hidden.length === 1) expect(told).toEqual([]);
        }
      }),
    );
  });
});
