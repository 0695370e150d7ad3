import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { catalogue } from './build/catalogue.plugin.mjs';
import { icons } from './build/icons.plugin.mjs';
import { land } from './build/land.plugin.mjs';
import { purge } from './build/purge.plugin.mjs';
import { iconNames } from './src/ui/icon-names.ts';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
/** Attributes that scripts set under another spelling, and what Markdown becomes when the api renders it. */
const words = [
  'data-kern-theme',
  'dark',
  'tabindex',
  'table-scroll',
  'blockquote',
  'table',
  'th',
  'td',
  'pre',
  'code',
  'hr',
  'h4',
  'ol',
];
/** Where `npm run dev` finds the api. */
const api = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [catalogue(), icons(iconNames), land()],
  resolve: {
    // The workspace's libs from their sources.
    conditions: ['@lotsennetz/source', ...defaultClientConditions],
    alias: [
      // The source is written against the React API; Preact answers it in 60 kB less.
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  css: {
    postcss: {
      plugins: [
        purge({
          content: [here('./src/**/*.{ts,tsx}'), here('./index.html')],
          words,
          // `mention` stands in what the api rendered.
          keep: [/^mention$/, /^tag--/, /^avatar--/, /^notice--/, /^btn--/, /^kern-btn--/, /^toast--/],
        }),
      ],
    },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: '[name].js' } },
      }
    : {
        outDir: 'dist/client',
        target: 'es2022',
        // What the palette needs anyway (OKLCH, color-mix): no fallbacks for older browsers.
        cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
        manifest: true,
        // The lists of what each page's chunk imports would weigh 2 kB on every page. The server preloads what the first
        // page needs, and a link loads its page as soon as the pointer reaches it.
        modulePreload: false,
        assetsInlineLimit: 0,
        cssCodeSplit: false,
        rolldownOptions: {
          output: {
            // Few files: what the start needs anyway travels together, what pages share is one file more.
            codeSplitting: {
              groups: [
                {
                  name: 'base',
                  test: /node_modules\/(preact|@?urql|wonka|@lingui|@messageformat|wouter|use-sync|gql\.tada|@0no-co)|src\/graphql\/(?!live-)|src\/(shell|posts)\/[\w-]+\.graphql\.ts$/,
                  priority: 2,
                },
                {
                  name: 'parts',
                  test: /src\/(posts\/(?!editing)|shell\/(?!desk))/,
                  minShareCount: 3,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
  ssr: { noExternal: true },
  server: {
    proxy: { '/graphql': { target: api, ws: true, changeOrigin: true }, '/files': { target: api, changeOrigin: true } },
  },
}));
