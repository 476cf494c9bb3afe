import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { Pod } from '../integration/support/pods.ts';
import { until } from '../integration/support/until.ts';
import { hierarchies, NodeContainer, processesIn } from './support/node-container.ts';

async function useContainer(
  t: TestContext,
  use: (agent: TestAgent, container: NodeContainer) => Promise<void>,
): Promise<void> {
  const container = new NodeContainer();
  const remove = async () => {
    await until('all of the agent is gone', 10_000, () => container.processes(container.agentCgroup).length === 0);
    container.remove();
  };
  const agent = await useAgent(t, { prepare: async () => remove });
  await agent.stop();
  try {
    await use(agent, container);
  } finally {
    await container.signal('SIGKILL');
  }
}

test('pods outlive the container of their agent, whatever ends it, and the next agent has them', t =>
  useContainer(t, async (agent, container) => {
    await container.start(['agent', ...agent.flags]);
    const pod = await Pod.run(agent);
    const { id: containerId } = await pod.start('lasting', ['sleep', '1000']);
    const isRunning = async () => {
      const { status } = await agent.client.call(runtimeService.ContainerStatus, { containerId });
      return status?.state === runtime.v1.ContainerState.CONTAINER_RUNNING;
    };
    for (const hierarchy of hierarchies())
      assert.deepEqual(processesIn(join(hierarchy, container.name)), [container.pid], hierarchy);

    assert.equal(await container.signal('SIGTERM'), 0);
    await container.killAll();
    assert.ok(container.processes(container.agentCgroup).length > 0, 'the shim is not in the cgroup of the agent');
    await container.start(['agent', ...agent.flags]);
    assert.ok(await isRunning());

    // the socket is free only when the agent is gone with its shell
    await container.signal('SIGKILL');
    await container.start(['agent', ...agent.flags]);
    assert.ok(await isRunning());
    assert.equal(await container.signal('SIGTERM'), 0);
  }));
