import { parseArgs } from 'node:util';
import { BerthError } from '../../internal/errors/errors.ts';

export interface Settings {
  /** Pods one by one, and exec'ed commands, for each contender. */
  readonly rounds: number;
  /** Times that `width` pods come at once. */
  readonly batches: number;
  readonly width: number;
  /** Times that `burst` pods come at once, a node's worth. */
  readonly bursts: number;
  readonly burst: number;
  /** Pods on the full node. */
  readonly pods: number;
  /** Numbers of pods whose usage is asked for, the smallest first. */
  readonly statsPods: readonly number[];
  /** For how long there is a scrape every ten seconds. */
  readonly scrapeSeconds: number;
  readonly logLines: number;
  readonly logRuns: number;
  /** Times that so much goes over a stream. */
  readonly streamRuns: number;
  readonly streamMib: number;
  /** Times that a large image is pulled, its size, and the files of the one of small files. */
  readonly pullRounds: number;
  readonly pullMib: number;
  readonly pullFiles: number;
  /** Names of measurements, or what these begin with; empty runs all. */
  readonly only: readonly string[];
  /** Writes docs/performance.md. */
  readonly write: boolean;
}

const whole: Settings = {
  ...{ rounds: 20, batches: 5, width: 8, pods: 40, logLines: 2_000_000, logRuns: 3, only: [], write: false },
  ...{ bursts: 3, burst: 100 },
  ...{ streamRuns: 5, streamMib: 256 },
  ...{ statsPods: [20, 100], scrapeSeconds: 20 },
  ...{ pullRounds: 5, pullMib: 1024, pullFiles: 20_000 },
};
const quick: Partial<Settings> = {
  ...{ rounds: 3, batches: 1, bursts: 1, burst: 12, pods: 4, logLines: 100_000, logRuns: 1 },
  ...{ streamRuns: 1, streamMib: 32 },
  ...{ statsPods: [4], scrapeSeconds: 10 },
  ...{ pullRounds: 1, pullMib: 96, pullFiles: 2000 },
};

/** `--quick`, `--rounds N`, `--pods N`, `--stats-pods N`, `--pull-rounds N`, `--only NAME` (may be repeated; the first words of several name them all), `--write`. */
export function parseSettings(args: readonly string[], known: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      pods: { type: 'string' },
      'stats-pods': { type: 'string' },
      'pull-rounds': { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.find(name => !known.some(it => isNamed(it, [name])));
  if (unknown !== undefined) throw wrong(`--only "${unknown}" is no measurement: there are ${known.join(', ')}`);
  if (values.write && (values.quick || values.only.length > 0)) {
    throw wrong('--write takes neither --quick nor --only: the document tells of a whole run');
  }
  return {
    ...whole,
    ...(values.quick && quick),
    ...(values.rounds !== undefined && { rounds: count('--rounds', values.rounds) }),
    ...(values.pods !== undefined && { pods: count('--pods', values.pods) }),
    ...(values['stats-pods'] !== undefined && { statsPods: [count('--stats-pods', values['stats-pods'])] }),
    ...(values['pull-rounds'] !== undefined && { pullRounds: count('--pull-rounds', values['pull-rounds']) }),
    only: values.only,
    write: values.write,
  };
}

/** Whether one of the words is the name or the first words of it: "pull" means all that begin with "pull-". */
export const isNamed = (name: string, words: readonly string[]): boolean =>
  words.some(word => name === word || name.startsWith(`${word}-`));

function count(flag: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw wrong(`${flag} is "${text}": a whole number from 1 to 9999 is wanted`);
}

const wrong = (message: string) => new BerthError('InvalidArgument', message);
