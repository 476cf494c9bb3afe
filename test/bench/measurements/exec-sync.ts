import { Pod } from '../contenders/pod.ts';
import { Samples } from '../report/samples.ts';
import { interleave, type Measurement } from './measurement.ts';
import { clock } from './pod-runners.ts';

export const execSync: Measurement = {
  name: 'exec-sync',
  title: 'ExecSync',
  about: '`true` in a running container; its floor is "runc exec" above.',
  async run(bench) {
    const samples = new Samples();
    const pods = await Promise.all(
      bench.contenders.map(async contender => ({ who: contender.who, pod: await Pod.run(contender) })),
    );
    for (const { pod } of pods) await pod.execSync(['true']);
    await interleave(bench, bench.settings.rounds, pods, async ({ who, pod }) => {
      const [ms] = await clock(() => pod.execSync(['true']));
      samples.add('ExecSync', who, ms);
    });
    for (const { pod } of pods) await pod.remove();
    return samples.rows();
  },
};
