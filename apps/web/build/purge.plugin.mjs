import { PurgeCSS } from 'purgecss';

/** PostCSS step: leaves out rules and tokens that no component names. Composed class names stand in `keep`, other
 * words that no source file spells as the style sheet does in `words`. */
export function purge({ content, words, keep }) {
  return {
    postcssPlugin: 'purge',
    async OnceExit(root, { postcss }) {
      const [result] = await new PurgeCSS().purge({
        content: [...content, { raw: words.join(' '), extension: 'txt' }],
        css: [{ raw: root.toString() }],
        variables: true,
        keyframes: true,
        safelist: { standard: keep, variables: [] },
        defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
      });
      const purged = postcss.parse(result.css, { from: root.source?.input.file });
      root.removeAll();
      root.append(purged.nodes);
    },
  };
}
