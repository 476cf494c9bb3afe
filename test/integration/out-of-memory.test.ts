import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { until } from './support/until.ts';

const limit = 16n * 1024n * 1024n;
const linux = { resources: { memoryLimitInBytes: limit, memorySwapLimitInBytes: limit } };

test('a container that takes more memory than its limit is told from one that was killed', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  // tail holds a line that never ends, so it grows until it is stopped
  const greedy = { itself: ['tail', '/dev/zero'], 'its-child': ['sh', '-c', 'tail /dev/zero; exit $?'] };
  for (const [name, command] of Object.entries(greedy)) {
    const { exitCode, reason } = await (await pod.start(name, command, { linux })).exited();
    assert.deepEqual([exitCode, reason], [137, 'OOMKilled'], name);
  }
  const ended = async (limitName: string) => {
    const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
    return new RegExp(`^berth_container_oom_ends_total\\{limit="${limitName}"\\} (\\d+)$`, 'm').exec(metrics)?.[1];
  };
  assert.deepEqual([await ended('container'), await ended('pod'), await ended('node')], ['2', '0', '0']);
  const killed = await pod.start('killed', ['sleep', '100000'], { linux });
  await killed.stop();
  assert.equal((await killed.status()).reason, 'Error');
});

test('a container that the limit of its pod ends is counted as such', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const memory = globSync(`/sys/fs/cgroup/{memory/,}berth-${pod.id.slice(0, 13)}/memory.{max,limit_in_bytes}`);
  // systemd's driver gives a pod without a kubelet no cgroup of its own
  if (memory[0] === undefined) return t.skip('the pod has no cgroup of its own');
  await writeFile(memory[0], String(limit));
  const { reason } = await (await pod.start('greedy', ['tail', '/dev/zero'])).exited();
  assert.equal(reason, 'OOMKilled');
  const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  assert.match(metrics, /^berth_container_oom_ends_total\{limit="pod"\} 1$/m);
});

test('a container that ran out of memory while there was no agent is known as such to the next one', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const shared = join(agent.folder, 'shared');
  await mkdir(shared);
  const container = await pod.start(
    'late',
    ['sh', '-c', 'until cat /shared/go; do sleep 0.1; done; tail /dev/zero; exit $?'],
    {
      linux,
      mounts: [{ hostPath: shared, containerPath: '/shared' }],
    },
  );
  await agent.stop('SIGKILL');
  await writeFile(join(shared, 'go'), '');
  await until('the end of the container', 20_000, () => !runs(container.id));
  await agent.start();
  const { exitCode, reason } = await container.exited();
  assert.deepEqual([exitCode, reason], [137, 'OOMKilled']);
});

/** Whether any process is in the container's cgroup. */
function runs(id: string): boolean {
  return globSync('/proc/[0-9]*/cgroup').some(file => {
    try {
      return readFileSync(file, 'utf8').includes(id);
    } catch {
      return false;
    }
  });
}
