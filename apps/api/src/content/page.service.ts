import { Injectable } from '@nestjs/common';
import type { Context } from '../core/access/context.js';
import { meets } from '../core/access/actor.js';
import { Database, type Reader } from '../core/database/database.js';
import { renderMarkdown } from '../core/text/markdown.js';
import type { LanguageEnum } from '../sign-in/me.graphql.js';
import { PageEdited } from './content.facts.js';
import { defaultPages } from './defaults/default-pages.js';
import type { EditPageInput, Page, PageSlug } from './page.graphql.js';

interface StoredPage {
  title: string;
  body: string;
  bodyHtml: string;
  version: number;
  updatedAt: Date | null;
}

/** The duty pages: the shipped text until an officer saved another; every version is kept. */
@Injectable()
export class PageService {
  constructor(private readonly db: Database) {}

  async find(ctx: Context, slug: PageSlug, language: LanguageEnum): Promise<Page> {
    return this.shape(ctx, slug, language, await current(this.db, slug, language));
  }

  /** Saves a version; null when somebody else did in between. */
  async edit(ctx: Context, input: EditPageInput): Promise<Page | null> {
    const { slug, language } = input;
    const saved = await this.db.write(ctx, async (tx) => {
      // One writer a page at a time: the version number is what the next one is checked against.
      await tx.rows(`select pg_advisory_xact_lock(hashtext($1))`, [`page ${slug} ${language}`]);
      const before = await current(tx, slug, language);
      if (before.version !== input.version) return null;
      const page: StoredPage = {
        title: input.title.trim(),
        body: input.body,
        bodyHtml: renderMarkdown(input.body),
        version: before.version + 1,
        updatedAt: ctx.now,
      };
      await tx.rows(
        `insert into page_version (slug, language, version, title, body, body_html, saved_by, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [slug, language, page.version, page.title, page.body, page.bodyHtml, ctx.viewer.personId, ctx.now],
      );
      tx.record(PageEdited(slug, { language, version: page.version }));
      return page;
    });
    return saved && this.shape(ctx, slug, language, saved);
  }

  private shape(ctx: Context, slug: PageSlug, language: LanguageEnum, page: StoredPage): Page {
    return { ...page, slug, language, body: meets('OFFICER', ctx.actor) ? page.body : null };
  }
}

async function current(db: Reader, slug: PageSlug, language: LanguageEnum): Promise<StoredPage> {
  const [row] = await db.rows<StoredPage>(
    `select title, body, body_html as "bodyHtml", version, saved_at as "updatedAt" from page_version
     where slug = $1 and language = $2 order by version desc limit 1`,
    [slug, language],
  );
  return row ?? shipped(slug, language);
}

function shipped(slug: PageSlug, language: LanguageEnum): StoredPage {
  const page = defaultPages.find((text) => text.slug === slug && text.language.toLowerCase() === language);
  if (!page) throw new Error(`no shipped text of ${slug} in ${language}`);
  return { title: page.title, body: page.body, bodyHtml: renderMarkdown(page.body), version: 0, updatedAt: null };
}
