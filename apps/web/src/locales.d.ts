declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

declare module 'virtual:icons' {
  export const spriteUrl: string;
}

declare module 'virtual:land' {
  /** Latitude and longitude of every municipality in turn, in hundredths of a degree. */
  export const land: readonly number[];
}
