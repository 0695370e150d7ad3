import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailServer } from '../../../test/mail-server.js';
import { TestApp } from '../../../test/test-app.js';
import { UnsafeMail } from './mail.rules.js';
import { MailSender } from './mail.sender.js';
import { Mails, type OrderedMail } from './mails.js';

const server = new MailServer();
let app: TestApp;
beforeAll(async () => {
  await server.start();
  app = await TestApp.start({ settings: { mail: { smtpUrl: server.url, from: 'Lotsennetz <netz@lotsen.example>' } } });
});
afterAll(async () => {
  await app.close();
  await server.stop();
});

const mailTo = (to: string, more: Partial<OrderedMail> = {}): OrderedMail => ({
  to,
  language: 'de',
  template: { subject: 'Für Ümläute', paragraphs: ['Schöner Text.'], reason: 'wir prüfen.' },
  ...more,
});
const order = (...mails: OrderedMail[]) =>
  app.db.write(null, async (tx) => {
    for (const mail of mails) await app.get(Mails).order(tx, mail);
  });
const stateOf = async (to: string) =>
  (
    await app.db.rows<{ state: string; attempts: number; last_error: string | null; kept: boolean }>(
      `select state, attempts, last_error, template is not null as kept from mail where recipient = $1`,
      [to],
    )
  )[0];

async function until(holds: () => Promise<boolean> | boolean, seconds = 15): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await holds()) return;
  throw new Error('it did not come to that in time');
}
const settled = (to: string, state: string) => until(async () => (await stateOf(to))?.state === state);

