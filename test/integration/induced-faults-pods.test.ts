import { test } from 'node:test';
import { useAgent } from './support/agent.ts';
import { induceAll } from './support/faults/induce.ts';
import { podRows } from './support/faults/pods.ts';
import { Pod } from './support/pods.ts';

test('what is wrong with a pod is told by code and sentence, leaves nothing, and the next one runs', async t => {
  const agent = await useAgent(t);
  await induceAll(t, agent, await Pod.run(agent), podRows);
});
