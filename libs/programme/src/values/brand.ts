declare const brand: unique symbol;

/** A value that only its parser can make: a `CalendarDay` is a string, but not every string is a `CalendarDay`. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
