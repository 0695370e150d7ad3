/**
 * How often strangers may ask for access before nothing more happens, silently. A town hall shares one address.
 * `answerMs`: an answer takes at least as long, more than any of its cases needs.
 */
export const APPLY_BRAKE = { perAddress: 30, perEmail: 3, seconds: 3_600, answerMs: 200 } as const;
