import path from 'node:path';
import { createCompiledCatalog, getCatalogForFile, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

/** Compiles a PO file to a module. German texts that are their own id are left out: the id is shown as it is. */
export function catalogue() {
  const config = getConfig({ cwd: import.meta.dirname });
  return {
    name: 'catalogue',
    async transform(_source, id) {
      if (!id.endsWith('.po')) return null;
      const file = getCatalogForFile(path.relative(config.rootDir, id), await getCatalogs(config));
      if (!file) throw new Error(`No catalogue is configured for ${id}`);
      const { messages, missing } = await file.catalog.getTranslations(file.locale, {
        fallbackLocales: {},
        sourceLocale: config.sourceLocale,
      });
      if (missing.length && file.locale !== config.sourceLocale) {
        throw new Error(`${missing.length} messages lack a translation to ${file.locale}: ${missing[0].id}`);
      }
      const { source, errors } = createCompiledCatalog(file.locale, messages, { namespace: 'json' });
      if (errors.length) throw errors[0].error;
      const compiled = Object.entries(JSON.parse(source).messages);
      const kept = compiled.filter(([text, parts]) => !(parts.length === 1 && parts[0] === text));
      return {
        code: `export const messages = ${JSON.stringify(Object.fromEntries(kept))};`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}
