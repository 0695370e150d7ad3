import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const virtual = 'virtual:icons';

function symbolOf(name) {
  const svg = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '')}</symbol>`;
}

/** One sprite of the icons that are used; `virtual:icons` exports its address. Lucide is ISC-licensed. */
export function icons(names) {
  const sprite = () =>
    `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC licence -->${names.map(symbolOf).join('')}</svg>`;
  let serving = false;
  return {
    name: 'icons',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    configureServer(server) {
      server.middlewares.use('/icons.svg', (_request, response) => {
        response.setHeader('content-type', 'image/svg+xml').end(sprite());
      });
    },
    resolveId(id) {
      return id === virtual ? `\0${virtual}` : null;
    },
    load(id) {
      if (id !== `\0${virtual}`) return null;
      if (serving) return `export const spriteUrl = '/icons.svg';`;
      const reference = this.emitFile({ type: 'asset', name: 'icons.svg', source: sprite() });
      return `export const spriteUrl = import.meta.ROLLUP_FILE_URL_${reference};`;
    },
  };
}
