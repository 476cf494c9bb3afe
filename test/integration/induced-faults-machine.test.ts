import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { useAgent } from './support/agent.ts';
import { induceAll } from './support/faults/induce.ts';
import { brokenHandlers, machineRows, writeBrokenPrograms } from './support/faults/machine.ts';
import { Pod } from './support/pods.ts';

test('what is wrong with shims, OCI runtimes and networks is told by code and sentence, and leaves nothing', async t => {
  const programs = await mkdtemp(join(tmpdir(), 'berth-broken-'));
  t.after(() => rm(programs, { recursive: true }));
  await writeBrokenPrograms(programs);
  const agent = await useAgent(t, { config: brokenHandlers(programs) });
  await induceAll(t, agent, await Pod.run(agent), machineRows);
});
