import { test } from 'node:test';
import { useAgent } from './support/agent.ts';
import { importStrangeImages } from './support/faults/images.ts';
import { induceAll } from './support/faults/induce.ts';
import { lifecycleRows } from './support/faults/lifecycle.ts';
import { limitRows } from './support/faults/limits.ts';
import { logRows } from './support/faults/logs.ts';
import { mountRows } from './support/faults/mounts.ts';
import { programRows } from './support/faults/programs.ts';
import { securityRows } from './support/faults/security.ts';
import { Pod } from './support/pods.ts';

test('what is wrong with a container is told by code and sentence, leaves nothing, and the next try succeeds', async t => {
  const agent = await useAgent(t);
  await importStrangeImages(agent);
  const pod = await Pod.run(agent);
  const rows = [programRows, securityRows, mountRows, limitRows, lifecycleRows, logRows].flat();
  await induceAll(t, agent, pod, rows);
});
