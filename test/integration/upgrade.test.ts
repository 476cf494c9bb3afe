import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';

const project = join(import.meta.dirname, '..', '..');

/** A folder with an older berth to begin with; without it, this one under another version. */
const earlier = process.env['BERTH_TEST_EARLIER'];

const { v1 } = runtime;
const ticking = 'i=0; while :; do echo $i; i=$((i+1)); usleep 2000; done';

test('an agent takes over from one of another version: pods, pids and status bytes stay, and no line of a log is lost', async t => {
  const program = earlier ? join(earlier, 'cmd/agent/main.ts') : await otherVersion(t);
  const agent = await useAgent(t, { program });
  const now = join(project, 'cmd/agent/main.ts');
  const shared = {
    linux: { securityContext: { namespaceOptions: { network: 0, ipc: 0, pid: v1.NamespaceMode.POD } } },
  };
  const [pod, other] = [await Pod.run(agent), await Pod.run(agent, shared)];
  const ticker = await pod.start('ticker', ['sh', '-c', ticking]);
  const sleeper = await other.start('sleeper', ['sleep', '100001'], { labels: { app: 'x' }, annotations: { a: 'b' } });
  const ended = await other.start('ended', ['sh', '-c', 'exit 7']);
  const created = await other.create('created', ['sh', '-c', 'echo later']);
  await ended.exited();
  const before = await looks(agent, [pod, other], [ticker, sleeper, ended, created]);
  const pids = [await ticker.pid(), await sleeper.pid()];
  const { runtimeVersion } = await agent.client.call(runtimeService.Version, {});

  for (const [signal, next] of [
    ['SIGTERM', now],
    // an older berth may refuse what a newer one has written
    ['SIGKILL', earlier ? now : program],
    ['SIGKILL', now],
  ] as const) {
    await agent.stop(signal);
    await sleep(300);
    agent.program = next;
    await agent.start();
    assert.deepEqual(await looks(agent, [pod, other], [ticker, sleeper, ended, created]), before, signal);
    assert.deepEqual([await ticker.pid(), await sleeper.pid()], pids, signal);
    assert.equal((await sleeper.exec(['echo', 'here'])).stdout, 'here\n');
  }
  const { runtimeVersion: latest } = await agent.client.call(runtimeService.Version, {});
  if (!earlier) assert.notEqual(latest, runtimeVersion);

  await created.start();
  assert.equal((await created.exited()).exitCode, 0);
  await ticker.stop();
  const lines = (await ticker.output()).split('\n').map(Number);
  assert.deepEqual(
    lines,
    lines.map((_, at) => at),
    'each line once, in order',
  );
  t.diagnostic(`${lines.length} lines through four agents`);
  await pod.stop();
  await other.remove();
});

/** The bytes of each answer that a client may compare. */
async function looks(
  { client }: TestAgent,
  pods: readonly Pod[],
  containers: readonly Container[],
): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  for (const { id: podSandboxId } of pods) {
    const status = await client.call(runtimeService.PodSandboxStatus, { podSandboxId });
    seen[`PodSandboxStatus ${podSandboxId}`] = hex(v1.PodSandboxStatusResponse.encode(status).finish());
  }
  for (const { id: containerId } of containers) {
    const status = await client.call(runtimeService.ContainerStatus, { containerId });
    seen[`ContainerStatus ${containerId}`] = hex(v1.ContainerStatusResponse.encode(status).finish());
  }
  const { items } = await client.call(runtimeService.ListPodSandbox, {});
  for (const item of items) seen[`ListPodSandbox ${item.id}`] = hex(v1.PodSandbox.encode(item).finish());
  const listed = await client.call(runtimeService.ListContainers, {});
  for (const item of listed.containers) seen[`ListContainers ${item.id}`] = hex(v1.Container.encode(item).finish());
  return seen;
}

/** A copy of the sources that calls itself by another version; returns its program. */
async function otherVersion(t: { after(hook: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-version-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const part of ['api', 'cmd', 'internal']) await cp(join(project, part), join(folder, part), { recursive: true });
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  const manifest: { version: string } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, version: '0.0.1-earlier' }));
  return join(folder, 'cmd/agent/main.ts');
}
