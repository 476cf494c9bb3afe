import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processEnd } from '../../../internal/host/exits.ts';
import { kill } from '../../../internal/host/process.ts';
import { Samples } from '../report/samples.ts';
import { interleave, type Measurement } from './measurement.ts';

export const floorSteps: Measurement = {
  name: 'floor-steps',
  title: 'What the floor is made of',
  about:
    'Each tool by hand, one after the other and without a shim: what a pod costs that only runs the CNI plugins and runc.',
  async run(bench) {
    const samples = new Samples();
    const floor = await bench.floor();
    await interleave(bench, bench.settings.rounds, [floor], async () => {
      const hand = floor.hand();
      const { id, path } = hand.container;
      const pidFile = join(path, 'pid');
      const steps: [name: string, work: () => unknown][] = [
        ['pin net, ipc and uts namespaces', () => hand.pin()],
        ['CNI ADD: bridge, host-local, portmap', () => hand.attach()],
        ['overlay mount', () => hand.mountRoot()],
        ['runc create', () => floor.runc('create', '--bundle', path, '--pid-file', pidFile, id)],
        ['runc start', () => floor.runc('start', id)],
        ['runc exec', () => floor.runc('exec', id, 'true')],
        ['kill', () => end(pidFile)],
        ['runc delete', () => floor.runc('delete', id)],
        ['unmount', () => hand.unmountRoot()],
        ['CNI DEL', () => hand.detach()],
        ['unpin', () => hand.unpin()],
      ];
      await hand.makeFolders();
      for (const [name, work] of steps) {
        const began = performance.now();
        await work();
        samples.add(name, 'floor', performance.now() - began);
      }
      await hand.removeFolders();
    });
    return samples.rows();
  },
};

async function end(pidFile: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8'));
  kill(pid, 'SIGKILL');
  await processEnd(pid);
}
