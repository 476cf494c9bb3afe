import type { ImageServerKind } from '../../integration/support/stored.ts';
import type { DaemonVariant } from '../contenders/berth.ts';
import type { Contender } from '../contenders/contender.ts';
import type { Floor } from '../floor/floor.ts';
import type { Row } from '../report/samples.ts';
import type { Settings } from '../settings.ts';

export interface Bench {
  readonly contenders: readonly Contender[];
  /** One more, in a folder of that name; it stays to the end of the bench. */
  readonly start: (kind: ImageServerKind, name: string, variant?: DaemonVariant) => Promise<Contender>;
  /** Made at the first call, with a pod that stays. */
  readonly floor: () => Promise<Floor>;
  readonly settings: Settings;
  /** Ends the bench between two rounds. */
  readonly signal: AbortSignal;
}

export interface Measurement {
  /** As `--only` takes it. */
  readonly name: string;
  readonly title: string;
  /** What the numbers contain. */
  readonly about: string;
  readonly run: (bench: Bench) => Promise<Row[]>;
}

/** Noise of the machine hits all alike: each round has every runner once, and each time another one begins. */
export async function interleave<T>(
  { signal }: Bench,
  rounds: number,
  runners: readonly T[],
  run: (runner: T, round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const first = round % runners.length;
    for (const runner of [...runners.slice(first), ...runners.slice(0, first)]) {
      signal.throwIfAborted();
      await run(runner, round);
    }
  }
}
