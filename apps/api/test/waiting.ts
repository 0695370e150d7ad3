export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something is so; `what` says what for, where it never is. Returns the milliseconds it took. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, within = 10_000): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > within) throw new Error(`waited ${within} ms in vain: ${what}`);
    await sleep(5);
  }
  return performance.now() - began;
}

/** The least of several tries, where something else may add to what is counted. */
export async function least(tries: number, count: () => Promise<number>): Promise<number> {
  const counts: number[] = [];
  for (let index = 0; index < tries; index++) counts.push(await count());
  return Math.min(...counts);
}
