import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseLine } from '../../../test/database-line.js';
import { TestApp } from '../../../test/test-app.js';
import { createDatabase } from '../../../test/test-database.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

describe('metrics', () => {
  it('are told while the database is away: then they are needed most', async () => {
    const database = await createDatabase();
    const line = await DatabaseLine.to(database);
    const cutOff = await TestApp.start({ database: line.database });
    line.cut();
    const answer = await cutOff.client().request('/metrics');
    expect([answer.status, answer.text.includes('process_cpu_user_seconds_total')]).toEqual([200, true]);
    await line.settle();
    await cutOff.close();
    await line.close();
    await database.drop();
  });

  it('are open to the own machine where nothing stands in front', async () => {
    const answer = await app.client().request('/metrics');
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^lotsennetz_sql_statements_total \d+$/m);
    expect(answer.text).toContain('process_cpu_user_seconds_total');
    expect((await app.client({ 'x-forwarded-for': '192.0.2.1' }).request('/metrics')).status).toBe(404);
  });

  it('are closed in production without a token', async () => {
    const production = await TestApp.start({ settings: { production: true }, besides: app });
    expect((await production.client().request('/metrics')).status).toBe(404);
    await production.close();
  });

  it('are open to the token alone where there is one', async () => {
    const metricsToken = 'a token for the metrics';
    const guarded = await TestApp.start({ settings: { metricsToken }, besides: app });
    const ask = async (headers: Record<string, string>) => (await guarded.client(headers).request('/metrics')).status;
    expect(await ask({})).toBe(404);
    expect(await ask({ authorization: 'Bearer wrong' })).toBe(404);
    expect(await ask({ authorization: `Bearer ${metricsToken}x` })).toBe(404);
    expect(await ask({ authorization: `Bearer ${metricsToken}` })).toBe(200);
    await guarded.close();
  });
});
