import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { execa } from 'execa';
import { pull, removeImage } from '../../integration/support/image-server.ts';
import { trustPlainHttp } from '../../integration/support/registry-conf.ts';
import type { RegistryImage } from '../../integration/support/registry-image.ts';
import { storedBelow } from '../../integration/support/stored.ts';
import { until } from '../../integration/support/until.ts';
import type { Contender } from '../contenders/contender.ts';
import { startRegistry } from '../contenders/registry.ts';
import { Samples } from '../report/samples.ts';
import type { Settings } from '../settings.ts';
import { type Bench, interleave, type Measurement } from './measurement.ts';
import { pullCost } from './pull-cost.ts';

/** Cold: neither the files of the registry nor those of the daemons are in the page cache. */
type Cache = 'warm' | 'cold';

export interface PullMeasurement {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly image: (settings: Settings) => Promise<RegistryImage>;
  readonly rounds: (settings: Settings) => Readonly<Record<Cache, number>>;
  /** Of the wall time; default s. */
  readonly unit?: 's' | 'ms';
}

/** Pulls one image again and again, each time from nothing. */
export function pullMeasurement({ name, title, about, image, rounds, unit = 's' }: PullMeasurement): Measurement {
  const run = async (bench: Bench) => {
    await using stack = new AsyncDisposableStack();
    const registry = await startRegistry(stack);
    const made = await image(bench.settings);
    const reference = await registry.push('bench/image', 'latest', made);
    for (const contender of bench.contenders) {
      await trustPlainHttp(contender.registries, registry.host);
      // what is loaded once is loaded here
      await pullAway(contender, reference, () => pull(contender, reference, { timeoutMs }));
    }
    const samples = new Samples();
    for (const cache of ['warm', 'cold'] as const) {
      await interleave(bench, rounds(bench.settings)[cache], bench.contenders, async contender => {
        await pullAway(contender, reference, async () => {
          await quiet(cache, registry.folder);
          const { imageRef, seconds, cpuSeconds, peakMib } = await pullCost(contender, reference);
          assert.equal(imageRef, made.id);
          samples.add(`wall, ${cache}`, contender.who, unit === 's' ? seconds : seconds * 1000, unit);
          samples.add(`CPU, ${cache}`, contender.who, cpuSeconds, 's');
          samples.add(`peak memory, ${cache}`, contender.who, peakMib, 'MiB');
        });
      });
    }
    return samples.rows();
  };
  return { name, title, about, run };
}

export const timeoutMs = 10 * 60_000;

/** Removes the image when the work has pulled it, and waits until all of it is gone. */
export async function pullAway({ client, who, root }: Contender, reference: string, work: () => Promise<unknown>) {
  const before = String(storedBelow(root, who));
  await work();
  assert.notEqual(String(storedBelow(root, who)), before, 'nothing was pulled');
  await removeImage({ client }, reference);
  await until(`${who} has removed all of the image`, 60_000, () => String(storedBelow(root, who)) === before);
}

/**
 * Nobody pays for what another one left to be written. The caches go in any case: an ext4 without a journal passes over
 * the inodes that it still knows as freed lately, for minutes, and each file of the next round would pay for that.
 */
export async function quiet(cache: Cache, registryFiles: string): Promise<void> {
  await execa('sync');
  await writeFile('/proc/sys/vm/drop_caches', '3');
  if (cache === 'warm') await execa('sh', ['-c', 'find "$0" -type f -exec cat {} + > /dev/null', registryFiles]);
}
