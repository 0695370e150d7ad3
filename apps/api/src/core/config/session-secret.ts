import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from './settings.js';

/** The configured secret, or one made at the first start and kept in the data folder (never in production). */
export function sessionSecret(settings: Settings): string {
  if (settings.sessionSecret) return settings.sessionSecret;
  const file = path.join(settings.dataDir, 'session.secret');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const made = randomBytes(32).toString('base64url');
    mkdirSync(settings.dataDir, { recursive: true });
    writeFileSync(file, made, { mode: 0o600 });
    return made;
  }
}
