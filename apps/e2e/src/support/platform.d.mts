import type { ChildProcess } from 'node:child_process';

export function freePort(): Promise<number>;
export function startPlatform(
  folder: string,
  port: number,
  options?: { env?: Record<string, string>; daysAhead?: number },
): Promise<{ child: ChildProcess; url: string }>;
export function endPlatform(child: ChildProcess, signal: NodeJS.Signals): Promise<void>;
