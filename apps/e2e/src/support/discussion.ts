import type { BrowserContext, Locator, Page } from 'playwright-core';
import { ask } from './browser.js';

/** Address of the newest post, whose thread everybody may write in. */
export async function firstPost(context: BrowserContext): Promise<string> {
  const { posts } = (await ask(context, '{ posts(first: 1) { nodes { id } } }')) as {
    posts: { nodes: { id: string }[] };
  };
  return `/beitraege/${posts.nodes[0]?.id ?? ''}`;
}

/** Address of the news item that is talked about most: its thread does not fit a screen. */
export async function busiestPost(context: BrowserContext): Promise<string> {
  const { posts } = (await ask(context, '{ posts(first: 50) { nodes { id commentCount } } }')) as {
    posts: { nodes: { id: string; commentCount: number }[] };
  };
  const [busiest] = posts.nodes.sort((a, b) => b.commentCount - a.commentCount);
  return `/beitraege/${busiest?.id ?? ''}`;
}

/** The field for a comment of one's own. */
export const form = (page: Page): Locator => page.getByRole('textbox', { name: 'Ihr Kommentar', exact: true });
export const comment = (page: Page, text: string): Locator =>
  page.locator('.comment__card[data-number]', { hasText: text });

export async function write(page: Page, text: string): Promise<void> {
  await form(page).fill(text);
  await form(page).press('Control+Enter');
}

/** Shows what waits behind the bar, or does nothing where the end of the thread is on the screen. */
export async function see(page: Page, text: string, timeout = 30_000): Promise<void> {
  const bar = page.getByRole('button', { name: /neue[n]? Kommentare? anzeigen/ });
  await comment(page, text).or(bar).first().waitFor({ timeout });
  if ((await comment(page, text).count()) === 0) await bar.click();
  await comment(page, text).waitFor({ timeout });
}
