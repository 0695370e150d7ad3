import { transform } from '@swc/core';
import { print, type DocumentNode } from 'graphql';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DATA_DIR, WEB_SOURCES } from '../processes/paths.js';

/** An operation of the web app, with the text that the platform gets. */
export interface WebOperation {
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  text: string;
}

const TARGET = path.join(DATA_DIR, 'documents');

/** All operations of the web app: its `*.graphql.ts` files, run as they are. */
export async function webOperations(): Promise<WebOperation[]> {
  await rm(TARGET, { recursive: true, force: true });
  const names = await readdir(WEB_SOURCES, { recursive: true });
  const files = names.filter((name) => name.endsWith('.graphql.ts'));
  await Promise.all([...files, path.join('graphql', 'graphql.ts')].map(compile));
  const operations: WebOperation[] = [];
  for (const file of files) {
    const exported = (await import(pathToFileURL(compiled(file)).href)) as Record<string, unknown>;
    for (const value of Object.values(exported)) {
      const operation = isDocument(value) ? operationOf(value) : null;
      if (operation) operations.push(operation);
    }
  }
  return operations.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const compiled = (file: string): string => path.join(TARGET, file).replace(/\.ts$/, '.js');

async function compile(file: string): Promise<void> {
  const source = path.join(WEB_SOURCES, file);
  if (!existsSync(source)) throw new Error(`the web app has no ${file}`);
  const { code } = await transform(await readFile(source, 'utf8'), {
    filename: source,
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const target = compiled(file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, code);
}

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';

/** Null for a document that holds fragments alone. */
function operationOf(document: DocumentNode): WebOperation | null {
  const node = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  if (!node) return null;
  return { name: node.name?.value ?? 'without a name', kind: node.operation, text: print(document) };
}
