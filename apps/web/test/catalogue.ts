/** No catalogue: tests see the German texts, compiled by the set-up. */
export const messages = {};
