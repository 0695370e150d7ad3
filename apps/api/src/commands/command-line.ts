import { parseArgs, type ParseArgsConfig } from 'node:util';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, SettingsError, type Settings } from '../core/config/settings.js';
import { describeFailure } from './failures.js';

/** An expected refusal of a command: the sentence that its user reads. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** The command was called in a way that it does not know. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

export interface CommandCall {
  args: string[];
  settings: Settings;
  say: (line: string) => void;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Exit codes: done; refused or failed; called in a wrong way. */
const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Runs a command to its end. `work` answers whether all went well; false ends with exit code 1. */
export async function runCommand(usage: string, work: (call: CommandCall) => Promise<boolean>): Promise<void> {
  // The reader of a pipe may leave early (`| head`); that is no failure.
  process.stdout.on('error', () => undefined);
  const complain = (text: string) => void process.stderr.write(`${text}\n`);
  try {
    const call: CommandCall = {
      args: process.argv.slice(2),
      settings: readSettings(process.env, root),
      say: (line) => void process.stdout.write(`${line}\n`),
    };
    process.exitCode = (await work(call)) ? EXIT.done : EXIT.refused;
  } catch (error) {
    process.exitCode = error instanceof WrongUsage ? EXIT.usage : EXIT.refused;
    if (error instanceof WrongUsage) complain(error.message === '' ? usage : `${error.message}\n\n${usage}`);
    else if (error instanceof CommandRefused || error instanceof SettingsError) complain(error.message);
    else complain(describeFailure(error));
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and file names; whatever is unknown, missing or too much is {@link WrongUsage}. */
export function readArguments<const T extends Options>(args: string[], options: T, positionals: number) {
  const parsed = parse(args, options);
  if (parsed.positionals.length < positionals) throw new WrongUsage('Es fehlt eine Angabe.');
  if (parsed.positionals.length > positionals)
    throw new WrongUsage(`Unbekannte Angabe: ${parsed.positionals.slice(positionals).join(' ')}`);
  return parsed;
}

function parse<const T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [, option] = /'(-[^' ]+)/.exec(String((error as Error).message)) ?? [];
    throw new WrongUsage(option ? `Die Angabe ${option} ist unbekannt oder unvollständig.` : 'Der Aufruf ist unklar.');
  }
}

/** npm changes to the project's folder; a file name is meant where the person stands. */
export const fromHere = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
