import { describe, expect, it, jest } from '@jest/globals';
import { i18n } from '@lingui/core';
import { fireEvent, screen } from '@testing-library/preact';
import { render } from '../../../test/render.js';
import { ColleagueRow, confirmationText, isDue } from './colleague-row.js';
import type { DelegatedPerson } from './delegation.graphql.js';

const person: DelegatedPerson = {
  id: '1',
  name: 'Maren Brugger',
  email: 'brugger@stadt.example',
  jobTitle: null,
  confirmedOn: '2025-11-10',
  dueOn: '2026-11-10',
  pausesAfter: '2026-12-10',
  paused: false,
  leavesAfter: null,
  isMe: false,
};

describe('what a contact reads about a confirmation', () => {
  it.each<[string, Partial<DelegatedPerson>, string]>([
    ['not yet due', { dueOn: '2026-11-23' }, 'bestätigt am 10. November 2025, wieder fällig am 23. November 2026'],
    ['never given', { confirmedOn: null, dueOn: '2027-01-01' }, 'erste Bestätigung fällig am 1. Januar 2027'],
    ['due: the day on which access pauses', {}, 'Bestätigung fällig, ab 11. Dezember 2026 ruht sonst der Zugang'],
    ['missing', { paused: true }, 'Bestätigung fehlt, der Zugang ruht'],
    ['not needed', { dueOn: null }, 'nicht freigeschaltet, nichts zu bestätigen'],
  ])('%s', (_, given, text) => {
    expect(confirmationText(i18n, { ...person, ...given }, '2026-11-22')).toBe(text);
  });

  it('is due from its day on', () => {
    expect(isDue({ dueOn: '2026-11-22' }, '2026-11-22')).toBe(true);
    expect(isDue({ dueOn: '2026-11-23' }, '2026-11-22')).toBe(false);
    expect(isDue({ dueOn: null }, '2026-11-22')).toBe(false);
  });
});

describe('ColleagueRow', () => {
  const row = (given: Partial<DelegatedPerson>) => {
    const [onConfirm, onLeave] = [jest.fn(), jest.fn()];
    render(
      <ColleagueRow
        person={{ ...person, ...given }}
        today="2026-11-22"
        busy={false}
        onConfirm={onConfirm}
        onLeave={onLeave}
      />,
    );
    return { onConfirm, onLeave };
  };

  it('offers the confirmation while it is due', () => {
    const { onConfirm, onLeave } = row({});
    fireEvent.click(screen.getByRole('button', { name: 'Arbeitet noch hier: Maren Brugger' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Weggang melden: Maren Brugger' }));
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it('offers no confirmation before, and lets a reported day be changed', () => {
    row({ dueOn: '2027-01-01', leavesAfter: '2026-12-31' });
    expect(screen.queryByRole('button', { name: /Arbeitet noch hier/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Weggang ändern: Maren Brugger' })).toBeTruthy();
    expect(screen.getByText('geht, letzter Tag 31. Dezember 2026')).toBeTruthy();
  });
});
