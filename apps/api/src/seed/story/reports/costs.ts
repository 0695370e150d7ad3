/** A range of whole euros in cents, as reports hold money; one figure alone is exact. */
export const euros = (from: number, to = from): { from: number; to: number } => ({ from: from * 100, to: to * 100 });
