import { describe, expect, it } from '@jest/globals';
import { addDays } from '../values/calendar-day.js';
import { must } from '../values/result.js';
import {
  administration,
  caseId,
  caseIn,
  day,
  dayOrNull,
  euros,
  EXAMPLE_RULES,
  key,
  statusOf,
  training,
} from '../../test/builders.js';
import { examplesOf, outcomeOf, type Example } from '../../test/examples.js';
import type { BilledDay, CaseKind, FundingCase, InhouseTraining } from './funding-case.js';
import { requestFunding } from './funding-request.rules.js';

const PRICE = euros('40,00');

function courseOn(text: string) {
  return { firstCourseDay: text, contractOn: addDays(day(text), -1) };
}

/** "settled@2027-02-01": a case of some other person of the same administration. */
function caseOfOther(text: string, index: number): FundingCase {
  const [status = '', on = '2026-03-10'] = text.split('@');
  const other = training('BASIS', [], `andere-${index}`);
  return caseIn(statusOf(status), { id: `andere-${index}`, training: other, ...courseOn(on) });
}

/** "BASIS:settled@08115001": a case of the person, at another administration if it names one. */
function caseOfPerson(text: string, index: number): FundingCase {
  const [kind, status, ags] = text.split(/[:@]/) as [CaseKind, string, string | undefined];
  return caseIn(statusOf(status), {
    id: `eigener-${index}`,
    training: training(kind),
    ...(ags ? { administration: ags } : {}),
  });
}

describe('requestFunding for a person', () => {
  it.each(examplesOf('requests').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const result = requestFunding(
      {
        id: caseId('neu'),
        training: training(row.cell('Art') as CaseKind),
        firstCourseDay: day(row.cell('Erster Kurstag')),
        requestedOn: day('2026-01-01'),
      },
      {
        administration: administration('GEMEINDE', row.number('Einwohner')),
        rules: EXAMPLE_RULES,
        cases: [
          ...row.words('Andere Personen mit Platz').map(caseOfOther),
          ...row.words('Eigene Fälle der Person').map(caseOfPerson),
        ],
        basisCompletedOn: dayOrNull(row.cell('Basis vollständig am')),
      },
    );
    expect(outcomeOf(result, () => 'angenommen')).toBe(row.cell('Ergebnis'));
  });

  it('opens a case with the period of its first course day', () => {
    const request = {
      id: caseId('neu'),
      training: training('BASIS'),
      firstCourseDay: day('2027-01-01'),
      requestedOn: day('2026-11-22'),
    };
    const facts = {
      administration: administration('GEMEINDE', 5_000),
      rules: EXAMPLE_RULES,
      cases: [],
      basisCompletedOn: null,
    };
    expect(must(requestFunding(request, facts))).toEqual({
      ...request,
      administration: '08236040',
      period: 'folge-a',
      progress: { status: 'requested' },
    });
  });

  it('refuses an Aufbau without days', () => {
    const result = requestFunding(
      {
        id: caseId('neu'),
        training: training('AUFBAU', []),
        firstCourseDay: day('2026-09-01'),
        requestedOn: day('2026-01-01'),
      },
      {
        administration: administration('GEMEINDE', 5_000),
        rules: EXAMPLE_RULES,
        cases: [],
        basisCompletedOn: day('2026-03-12'),
      },
    );
    expect(result).toEqual({ ok: false, refusals: [{ code: 'NO_SEMINAR_DAYS', kind: 'AUFBAU' }] });
  });
});

function inhouse(partners: readonly string[], days: number): InhouseTraining {
  return { kind: 'INHOUSE', partners: partners.map(key), dayPrices: Array.from({ length: days }, () => PRICE) };
}

/** "08115001+08115002:3:settled-2": lead and partners, planned days, status and days held. */
function inhouseCase(text: string, index: number): FundingCase {
  const [, lead = '', partners = '', days, status = '', held = days] =
    /^(\d+)\+([\d+]+):(\d):([a-z_]+)(?:-(\d))?$/.exec(text) ?? [];
  const attended = Array.from({ length: Number(held) }, (_, i): BilledDay => {
    return { on: addDays(day('2026-03-10'), i), price: PRICE };
  });
  return caseIn(statusOf(status), {
    id: `inhouse-${index}`,
    administration: lead,
    training: inhouse(partners.split('+'), Number(days)),
    attended,
  });
}

function leadOf(row: Example) {
  const ags = row.cell('Leitende Verwaltung');
  return administration(ags.length === 5 ? 'LANDKREIS' : 'GEMEINDE', 5_000, ags);
}

describe('requestFunding for an Inhouse group', () => {
  it.each(examplesOf('inhouse-requests').map((row) => [row.name, row] as const))('%s', (_, row) => {
    const result = requestFunding(
      {
        id: caseId('neu'),
        training: inhouse(row.words('Partner'), row.number('Tage')),
        firstCourseDay: day(row.cell('Erster Kurstag')),
        requestedOn: day('2026-01-01'),
      },
      {
        administration: leadOf(row),
        rules: EXAMPLE_RULES,
        cases: row.words('Frühere Schulungen').map(inhouseCase),
        basisCompletedOn: null,
      },
    );
    expect(outcomeOf(result, () => 'angenommen')).toBe(row.cell('Ergebnis'));
  });
});
