import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../../test/test-app.js';
import { JointReader } from './joint-reader.js';
import { statementCount } from './statement-log.js';

describe('statements that are read together', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('are sent as one, each with its own values and its own rows', async () => {
    const reader = new JointReader(app.db);
    const before = statementCount();
    const [first, second, none] = await Promise.all([
      reader.rows(`select n, $2::text as word from generate_series(1, $1::int) n order by n desc limit 2`, [3, 'eins']),
      reader.repeated(`select $1::text as word, $1::text || $2::text as both`, ['zwei', 'drei']),
      reader.rows(`select 1 as n where $1::boolean`, [false]),
    ]);
    expect(statementCount() - before).toBe(1);
    expect(first).toEqual([
      { n: 3, word: 'eins' },
      { n: 2, word: 'eins' },
    ]);
    expect(second).toEqual([{ word: 'zwei', both: 'zweidrei' }]);
    expect(none).toEqual([]);
    expect(await reader.rows(`select $1::int as later`, [7])).toEqual([{ later: 7 }]);
  });

  it('fail together', async () => {
    const reader = new JointReader(app.db);
    const outcomes = await Promise.allSettled([reader.rows(`select 1 as n`), reader.rows(`select 1 / $1::int`, [0])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