describe('a mail', () => {
  it('arrives as text and HTML with the headers that belong to it, and its text is not kept', async () => {
    await order(mailTo('a@stadt.example', { replyTo: 'referentin@verband.example' }));
    await settled('a@stadt.example', 'SENT');
    const [mail] = server.to('a@stadt.example');
    expect(mail?.headers.get('from')).toEqual(['Lotsennetz <netz@lotsen.example>']);
    expect(mail?.headers.get('to')).toEqual(['a@stadt.example']);
    expect(mail?.headers.get('reply-to')).toEqual(['referentin@verband.example']);
    expect(mail?.headers.get('auto-submitted')).toEqual(['auto-generated']);
    expect(mail?.headers.get('content-language')).toEqual(['de']);
    expect(mail?.headers.get('content-type')?.[0]).toMatch(/^multipart\/alternative/);
    expect(mail?.headers.get('subject')?.[0]).toMatch(/^=\?UTF-8\?/);
    expect(mail?.raw).toContain('Content-Type: text/html; charset=utf-8');
    expect((await stateOf('a@stadt.example'))?.kept).toBe(false);
  });

  it('carries a calendar entry that calendars act on, and the same as a file', async () => {
    const calendar = { method: 'REQUEST' as const, text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' };
    await order(mailTo('termin@stadt.example', { template: { ...mailTo('').template, calendar } }));
    await settled('termin@stadt.example', 'SENT');
    const raw = server.to('termin@stadt.example')[0]?.raw ?? '';
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(raw).toMatch(/Content-Disposition: attachment; filename="?termin\.ics/i);
    expect(raw).toMatch(/Content-Type: text\/plain/i);
  });

  it('of many that are ordered together arrives by few jobs, each once, also where one of them is known already', async () => {
    await order(mailTo('serie-3@stadt.example', { key: 'serie-3' }));
    const addresses = Array.from({ length: 40 }, (_, index) => `serie-${index}@stadt.example`);
    const jobs = await app.db.write(null, async (tx) => {
      await app.get(Mails).orderAll(
        tx,
        addresses.map((to, index) => mailTo(to, { key: `serie-${index}` })),
      );
      return tx.rows<{ n: number }>(`select count(*)::int as n from graphile_worker.jobs where key is null`);
    });
    expect(jobs[0]?.n).toBe(2);
    await until(async () => (await Promise.all(addresses.map(stateOf))).every((mail) => mail?.state === 'SENT'));
    expect(addresses.map((to) => server.to(to).length)).toEqual(addresses.map(() => 1));
    const hostile = [mailTo('gut@stadt.example'), mailTo('x@stadt.example, y@boese.example')];
    await expect(app.db.write(null, (tx) => app.get(Mails).orderAll(tx, hostile))).rejects.toThrow(UnsafeMail);
    expect(await stateOf('gut@stadt.example')).toBeUndefined();
  });

  it('leaves only when the transaction that ordered it commits', async () => {
    await expect(
      app.db.write(null, async (tx) => {
        await app.get(Mails).order(tx, mailTo('rolled-back@stadt.example'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await sleep(300);
    expect(server.to('rolled-back@stadt.example')).toEqual([]);
    expect(await stateOf('rolled-back@stadt.example')).toBeUndefined();
  });

  it('goes out once for one key, whoever orders it how often', async () => {
    await Promise.all(Array.from({ length: 5 }, () => order(mailTo('once@stadt.example', { key: 'once' }))));
    await settled('once@stadt.example', 'SENT');
    await sleep(300);
    expect(server.to('once@stadt.example')).toHaveLength(1);
  });

  it.each([
    ['recipient', mailTo('x@stadt.example\r\nBcc: y@boese.example')],
    ['list of recipients', mailTo('x@stadt.example, y@boese.example')],
    [
      'subject',
      mailTo('x@stadt.example', { template: { subject: 'a\r\nBcc: y@boese.example', paragraphs: [], reason: 'b' } }),
    ],
    ['reply address', mailTo('x@stadt.example', { replyTo: 'a@b.de\r\nX-Y: z' })],
  ])('with a hostile %s is refused before anything is written', async (_, mail) => {
    await expect(order(mail)).rejects.toThrow(UnsafeMail);
    expect(await stateOf('x@stadt.example')).toBeUndefined();
  });

  it('carries hostile names in its body without a header or recipient of theirs', async () => {
    const name = 'Eva\r\nBcc: opfer@boese.example\r\n\r\n<script>alert(1)</script>';
    await order(
      mailTo('name@stadt.example', {
        template: {
          subject: 'Antrag',
          greeting: `Guten Tag ${name},`,
          paragraphs: [{ quote: name }, '.\r\n.', name],
          reason: name,
        },
      }),
    );
    await settled('name@stadt.example', 'SENT');
    const [mail] = server.to('name@stadt.example');
    expect(mail?.recipients).toEqual(['name@stadt.example']);
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(server.to('opfer@boese.example')).toEqual([]);
    expect(mail?.raw.slice(mail.raw.indexOf('Content-Type: text/html'))).not.toContain('<script');
  });
});

describe('a mail server', () => {
  it('that is killed and started again loses nothing and gets nothing twice', async () => {
    await server.kill();
    const addresses = Array.from({ length: 20 }, (_, index) => `stau-${index}@stadt.example`);
    await order(...addresses.map((to) => mailTo(to)));
    await until(async () => (await stateOf('stau-0@stadt.example'))?.last_error !== null || (await failures()) > 0);
    expect(server.received.filter(({ recipients }) => recipients[0]?.startsWith('stau-'))).toEqual([]);
    await server.start();
    await until(() => addresses.every((to) => server.to(to).length === 1), 40);
    await sleep(500);
    expect(addresses.map((to) => server.to(to).length)).toEqual(addresses.map(() => 1));
  }, 60_000);

  const failures = async () =>
    (
      await app.db.rows<{ n: number }>(
        `select count(*)::int as n from mail where last_error is not null and state = 'QUEUED'`,
      )
    )[0]?.n ?? 0;

  it('that refuses a recipient for good ends the mail, and officers can see why', async () => {
    server.refuse('weg@stadt.example', 550, '5.1.1 no such user');
    await order(mailTo('weg@stadt.example', { association: 'staedtetag' }));
    await settled('weg@stadt.example', 'BOUNCED');
    expect(await stateOf('weg@stadt.example')).toMatchObject({ attempts: 1, kept: true });
    expect((await stateOf('weg@stadt.example'))?.last_error).toMatch(/^550 5\.1\.1 no such user/);

    const query = `{ mailQueue(state: BOUNCED) { route waiting failed nodes { id to subject state lastError attempts nextAttemptAt } } }`;
    type Answer = {
      mailQueue: {
        route: string;
        failed: number;
        nodes: { id: string; to: string; subject: string | null; lastError: string | null }[];
      };
    };
    const own = await app.signInAs(await app.build.officer());
    const seen = await own.data<Answer>(query);
    expect(seen.mailQueue).toMatchObject({
      route: 'SMTP',
      failed: 1,
      nodes: [{ to: 'weg@stadt.example', subject: 'Für Ümläute' }],
    });
    const other = await app.signInAs(await app.build.officer({ association: 'gemeindetag' }));
    expect((await other.data<Answer>(query)).mailQueue.nodes).toMatchObject([
      { to: '…@stadt.example', subject: null, lastError: null },
    ]);
    expect((await (await app.signInAs(await app.build.person())).gql(query)).data).toBeNull();
    expect((await app.client().gql(query)).data).toBeNull();

    server.accept('weg@stadt.example');
    const id = seen.mailQueue.nodes[0]?.id;
    expect(await own.data(`mutation ($id: ID!) { retryMail(id: $id) }`, { id })).toEqual({ retryMail: true });
    await settled('weg@stadt.example', 'SENT');
    expect(server.to('weg@stadt.example')).toHaveLength(1);
    expect(await own.data(`mutation ($id: ID!) { retryMail(id: $id) }`, { id })).toEqual({ retryMail: false });
  });

  it('that refuses for the moment is asked again; other mails go on', async () => {
    server.refuse('grau@stadt.example', 451, 'greylisted');
    await order(mailTo('grau@stadt.example'), mailTo('danach@stadt.example'));
    await settled('danach@stadt.example', 'SENT');
    await until(async () => (await stateOf('grau@stadt.example'))?.last_error !== null);
    expect(await stateOf('grau@stadt.example')).toMatchObject({ state: 'QUEUED', attempts: 1 });
    server.accept('grau@stadt.example');
    await settled('grau@stadt.example', 'SENT');
  }, 40_000);
});

describe('the sweep', () => {
  it('finds mails whose job was lost or whose sender was killed', async () => {
    server.refuse('verwaist@stadt.example', 451, 'not now');
    await order(mailTo('verwaist@stadt.example'));
    await until(async () => (await stateOf('verwaist@stadt.example'))?.last_error !== null);
    server.accept('verwaist@stadt.example');
    await app.db.rows(`select graphile_worker.remove_job(key) from graphile_worker.jobs where key like 'send-mail:%'`);
    await app.db.rows(
      `update mail set next_attempt_at = now() - interval '2 minutes', claimed_until = now() - interval '1 second'
       where recipient = 'verwaist@stadt.example'`,
    );
    expect(await app.get(MailSender).sweep(new Date())).toBe(1);
    await settled('verwaist@stadt.example', 'SENT');
  });

  it('deletes what was settled long ago, failed mails later', async () => {
    await app.db.rows(
      `insert into mail (id, recipient, language, subject, state, settled_at)
       values (gen_random_uuid(), 'alt@x.example', 'de', 's', 'SENT', now() - interval '31 days'),
              (gen_random_uuid(), 'alt@x.example', 'de', 's', 'BOUNCED', now() - interval '31 days'),
              (gen_random_uuid(), 'alt@x.example', 'de', 's', 'BOUNCED', now() - interval '91 days')`,
    );
    await app.get(MailSender).sweep(new Date());
    expect(await app.db.rows(`select state from mail where recipient = 'alt@x.example'`)).toEqual([
      { state: 'BOUNCED' },
    ]);
  });
});
