import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../../../test/client.js';
import { TestApp } from '../../../test/test-app.js';
import { Mails } from './mails.js';

const MAILBOX = `query ($after: Cursor) { demoMailbox(first: 2, after: $after) {
  nodes { to from subject language text html actionUrl } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  demoMailbox: {
    nodes: { to: string; subject: string; actionUrl: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let app: TestApp;
let demo: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
  demo = await TestApp.start({ settings: { demo: true }, besides: app });
});
afterAll(async () => {
  await demo.close();
  await app.close();
});

describe('the mailbox of the demo', () => {
  it('is closed to everyone elsewhere', async () => {
    expect(codeOf(await app.client().gql(MAILBOX))).toBe('UNAUTHENTICATED');
    expect(codeOf(await (await app.signInAs(await app.build.person({ approved: false }))).gql(MAILBOX))).toBe(
      'NO_ACCESS',
    );
    expect(codeOf(await (await app.signInAs(await app.build.officer())).gql(MAILBOX))).toBe('FORBIDDEN');
  });

  it('shows what would have been sent, latest first, page by page', async () => {
    for (const number of [1, 2, 3]) {
      await demo.db.write(null, (tx) =>
        demo.get(Mails).order(tx, {
          to: `m${number}@stadt.example`,
          language: 'de',
          template: {
            subject: `Mail ${number}`,
            paragraphs: ['x'],
            action: { label: 'Los', url: `/a/${number}` },
            reason: 'wir prüfen.',
          },
        }),
      );
      await arrived(number);
    }
    const first = await demo.client().data<Page>(MAILBOX);
    expect(first.demoMailbox.nodes.map(({ subject }) => subject)).toEqual(['Mail 3', 'Mail 2']);
    expect(first.demoMailbox.nodes[0]).toMatchObject({
      to: 'm3@stadt.example',
      from: 'Lotsennetz <lotsennetz@localhost>',
      language: 'de',
    });
    expect(first.demoMailbox.nodes[0]?.actionUrl).toMatch(/^http:\/\/localhost:\d+\/a\/3$/);
    const { endCursor: after } = first.demoMailbox.pageInfo;
    const second = await demo.client().data<Page>(MAILBOX, { after });
    expect(second.demoMailbox).toMatchObject({ nodes: [{ subject: 'Mail 1' }], pageInfo: { hasNextPage: false } });
  });

  async function arrived(count: number): Promise<void> {
    for (let tries = 0; tries < 200; tries++, await sleep(25)) {
      const rows = await demo.db.rows(`select 1 from mailbox`);
      if (rows.length === count) return;
    }
    throw new Error('the mail did not arrive');
  }
});

describe('production without a mail server', () => {
  it('keeps mails in the queue and says so', async () => {
    const production = await TestApp.start({ settings: { production: true } });
    try {
      await production.db.write(null, (tx) =>
        production.get(Mails).order(tx, {
          to: 'wartet@stadt.example',
          language: 'de',
          association: 'staedtetag',
          template: { subject: 'Wartet', paragraphs: ['x'], reason: 'wir prüfen.' },
        }),
      );
      const client = await production.signInAs(await production.build.officer());
      for (let tries = 0; ; tries++, await sleep(25)) {
        const { mailQueue } = await client.data<{
          mailQueue: { route: string; nodes: { lastError: string | null }[] };
        }>(`{ mailQueue { route waiting nodes { to state lastError nextAttemptAt } } }`);
        expect(mailQueue).toMatchObject({
          route: 'NONE',
          waiting: 1,
          nodes: [{ to: 'wartet@stadt.example', state: 'QUEUED' }],
        });
        if (mailQueue.nodes[0]?.lastError === 'no mail server is configured (SMTP_URL)') break;
        if (tries > 200) throw new Error('no attempt was recorded');
      }
    } finally {
      await production.close();
    }
  });
});
