import { parseArgs } from 'node:util';
import { BerthError } from '../../internal/errors/errors.ts';

export interface Settings {
  /** Pods one by one, and exec'ed commands, for each contender. */
  readonly rounds: number;
  /** Times that `width` pods come at once. */
  readonly batches: number;
  readonly width: number;
  /** Pods on the full node. */
  readonly pods: number;
  readonly logLines: number;
  readonly logRuns: number;
  /** Names of measurements; empty runs all. */
  readonly only: readonly string[];
  /** Writes docs/performance.md. */
  readonly write: boolean;
}

const whole: Settings = {
  ...{ rounds: 20, batches: 5, width: 8, pods: 40, logLines: 2_000_000, logRuns: 3, only: [], write: false },
};
const quick: Partial<Settings> = { rounds: 3, batches: 1, pods: 4, logLines: 100_000, logRuns: 1 };

/** `--quick`, `--rounds N`, `--pods N`, `--only NAME` (may be repeated), `--write`. */
export function parseSettings(args: readonly string[], known: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      pods: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.find(name => !known.includes(name));
  if (unknown !== undefined) throw wrong(`--only "${unknown}" is no measurement: there are ${known.join(', ')}`);
  if (values.write && (values.quick || values.only.length > 0)) {
    throw wrong('--write takes neither --quick nor --only: the document tells of a whole run');
  }
  return {
    ...whole,
    ...(values.quick && quick),
    ...(values.rounds !== undefined && { rounds: count('--rounds', values.rounds) }),
    ...(values.pods !== undefined && { pods: count('--pods', values.pods) }),
    only: values.only,
    write: values.write,
  };
}

function count(flag: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw wrong(`${flag} is "${text}": a whole number from 1 to 9999 is wanted`);
}

const wrong = (message: string) => new BerthError('InvalidArgument', message);
