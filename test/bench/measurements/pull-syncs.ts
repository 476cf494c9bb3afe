import { join } from 'node:path';
import { pull } from '../../integration/support/image-server.ts';
import { trustPlainHttp } from '../../integration/support/registry-conf.ts';
import type { Contender } from '../contenders/contender.ts';
import { startRegistry } from '../contenders/registry.ts';
import { largeImage } from '../images/large-image.ts';
import { smallFilesImage } from '../images/small-files-image.ts';
import { Samples } from '../report/samples.ts';
import { interleave, type Measurement } from './measurement.ts';
import { clock } from './pod-runners.ts';
import { pullAway, quiet, timeoutMs } from './pull-measurement.ts';

interface Runner {
  readonly how: string;
  readonly contender: Contender;
}

export const pullSyncs: Measurement = {
  name: 'pull-syncs',
  title: 'The price of syncs in a pull',
  about:
    'The same pulls by daemons of which half have a seccomp filter that answers every call that syncs with success, and nothing is synced. By default berth syncs everything before it answers; containerd 1.6 syncs the blobs and not what it has unpacked, which a power cut can then take away.',
  async run(bench) {
    await using stack = new AsyncDisposableStack();
    const registry = await startRegistry(stack);
    const runners: Runner[] = [];
    for (const contender of bench.contenders) {
      const without = await bench.start(contender.who, `${contender.who}-without-syncs`, { under: withoutSyncs });
      runners.push({ how: 'with', contender }, { how: 'without', contender: without });
    }
    for (const { contender } of runners) await trustPlainHttp(contender.registries, registry.host);
    const { pullMib, pullFiles, pullRounds } = bench.settings;
    const images = {
      'large image': await largeImage({ layers: 12, bytes: pullMib << 20 }),
      'small files': await smallFilesImage(pullFiles),
    };
    const samples = new Samples();
    for (const [index, [what, image]] of Object.entries(images).entries()) {
      const reference = await registry.push(`bench/image-${index}`, 'latest', image);
      await interleave(bench, pullRounds, runners, async ({ how, contender }) => {
        await pullAway(contender, reference, async () => {
          await quiet('warm', registry.folder);
          const [ms] = await clock(() => pull(contender, reference, { timeoutMs }));
          samples.add(`${what}, ${how} syncs`, contender.who, ms / 1000, 's');
        });
      });
    }
    return samples.rows();
  },
};

const withoutSyncs = [
  process.execPath,
  join(import.meta.dirname, '..', 'contenders', 'without-syncs.ts'),
  '/usr/bin/env',
];
