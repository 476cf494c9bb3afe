import { execa } from 'execa';
import { pull } from '../../integration/support/image-server.ts';
import { trustPlainHttp } from '../../integration/support/registry-conf.ts';
import type { Contender } from '../contenders/contender.ts';
import { startRegistry } from '../contenders/registry.ts';
import { largeImage } from '../images/large-image.ts';
import { smallFilesImage } from '../images/small-files-image.ts';
import { Samples } from '../report/samples.ts';
import { interleave, type Measurement } from './measurement.ts';
import { clock } from './pod-runners.ts';
import { pullAway, timeoutMs } from './pull-measurement.ts';

const calls = 'fsync,fdatasync,syncfs,sync,sync_file_range';

interface Runner {
  readonly how: string;
  readonly contender: Contender;
}

export const pullSyncs: Measurement = {
  name: 'pull-syncs',
  title: 'The price of syncs in a pull',
  about:
    'The same pulls by daemons that run below strace, which stops them at calls that sync and at no others; in half of them these calls return at once and do nothing. By default berth syncs everything before it answers; containerd 1.6 syncs the blobs and not what it has unpacked, which a power cut can then take away.',
  async run(bench) {
    await using stack = new AsyncDisposableStack();
    const registry = await startRegistry(stack);
    const runners: Runner[] = [];
    for (const how of ['with', 'without']) {
      for (const kind of ['berth', 'containerd'] as const) {
        const contender = await bench.start(kind, `${kind}-${how}-syncs`, strace(how === 'without'));
        await trustPlainHttp(contender.registries, registry.host);
        runners.push({ how, contender });
      }
    }
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
          await execa('sync');
          const [ms] = await clock(() => pull(contender, reference, { timeoutMs }));
          samples.add(`${what}, ${how} syncs`, contender.who, ms / 1000, 's');
        });
      });
    }
    return samples.rows();
  },
};

/** The daemon stays the child of who started it, and the kernel tells strace of these calls only. */
const strace = (inject: boolean): string[] => [
  ...['strace', '-D', '-f', '--seccomp-bpf', '-qqq', '-o', '/dev/null', '-e', `trace=${calls}`],
  ...(inject ? ['-e', `inject=${calls}:retval=0`] : []),
];
