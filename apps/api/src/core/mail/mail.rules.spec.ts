import { describe, expect, it } from '@jest/globals';
import {
  checkEnvelope,
  describeFailure,
  isBounce,
  isMailAddress,
  isOutage,
  maskAddress,
  pauseAfter,
  UnsafeMail,
} from './mail.rules.js';

describe('an address', () => {
  it.each(['m.brugger@meersburg.de', "o'neill+digital@stadt-ulm.example", 'a@b.de', 'x_y@sub.domain.example'])(
    'is taken: %s',
    (address) => expect(isMailAddress(address)).toBe(true),
  );

  it.each([
    'a@b.de\r\nBcc: x@y.de',
    'a@b.de\nx',
    'a@b.de, c@d.de',
    'a@b.de;c@d.de',
    '<a@b.de>',
    'Name <a@b.de>',
    '"a b"@c.de',
    'a b@c.de',
    'a@',
    '@b.de',
    'a@-b.de',
    'a@b..de',
    'a@b.de>',
    'a\u0000@b.de',
    'ä@b.de',
    `${'a'.repeat(250)}@b.de`,
    '',
  ])('is refused: %j', (address) => expect(isMailAddress(address)).toBe(false));

  it('shows no more than its domain to others', () => {
    expect(maskAddress('m.brugger@meersburg.de')).toBe('…@meersburg.de');
  });
});

describe('the envelope', () => {
  const mail = { to: 'a@b.de', subject: 'Ihr Antrag' };

  it('takes plain subjects with umlauts and quotes', () => {
    expect(() => checkEnvelope({ ...mail, subject: 'Antrag von „Ömer“ <b>: "Rückfrage"' })).not.toThrow();
  });

  it.each(['x\r\nBcc: y@z.de', 'x\ny', 'x\ry', 'x\u2028y', 'x\u0000', 'x\u0085y', '', '   ', 'x'.repeat(201)])(
    'refuses the subject %j',
    (subject) => expect(() => checkEnvelope({ ...mail, subject })).toThrow(UnsafeMail),
  );

  it('refuses hostile recipients and reply addresses', () => {
    expect(() => checkEnvelope({ ...mail, to: 'a@b.de\r\nBcc: c@d.de' })).toThrow(UnsafeMail);
    expect(() => checkEnvelope({ ...mail, replyTo: 'a@b.de\nX: y' })).toThrow(UnsafeMail);
    expect(() => checkEnvelope({ ...mail, replyTo: null })).not.toThrow();
  });
});

describe('a failure', () => {
  // code, command, response code, bounce, outage
  it.each([
    ['ECONNECTION', 'CONN', undefined, false, true],
    ['ETIMEDOUT', 'CONN', undefined, false, true],
    ['EAUTH', 'AUTH PLAIN', 535, false, true],
    ['EENVELOPE', 'MAIL FROM', 550, false, true],
    ['EENVELOPE', 'RCPT TO', 550, true, false],
    ['EENVELOPE', 'RCPT TO', 450, false, false],
    ['EENVELOPE', 'RCPT TO', 421, false, true],
    ['EMESSAGE', 'DATA', 554, true, false],
    ['EMESSAGE', 'DATA', 503, false, false],
    ['EMESSAGE', 'DATA', 452, false, false],
  ])('%s at %s with %s: bounce %s, outage %s', (code, command, responseCode, bounce, outage) => {
    const failure = { message: 'no', code, command, responseCode };
    expect([isBounce(failure), isOutage(failure)]).toEqual([bounce, outage]);
  });

  it('is described in one line', () => {
    expect(describeFailure({ message: 'x', response: '550 5.1.1\r\nno such user' })).toBe('550 5.1.1 no such user');
    expect(describeFailure({ message: 'connect refused', code: 'ESOCKET' })).toBe('ESOCKET: connect refused');
    expect(describeFailure({ message: 'y'.repeat(900) })).toHaveLength(300);
  });

  it('waits longer each time, never longer than 15 minutes, and gives up after five days', () => {
    const ordered = new Date('2026-11-02T08:00:00Z');
    const pauses = [1, 2, 3, 7, 8, 400].map((attempts) =>
      pauseAfter(attempts, ordered, new Date('2026-11-02T09:00:00Z')),
    );
    expect(pauses).toEqual([10_000, 30_000, 60_000, 900_000, 900_000, 900_000]);
    expect(pauseAfter(400, ordered, new Date('2026-11-07T07:59:00Z'))).toBe(900_000);
    expect(pauseAfter(400, ordered, new Date('2026-11-07T08:00:01Z'))).toBeNull();
  });
});
