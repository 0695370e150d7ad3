import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../values/calendar-day.js';
import { day, dayOrNull, moduleId, providerId } from '../../test/builders.js';
import { examplesOf, outcomeOf } from '../../test/examples.js';
import { enterAttendance } from './attendance-entry.rules.js';
import { qualificationOf } from './qualification.rules.js';
import { BASIS_DAYS, type AttendedDay, type AufbauModule, type BasisDay } from './seminar-day.js';

const CATALOGUE: AufbauModule[] = [
  { id: moduleId('bpmn'), days: 2 },
  { id: moduleId('recht'), days: 1 },
];

/** "Basis2@2026-03-10/vwa": course, seminar day, calendar day and, if it is not the usual one, provider. */
function attendedDay(text: string): AttendedDay {
  const [, course = '', number, on = '', provider = 'verwaltungsschule'] =
    /^([A-Za-z]+)(\d+)@([\d-]+)(?:\/(\w+))?$/.exec(text) ?? [];
  const place = { on: day(on), provider: providerId(provider) };
  // A table may name a Basis day that does not exist, as a form could.
  if (course === 'Basis') return { course: 'BASIS', day: Number(number) as BasisDay, ...place };
  return { course: 'AUFBAU', module: moduleId(course), day: Number(number), ...place };
}

describe('qualificationOf', () => {
  it.each(examplesOf('qualification').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const { status, basis, aufbau } = qualificationOf(row.words('Besuchte Tage').map(attendedDay), CATALOGUE);
    expect(status).toBe(row.cell('Stand'));
    expect(basis.missing.join(' ')).toBe(row.cell('Basis fehlt'));
    expect(basis.completedOn).toBe(dayOrNull(row.cell('Basis vollständig am')));
    expect([aufbau.attended, aufbau.required]).toEqual([row.number('Aufbau besucht'), row.number('Aufbau gesamt')]);
    expect(aufbau.notCounted).toHaveLength(row.number('Zählt nicht'));
  });

  it('shows the progress of each module', () => {
    const words = 'Basis1@2026-03-10 Basis2@2026-03-11 Basis3@2026-03-12 bpmn2@2026-04-02 recht1@2026-05-01';
    const { basis, aufbau } = qualificationOf(words.split(' ').map(attendedDay), CATALOGUE);
    expect(basis).toEqual({ required: 3, attended: [1, 2, 3], missing: [], completedOn: '2026-03-12' });
    expect(aufbau.modules).toEqual([
      { module: 'bpmn', required: 2, attended: [2], missing: [1], completedOn: null },
      { module: 'recht', required: 1, attended: [1], missing: [], completedOn: '2026-05-01' },
    ]);
  });

  const anyDay = fc
    .tuple(fc.constantFrom('Basis1', 'Basis2', 'Basis3', 'bpmn1', 'bpmn2', 'recht1'), fc.nat(60))
    .map(([name, after]) => attendedDay(`${name}@${addDays(day('2026-01-01'), after)}`));
  const anyDays = fc.array(anyDay, { maxLength: 10 });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(
        anyDays.chain((days) => fc.tuple(fc.constant(days), fc.shuffledSubarray(days, { minLength: days.length }))),
        ([days, shuffled]) => {
          const [a, b] = [qualificationOf(days, CATALOGUE), qualificationOf(shuffled, CATALOGUE)];
          expect({ ...b, aufbau: { ...b.aufbau, notCounted: [] } }).toEqual({
            ...a,
            aufbau: { ...a.aufbau, notCounted: [] },
          });
        },
      ),
    );
  });

  it('is qualified exactly with all three Basis days, and never loses by another day', () => {
    const rank = { registered: 0, in_training: 1, qualified: 2 };
    fc.assert(
      fc.property(anyDays, anyDay, (days, another) => {
        const before = qualificationOf(days, CATALOGUE);
        const basisDays = new Set(days.filter(({ course }) => course === 'BASIS').map((each) => each.day));
        expect(before.status === 'qualified').toBe(basisDays.size === BASIS_DAYS.length);
        const after = qualificationOf([...days, another], CATALOGUE);
        expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status]);
      }),
    );
  });
});

describe('enterAttendance', () => {
  it.each(examplesOf('attendance-entries').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const attended = row.words('Schon besucht').map(attendedDay);
    const entry = attendedDay(row.cell('Neuer Tag'));
    const result = enterAttendance(attended, entry, CATALOGUE, day(row.cell('Heute')));
    expect(outcomeOf(result, () => 'eingetragen')).toBe(row.cell('Ergebnis'));
    if (result.ok) expect(result.value).toEqual([...attended, entry]);
  });

  it('only ever leaves days that count', () => {
    const names = fc.constantFrom('Basis1', 'Basis2', 'Basis3', 'Basis4', 'bpmn1', 'bpmn2', 'bpmn3', 'recht1', 'x1');
    const entries = fc.array(fc.tuple(names, fc.nat(30)), { maxLength: 25 });
    fc.assert(
      fc.property(entries, (list) => {
        let attended: readonly AttendedDay[] = [];
        for (const [name, after] of list) {
          const entry = attendedDay(`${name}@${addDays(day('2026-01-01'), after)}`);
          const result = enterAttendance(attended, entry, CATALOGUE, day('2026-12-31'));
          if (result.ok) attended = result.value;
        }
        const { basis, aufbau } = qualificationOf(attended, CATALOGUE);
        expect(aufbau.notCounted).toEqual([]);
        expect(basis.attended.length + aufbau.attended).toBe(attended.length);
      }),
    );
  });
});
