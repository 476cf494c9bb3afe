import { join } from 'node:path';
import type { DaemonVariant } from '../contenders/berth.ts';
import { podsAtOnce } from './at-once.ts';
import type { Measurement } from './measurement.ts';
import { podsOneByOne } from './one-by-one.ts';
import { contenderRunners } from './pod-runners.ts';

const v1Only = join(import.meta.dirname, '..', 'contenders', 'cgroup-v1-only.sh');

/** Daemons whose OCI runtime is crun, where it finds cgroups that it takes. */
const withCrun: DaemonVariant = { ociRuntime: 'crun', under: ['sh', v1Only] };

export const crun: Measurement = {
  name: 'crun',
  title: 'Pods with crun',
  about:
    'The pods above, with crun as the OCI runtime of both. On a machine with hybrid cgroups, which crun refuses, both daemons are in a mount namespace without the v2 tree.',
  async run(bench) {
    const runners = contenderRunners([
      await bench.start('berth', 'berth-crun', withCrun),
      await bench.start('containerd', 'containerd-crun', withCrun),
    ]);
    return [
      ...(await podsOneByOne(bench, runners)),
      ...(await podsAtOnce(bench, runners, bench.settings.batches, bench.settings.width)),
    ];
  },
};
