import type { Brand } from './brand.js';
import type { Refusal } from './refusals.js';
import { accept, refuse, type Result } from './result.js';

/** An amount of money in whole euro cents, never negative. */
export type Cents = Brand<number, 'Cents'>;

/** One single amount: ten billion euros. Keeps every product and sum of the programme an exact integer. */
const LARGEST = 1_000_000_000_000;

export const NO_MONEY = 0 as Cents;

type AmountRefusal = Refusal<'NOT_WHOLE_CENTS' | 'NEGATIVE_AMOUNT' | 'AMOUNT_TOO_LARGE'>;

/** Reads an integer number of cents. Refuses with NOT_WHOLE_CENTS, NEGATIVE_AMOUNT or AMOUNT_TOO_LARGE. */
export function parseCents(amount: number): Result<Cents, AmountRefusal> {
  if (!Number.isInteger(amount)) return refuse({ code: 'NOT_WHOLE_CENTS', amount });
  if (amount < 0) return refuse({ code: 'NEGATIVE_AMOUNT', amount });
  if (amount > LARGEST) return refuse({ code: 'AMOUNT_TOO_LARGE', amount, largest: LARGEST });
  // Adding 0 turns -0 into 0.
  return accept((amount + 0) as Cents);
}

const EUROS = /^(-?)(\d{1,10}|\d{1,3}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?(?:\s*€)?$/;

/**
 * Reads euros as people write them in German: "1.700", "1700,50 €", "0,5". A dot only parts thousands: "12.50" is
 * refused rather than read as twelve euros fifty. Refuses with INVALID_AMOUNT and as `parseCents` does.
 */
export function parseEuros(text: string): Result<Cents, AmountRefusal | Refusal<'INVALID_AMOUNT'>> {
  const match = EUROS.exec(text.trim());
  if (!match) return refuse({ code: 'INVALID_AMOUNT', text });
  const [, sign, euros = '', cents = ''] = match;
  const amount = Number(euros.replaceAll('.', '')) * 100 + Number(cents.padEnd(2, '0'));
  return parseCents(sign ? -amount : amount);
}

/** The sum of amounts in cents, 0 for none. */
export function sumOf(amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, amount) => (sum + amount) as Cents, NO_MONEY);
}

/** An amount in cents, a whole number of times. */
export function timesOf(amount: Cents, times: number): Cents {
  return (amount * times) as Cents;
}

/** The lesser of two amounts, in cents. */
export function lesserOf(a: Cents, b: Cents): Cents {
  return a <= b ? a : b;
}

/** So many per cent (0 to 100, whole) of an amount in cents, rounded down to the cent: a share of public money is a maximum. */
export function percentOf(amount: Cents, percent: number): Cents {
  return Math.floor((amount * percent) / 100) as Cents;
}
