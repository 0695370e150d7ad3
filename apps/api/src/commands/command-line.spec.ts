import { describe, expect, it } from '@jest/globals';
import { readArguments, WrongUsage } from './command-line.js';
import { describeFailure } from './failures.js';

const options = { force: { type: 'boolean', default: false }, email: { type: 'string' } } as const;
const read = (...args: string[]) => readArguments(args, options, 1);

describe('readArguments', () => {
  it('reads options and names in any order', () => {
    const { values, positionals } = read('--force', 'datei.txt', '--email', 'a@b.example');
    expect({ ...values }).toEqual({ force: true, email: 'a@b.example' });
    expect(positionals).toEqual(['datei.txt']);
  });

  it('refuses what is missing, too much or unknown, and says which', () => {
    const refusal = (...args: string[]) => {
      try {
        read(...args);
      } catch (error) {
        return error instanceof WrongUsage ? error.message : 'another error';
      }
      return 'taken';
    };
    expect(refusal()).toBe('Es fehlt eine Angabe.');
    expect(refusal('a', 'b', 'c')).toBe('Unbekannte Angabe: b c');
    expect(refusal('a', '--forse')).toBe('Die Angabe --forse ist unbekannt oder unvollständig.');
    expect(refusal('a', '--email')).toBe('Die Angabe --email ist unbekannt oder unvollständig.');
    expect(refusal('a', '--force=ja')).toBe('Die Angabe --force ist unbekannt oder unvollständig.');
  });
});

describe('describeFailure', () => {
  const failure = (message: string, code?: string) => describeFailure(Object.assign(new Error(message), { code }));

  it('says what a known failure means, and keeps its own words', () => {
    expect(failure('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')).toBe(
      'Die Datenbank ist nicht erreichbar. Bitte prüfen Sie DATABASE_URL und ob der Server läuft. (connect ECONNREFUSED 127.0.0.1:5432)',
    );
    expect(failure('Connection terminated unexpectedly')).toContain('wurde währenddessen beendet');
  });

  it('tells an unknown failure as it is', () => {
    expect(failure('quux')).toBe('Unerwarteter Fehler: quux');
    expect(describeFailure('quux')).toBe('Unerwarteter Fehler: quux');
  });

  it('looks into failures that consist of several', () => {
    const both = Object.assign(new AggregateError([new Error('connect ::1')], ''), { code: 'ECONNREFUSED' });
    expect(describeFailure(both)).toMatch(/^Die Datenbank ist nicht erreichbar.*connect ::1/);
  });
});
