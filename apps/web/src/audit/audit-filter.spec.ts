import { describe, expect, it } from '@jest/globals';
import { auditFilterSearch, auditVariables, parseAuditFilter } from './audit-filter.js';

const parse = (text: string) => parseAuditFilter(new URLSearchParams(text));
const none = { action: '', from: '', to: '', subject: '', mine: false };

describe('the filter of the audit log', () => {
  it('is what the address says', () => {
    const text = '?was=PERSON_SUSPENDED&von=2026-11-01&bis=2026-11-30&ueber=08421000&wer=ich';
    expect(parse(text)).toEqual({
      action: 'PERSON_SUSPENDED',
      from: '2026-11-01',
      to: '2026-11-30',
      subject: '08421000',
      mine: true,
    });
    expect(auditFilterSearch(parse(text))).toBe(text);
  });

  it.each(['', '?was=drop table&von=gestern&bis=2026-1-1&ueber=a b&wer=du'])(
    'leaves out what is no choice: %s',
    (text) => expect(parse(text)).toEqual(none),
  );

  it('has no address of its own without a choice', () => expect(auditFilterSearch(none)).toBe(''));

  it('asks for whole days in Berlin, the last one included, across the change of the clocks', () => {
    expect(auditVariables({ ...none, from: '2026-10-24', to: '2026-10-25' }, 'me').filter).toEqual({
      actions: null,
      subject: null,
      actor: null,
      from: '2026-10-23T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
    });
    expect(auditVariables({ ...none, mine: true, action: 'ACCESS_APPROVED' }, 'me').filter).toMatchObject({
      actor: 'me',
      actions: ['ACCESS_APPROVED'],
    });
  });
});
