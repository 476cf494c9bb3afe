import { BerthError, type Code } from '../errors/errors.ts';
import { isObject } from './json.ts';

export interface PluginOutput {
  /** Undefined when a signal ended it. */
  readonly exitCode: number | undefined;
  readonly signalCode: string | undefined;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** More was printed than is taken. */
  readonly truncated: boolean;
}

/** The error of a plugin, which keeps CNI's own number of it. */
export class PluginError extends BerthError {
  /** Source: CNI spec 1.1, "Well-known Error Codes"; undefined when the plugin printed no error. */
  readonly cniCode: number | undefined;

  constructor(code: Code, message: string, cniCode: number | undefined, detail: string) {
    super(code, message, detail === '' ? {} : { detail });
    this.cniCode = cniCode;
  }
}

/** The plugin says that it never knew the container: nothing is left to delete. */
export const unknownContainer = 3;

/** How a plugin refuses a verb that it does not know: CNI_COMMAND is invalid. */
export const invalidEnvironment = 4;

const codes: Readonly<Record<number, Code>> = {
  1: 'FailedPrecondition',
  2: 'FailedPrecondition',
  [unknownContainer]: 'FailedPrecondition',
  [invalidEnvironment]: 'FailedPrecondition',
  7: 'FailedPrecondition',
  11: 'Unavailable',
  50: 'Unavailable',
  51: 'Unavailable',
};

/** Says in the plugin's own words why it failed; `doing` is what it was asked to do. */
export function pluginError(doing: string, output: PluginOutput): PluginError {
  const stdout = output.stdout.toString().trim();
  const stderr = output.stderr.toString().trim();
  const printed = printedError(stdout) ?? printedError(stderr);
  if (!printed) return new PluginError('Internal', `${doing}: it ${ending(output)}`, undefined, tail(stdout, stderr));
  const code = codes[printed.code] ?? 'Internal';
  const reason = oneLine(printed.msg) || `error ${printed.code}`;
  const said = printed.details && stderr !== '' ? tail(printed.details, stderr) : tail(printed.details || stderr);
  return new PluginError(code, `${doing}: ${reason}`, printed.code, said);
}

function printedError(text: string): { code: number; msg: string; details: string } | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const { code, msg = '', details = '' } = isObject(value) ? value : {};
    return typeof code === 'number' ? { code, msg: String(msg), details: String(details) } : undefined;
  } catch {
    return undefined;
  }
}

function ending({ exitCode, signalCode }: PluginOutput): string {
  return exitCode === undefined
    ? `was ended by ${signalCode ?? 'a signal'}`
    : `exited with ${exitCode} and no CNI error`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The last 4 KiB of what was printed. */
const tail = (...texts: readonly string[]): string =>
  texts
    .filter(text => text !== '')
    .join('\n')
    .slice(-4096);
