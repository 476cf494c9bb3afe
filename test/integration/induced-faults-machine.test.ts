import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { mount, unmount } from '../../internal/host/mount.ts';
import { useAgent } from './support/agent.ts';
import { induceAll } from './support/faults/induce.ts';
import { brokenHandlers, machineRows, writeBrokenPrograms } from './support/faults/machine.ts';
import { Pod } from './support/pods.ts';

test('what is wrong with shims, OCI runtimes and networks is told by code and sentence, and leaves nothing', async t => {
  const programs = await mkdtemp(join(tmpdir(), 'berth-broken-'));
  t.after(() => rm(programs, { recursive: true }));
  await writeBrokenPrograms(programs);
  const agent = await useAgent(t, { config: brokenHandlers(programs), prepare: smallRoot });
  await induceAll(t, agent, await Pod.run(agent), machineRows);
});

/** A disk of its own for what the agent keeps, so that it can be full. */
async function smallRoot(folder: string): Promise<() => void> {
  const root = join(folder, 'root');
  await mkdir(root);
  mount({ source: 'tmpfs', target: root, type: 'tmpfs', options: ['size=64m'] });
  return () => unmount(root, { detach: true });
}
