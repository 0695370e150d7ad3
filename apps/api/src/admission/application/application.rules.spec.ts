import { describe, expect, it } from '@jest/globals';
import { APPLICATION_STATES, approvalStep, isOpen, stateAfter, type ApplicationMove } from './application.rules.js';
import { judgeMailDomain } from '../queue/mail-domain.rules.js';

describe('the states of an application', () => {
  // One column a state, in the order of APPLICATION_STATES; a dot where the move is refused.
  const TABLE = `
    confirm   WAITING .         .         .         .  .  .
    ask       .       QUESTIONED .        QUESTIONED . . .
    answer    .       .         WAITING   .         .  .  .
    handOver  .       WAITING   WAITING   WAITING   .  .  .
    second    .       SECONDING SECONDING .         .  .  .
    approve   .       APPROVED  APPROVED  APPROVED  .  .  .
    refuse    .       REFUSED   REFUSED   REFUSED   .  .  .
    withdraw  .       WITHDRAWN WITHDRAWN WITHDRAWN .  .  .`;
  it.each(
    TABLE.trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/)),
  )('%s', (move, ...expected) => {
    expect(APPLICATION_STATES.map((state) => stateAfter(move as ApplicationMove, state) ?? '.')).toEqual(expected);
  });

  it('are open while somebody has to act', () => {
    expect(APPLICATION_STATES.filter(isOpen)).toEqual(['WAITING', 'QUESTIONED', 'SECONDING']);
  });
});

describe('four eyes', () => {
  it.each([
    ['WAITING', false, null, 'approve'],
    ['WAITING', true, null, 'second'],
    ['QUESTIONED', true, null, 'second'],
    ['SECONDING', true, 'other', 'approve'],
    ['SECONDING', true, 'me', 'SAME_PERSON'],
    // The setting was switched off meanwhile: one decision is enough again.
    ['SECONDING', false, 'me', 'approve'],
  ] as const)('%s, wanted: %s, first by %s: %s', (state, wanted, first, step) => {
    expect(approvalStep(state, wanted, first, 'me')).toBe(step);
  });
});

describe('the domain of a mail', () => {
  it.each([
    ['a@meersburg.de', ['meersburg.de'], 'Meersburg', 'KNOWN'],
    ['a@MEERSBURG.de', ['meersburg.de'], 'Meersburg', 'KNOWN'],
    ['a@stadt-meersburg.de', ['meersburg.de'], 'Meersburg', 'RESEMBLES_NAME'],
    ['a@bad-saeckingen.de', [], 'Bad Säckingen', 'RESEMBLES_NAME'],
    ['a@bad-boll.de', [], 'Bad Säckingen', 'UNKNOWN'],
    ['a@altheim.de', [], 'Altheim (Alb-Donau-Kreis)', 'RESEMBLES_NAME'],
    ['a@muellheim.de', [], 'Müllheim im Markgräflerland', 'RESEMBLES_NAME'],
    ['a@freiburg.de', [], 'Freiburg im Breisgau', 'RESEMBLES_NAME'],
    ['a@karlsruhe.de', [], 'Landkreis Karlsruhe', 'RESEMBLES_NAME'],
    ['a@meersburg.boese.example', [], 'Meersburg', 'UNKNOWN'],
    ['a@web.de', ['web.de'], 'Meersburg', 'PRIVATE_PROVIDER'],
    ['a@gmail.com', [], 'Meersburg', 'PRIVATE_PROVIDER'],
    ['a@firma.de', [], 'Ulm', 'UNKNOWN'],
  ])('%s, known %j, %s: %s', (email, known, name, hint) => {
    expect(judgeMailDomain(email, known, name)).toBe(hint);
  });
});
