import { describe, expect, it } from '@jest/globals';
import { namedIn, namingAt, withName } from './mentions.js';

describe('naming somebody', () => {
  it.each([
    ['@', ''],
    ['Danke @Mir', 'Mir'],
    ['Zeile\n@Dr. Kel', 'Dr. Kel'],
    ['(@öz', 'öz'],
    ['@Jonas Wet', 'Jonas Wet'],
  ])('begins in %j', (text, typed) => {
    expect(namingAt(text, text.length)).toEqual({ start: text.length - typed.length - 1, typed });
  });

  it.each(['name@amt.example', 'Danke', '@Jonas Wetzel hat', 'a @b\n'])('does not begin in %j', (text) => {
    expect(namingAt(text, text.length)).toBeNull();
  });

  it('puts the name where it was being typed and leaves the rest', () => {
    const text = 'Frag @jon bitte';
    const naming = namingAt(text, 9);
    expect(naming && withName(text, naming, 'Jonas Wetzel')).toEqual({
      text: 'Frag @Jonas Wetzel bitte',
      caret: 'Frag @Jonas Wetzel '.length,
    });
  });

  it('counts those only whose name is still there', () => {
    const chosen = [{ label: 'Jonas Wetzel' }, { label: 'Amt' }];
    expect(namedIn('Hallo @Jonas Wetzel!', chosen)).toEqual([chosen[0]]);
  });
});
