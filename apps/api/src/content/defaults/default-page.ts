export type DefaultPageSlug =
  'IMPRESSUM' | 'DATENSCHUTZ' | 'BARRIEREFREIHEIT' | 'LEICHTE_SPRACHE' | 'GEBAERDENSPRACHE' | 'REGELN' | 'LIZENZEN';

/** Text of a duty page in a fresh installation, until the operator edits it. */
export interface DefaultPage {
  slug: DefaultPageSlug;
  language: 'DE' | 'EN';
  title: string;
  /** Markdown; its headings begin at level 2, below the page's title. */
  body: string;
}
