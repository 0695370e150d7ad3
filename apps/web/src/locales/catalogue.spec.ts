import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const web = process.cwd();

/** msgid → msgstr of a PO file as Lingui writes it (one or more quoted lines each). */
function readCatalogue(file: string): Map<string, string> {
  const entries = new Map<string, string>();
  const quoted = '((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)';
  const text = `${readFileSync(file, 'utf8')}\n`;
  const unquote = (lines = '') =>
    (lines.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((line) => JSON.parse(line) as string).join('');
  for (const [, id, translation] of text.matchAll(new RegExp(`^msgid ${quoted}msgstr ${quoted}`, 'gm'))) {
    if (unquote(id)) entries.set(unquote(id), unquote(translation));
  }
  return entries;
}

/** Names of the values that a message asks for, also inside its plural branches. */
function argumentsOf(message: string): string {
  const names = new Set<string>();
  const collect = (parts: unknown): void => {
    if (!Array.isArray(parts)) return;
    for (const part of parts as unknown[]) {
      if (!Array.isArray(part)) continue;
      const [name, , choices] = part as [string, string?, unknown?];
      names.add(name);
      if (typeof choices === 'object' && choices !== null) Object.values(choices).forEach(collect);
    }
  };
  collect(compileMessage(message));
  names.delete('#');
  return [...names].sort((one, other) => one.localeCompare(other)).join();
}
/** All catalogues of a folder as one: area|msgid → msgstr. */
function readAll(folder: string, ending: string): Map<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return new Map(
    files.flatMap((file) =>
      [...readCatalogue(path.join(folder, file))].map(
        ([id, translation]) => [`${file.split('.')[0]}|${id}`, translation] as const,
      ),
    ),
  );
}
const english = readAll(path.join(web, 'src/locales'), '.en.po');

describe('the English catalogue', () => {
  it('is not empty', () => {
    expect(english.size).toBeGreaterThan(250);
  });

  it('translates every message', () => {
    expect([...english].filter(([, translation]) => !translation.trim()).map(([id]) => id)).toEqual([]);
  });

  it('says the same for the same German text wherever it stands: a page brings its catalogue to all others', () => {
    const said = new Map<string, Set<string>>();
    for (const [key, translation] of english) {
      const id = key.slice(key.indexOf('|') + 1);
      said.set(id, (said.get(id) ?? new Set()).add(translation));
    }
    expect([...said].filter(([, translations]) => translations.size > 1)).toEqual([]);
  });

  it('uses the placeholders of the German text and compiles', () => {
    const wrong = [...english].filter(
      ([id, translation]) => argumentsOf(id.slice(id.indexOf('|') + 1)) !== argumentsOf(translation),
    );
    expect(wrong).toEqual([]);
  });

  it('holds exactly the messages that stand in the source', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'messages-'));
    try {
      const cli = path.join(process.cwd(), '../../node_modules/@lingui/cli/package.json');
      execFileSync(process.execPath, [path.join(path.dirname(cli), 'dist/lingui.js'), 'extract-template'], {
        cwd: web,
        env: { ...process.env, MESSAGES_TO: folder },
        stdio: 'pipe',
      });
      const found = readAll(folder, '.pot');
      expect([...english.keys()].filter((id) => !found.has(id))).toEqual([]);
      expect([...found.keys()].filter((id) => !english.has(id))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);
});
