import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { seriousFindings } from '../support/axe.js';
import { ask, open, useBrowser, visit } from '../support/browser.js';
import { busiestPost, comment, firstPost, form, see } from '../support/discussion.js';

useBrowser();

/** Writes past the page. */
const writeAs = (context: BrowserContext, path: string, body: string) =>
  ask(context, 'mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename } }', {
    input: { clientKey: crypto.randomUUID(), thread: { kind: 'POST', id: path.split('/').at(-1) }, body },
  });

/** What has the focus: its name as it stands on it, or its tag. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? element?.tagName ?? '';
  });

/** Presses a key until something with such a name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${String(name)} cannot be reached by ${key}; the focus is on ${await focused(page)}`);
}

describe('a thread', () => {
  it('is clean for axe and leaves focus, text and place alone while comments arrive', async () => {
    const [reader, writer] = await Promise.all([visit('lotsin'), visit('kontakt')]);
    const { page } = reader;
    const path = await busiestPost(reader.context);
    await open(page, path);
    await form(page).focus();
    await page.keyboard.type('Mitten im Satz');
    // Away from the end: what arrives waits behind the bar.
    await page.evaluate(() => scrollTo(0, 0));
    const place = () => page.evaluate(() => [scrollY, document.activeElement?.tagName]);
    const before = await place();
    const arriving = (async () => {
      for (let number = 1; number <= 5; number++) await writeAs(writer.context, path, `Nebenbei ${number} ${path}`);
    })();
    const findings = await seriousFindings(page);
    await arriving;
    expect(findings).toEqual([]);
    await page.getByRole('button', { name: /neue Kommentare anzeigen/ }).waitFor({ state: 'attached' });
    expect(await place()).toEqual(before);
    expect(await form(page).inputValue()).toBe('Mitten im Satz');
    expect(await seriousFindings(page)).toEqual([]);
    await form(page).fill('');
    await Promise.all([reader.context.close(), writer.context.close()]);
  });

  it('is written in, answered and reacted to with the keyboard alone', async () => {
    const [reader, writer] = await Promise.all([visit('lotsin'), visit('kontakt')]);
    const { page } = reader;
    const path = await firstPost(reader.context);
    const asked = `Frage für die Tastatur ${Date.now()}`;
    await writeAs(writer.context, path, asked);
    await open(page, path);
    await comment(page, asked).waitFor();
    await form(page).focus();
    const own = `Ohne Maus ${Date.now()}`;
    await page.keyboard.type(own);
    await page.keyboard.press('Control+Enter');
    await comment(page, own).waitFor();
    expect(await form(page).evaluate((field) => field === document.activeElement)).toBe(true);

    // Back over the own comment to the other's.
    const number = await comment(page, asked).getAttribute('data-number');
    const inAsked = () =>
      page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement), `kommentar-${number}`);
    do await tabTo(page, /^Antworten/, 'Shift+Tab');
    while (!(await inAsked()));
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^Antwort an / }).waitFor();
    const answer = `Antwort ohne Maus ${Date.now()}`;
    await page.keyboard.type(answer);
    await page.keyboard.press('Control+Enter');
    await see(page, answer);
    // The form is gone; the reader is where they were.
    expect(await inAsked()).toBe(true);

    await tabTo(page, /^Reagieren/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Hilfreich/);
    await page.keyboard.press('Enter');
    await comment(page, asked)
      .getByRole('button', { name: /^Hilfreich/, pressed: true })
      .waitFor();
    expect(await inAsked()).toBe(true);
    expect(reader.complaints).toEqual([]);
    await Promise.all([reader.context.close(), writer.context.close()]);
  });
});
