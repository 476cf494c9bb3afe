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

test('the quickest kills are known as such, each of many at once', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const small = 6n * 1024n * 1024n;
  const resources = { memoryLimitInBytes: small, memorySwapLimitInBytes: small };
  const greedy = Array.from({ length: 12 }, async (_, at) => {
    const container = await pod.start(`quick-${at}`, ['tail', '/dev/zero'], { linux: { resources } });
    const { exitCode, reason } = await container.exited();
    return `${exitCode} ${reason}`;
  });
  assert.deepEqual([...new Set(await Promise.all(greedy))], ['137 OOMKilled']);
});

test('a child that ran out of memory tells nothing of how its container ends', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const end = async (name: string, script: string) =>
    pod.start(name, ['sh', '-c', `tail /dev/zero; echo "child: $?"; ${script}`], { linux });
  const failed = await (await end('failed', 'exit 3')).exited();
  assert.deepEqual([failed.exitCode, failed.reason], [3, 'Error']);
  const fine = await (await end('fine', 'exit 0')).exited();
  assert.deepEqual([fine.exitCode, fine.reason], [0, 'Completed']);
  const stopped = await end('stopped', 'sleep 100000');
  await until('the end of the child', 20_000, async () => (await stopped.output()).includes('child: 137'));
  await stopped.stop();
  const { exitCode, reason } = await stopped.status();
  assert.deepEqual([exitCode, reason], [137, 'Error']);
});

test('a memory limit that no process can start in is told as that', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.create('tiny', ['true'], { linux: { resources: { memoryLimitInBytes: 65_536n } } });
  await assert.rejects(container.start(), { message: /memory limit/ });
  const { exitCode, reason, message } = await container.status();
  assert.deepEqual([exitCode, reason], [128, 'StartError']);
  assert.match(message, /the memory limit (of 65536 bytes is below what is in use|is too low to start in)/);
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
