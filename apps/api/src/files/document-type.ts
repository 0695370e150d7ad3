import { createReadStream } from 'node:fs';
import { FileTypeParser } from 'file-type';
import { isPlainText } from './document.rules.js';

/** Looking at a hostile archive must come to an end. */
const PATIENCE_MS = 5_000;

/** The ending that a file's bytes speak of, `pdf`, `docx` …; null where they have no mark of a known kind. */
export async function endingByContent(path: string): Promise<string | null> {
  const found = await new FileTypeParser({ signal: AbortSignal.timeout(PATIENCE_MS) }).fromFile(path);
  return found?.ext ?? null;
}

/** Whether a file holds nothing but text. */
export async function isText(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) if (!isPlainText(chunk)) return false;
  return true;
}
