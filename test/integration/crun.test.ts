import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { execa } from 'execa';
import { runtimeService } from '../../api/services.ts';
import { probeMachine } from '../../internal/host/machine.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';

const crun = (await probeMachine()).runtimes.find(({ name }) => name === 'crun');
const skip = crun ? crun.unusable : 'crun is not installed';

test('a pod of a handler with crun runs as any other', { skip: skip ?? false }, async t => {
  const agent = await useAgent(t, { config: '[runtime.handlers.crun]\nruntime = "crun"\n' });
  const pod = await Pod.run(agent, {}, 'crun');
  assert.equal((await pod.status()).runtimeHandler, 'crun');
  const lasting = await pod.start('lasting', ['sleep', '100000']);
  const { stdout } = await execa('crun', ['--root', join(agent.folder, 'state/oci/k8s.io'), 'list', '-q']);
  assert.ok(stdout.includes(lasting.id), `crun does not know the container:\n${stdout}`);
  assert.equal((await lasting.exec(['hostname'])).stdout, 'test-host\n');
  await agent.client.call(runtimeService.UpdateContainerResources, {
    containerId: lasting.id,
    linux: { cpuShares: 512n, cpuQuota: 20_000n, cpuPeriod: 100_000n, memoryLimitInBytes: 32n * 1024n * 1024n },
  });
  // with systemd, crun keeps its containers one level below their scopes
  const files = globSync(`/sys/fs/cgroup/**/*${lasting.id}*/{,container/}{memory.limit_in_bytes,memory.max}`);
  const limits = files.map(file => readFileSync(file, 'utf8').trim());
  assert.ok(limits.includes('33554432'), `${files.join()}: ${limits.join()}`);
  const memoryLimitInBytes = 16n * 1024n * 1024n;
  const resources = { memoryLimitInBytes, memorySwapLimitInBytes: memoryLimitInBytes };
  const greedy = await pod.start('greedy', ['tail', '/dev/zero'], { linux: { resources } });
  const { exitCode, reason } = await greedy.exited();
  assert.deepEqual([exitCode, reason], [137, 'OOMKilled']);
  await agent.restart();
  assert.equal((await lasting.exec(['echo', 'still here'])).stdout, 'still here\n');
  await lasting.stop();
  assert.equal((await lasting.status()).exitCode, 137);
});
