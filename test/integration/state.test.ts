import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, open, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { newId } from '../../internal/cri/ids.ts';
import { Cgroups } from '../../internal/host/cgroup.ts';
import { mount, unmountAll } from '../../internal/host/mount.ts';
import { shimSocketPath } from '../../internal/runtime/shim/v2/find-processes.ts';
import { type TestAgent, useAgent, useTwoAgents } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { metricOf } from './support/metrics.ts';
import { type Container, Pod } from './support/pods.ts';
import { shimOf } from './support/shim-of.ts';
import { sqlite } from './support/sqlite.ts';
import { driftsIn, kindsIn, repairState, stateOf } from './support/state.ts';
import { until } from './support/until.ts';

const { CONTAINER_EXITED } = runtime.v1.ContainerState;
const { SANDBOX_NOTREADY, SANDBOX_READY } = runtime.v1.PodSandboxState;

/** Only on demand. */
const config = '[reconcile]\ninterval = 0\n';

const bundles = (agent: TestAgent): string => join(agent.folder, 'state', 'k8s.io');
const rootOf = (agent: TestAgent, ...parts: string[]): string => join(agent.folder, 'root', ...parts);
const socketOf = (agent: TestAgent, id: string): string =>
  shimSocketPath(agent.listen.replace('unix://', ''), 'k8s.io', id);

/** The cgroup that a container has, or would. */
function cgroupOf(pod: Pod, { id }: Container): string {
  const cgroups = new Cgroups();
  const parent = cgroups.driver === 'systemd' ? 'system.slice' : `/berth-${pod.id.slice(0, 13)}`;
  return cgroups.resolve(cgroups.specPath(parent, id));
}

/** Runs something in a cgroup behind the agent's back. */
async function runIn(cgroup: string): Promise<ChildProcess> {
  const cgroups = new Cgroups();
  await cgroups.create(cgroup);
  const child = spawn('sleep', ['100009'], { detached: true, stdio: 'ignore' });
  child.unref();
  const folder = cgroups.directory('pids', cgroup) ?? '';
  const main = cgroups.directory('freezer', cgroup) ?? folder;
  for (const each of new Set([folder, main])) await writeFile(join(each, 'cgroup.procs'), String(child.pid));
  return child;
}

async function pinNetns(path: string): Promise<void> {
  await writeFile(path, '');
  await execa('unshare', ['--net', 'mount', '--bind', '/proc/self/ns/net', path]);
}

/** A shim of this agent that no row and no bundle tells of. */
async function startShim(t: TestContext, agent: TestAgent): Promise<{ readonly id: string; readonly pid: number }> {
  const id = newId();
  const cwd = join(agent.folder, 'elsewhere');
  await mkdir(cwd);
  await writeFile(join(cwd, 'config.json'), '{"ociVersion":"1.0.2"}');
  // it ends where nobody reads its log
  await execa('mkfifo', [join(cwd, 'log')]);
  const log = await open(join(cwd, 'log'), 'r+');
  t.after(() => log.close());
  const address = agent.listen.replace('unix://', '');
  const flags = ['-namespace', 'k8s.io', '-address', address, '-publish-binary', '/bin/true', '-id', id];
  await execa('containerd-shim-runc-v2', [...flags, 'start'], {
    cwd,
    env: { TTRPC_ADDRESS: `${address}.ttrpc` },
    stdio: 'ignore',
  });
  return { id, pid: shimOf({ id }) };
}

async function tmpfs(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  mount({ source: 'tmpfs', target: path, type: 'tmpfs', options: [] });
}

const isAlive = (pid: number | undefined): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('what stands or runs behind the agent’s back is named, repaired when asked, and what is in order goes on', async t => {
  const agent = await useAgent(t, { config });
  const [pod, down] = [await Pod.run(agent), await Pod.run(agent)];
  const main = await pod.start('main', ['sleep', '100001']);
  const created = await pod.create('created', ['true']);
  await (await pod.start('ended', ['true'])).exited();
  await down.stop();
  const inOrder = await stateOf(agent);
  assert.deepEqual([driftsIn(inOrder.state), inOrder.state.unknown, inOrder.exitCode], [[], [], 0]);
  assert.deepEqual(
    inOrder.state.objects.map(({ row }) => row),
    ['ready', 'running', 'created', 'exited', 'down'],
  );

  const [orphan, layer, work, half, network] = Array.from({ length: 5 }, newId) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const shim = await startShim(t, agent);
  await tmpfs(join(bundles(agent), orphan, 'rootfs'));
  const stray = await runIn(cgroupOf(pod, created));
  await tmpfs(join(bundles(agent), pod.id, 'stray'));
  await pinNetns(join(bundles(agent), pod.id, 'ns', 'extra'));
  await mkdir(rootOf(agent, 'containers', layer, 'upper'), { recursive: true });
  await mkdir(rootOf(agent, 'k8s.io', work), { recursive: true });
  await mkdir(join(agent.folder, 'state', 'oci', 'k8s.io', work));
  await writeFile(rootOf(agent, 'content', 'blobs', 'sha256', work), 'nobody needs this');
  await tmpfs(join(bundles(agent), `.removed-${half}.x`, 'shm'));
  await writeFile(socketOf(agent, down.id), '');
  await mkdir(rootOf(agent, 'cni', 'results', network), { recursive: true });
  await writeFile(rootOf(agent, 'cni', 'results', network, 'eth0.json'), '{');

  const found = await stateOf(agent);
  assert.equal(found.exitCode, 1);
  const expected = [
    ...['half-deleted-bundle', 'leaked-address', 'leaked-mount', 'leaked-namespace', 'leaked-snapshot'],
    ...['orphan-bundle', 'orphan-shim', 'process-without-task', 'stale-socket'],
  ];
  assert.deepEqual(kindsIn(found.state), expected);
  const of = (kind: string) => driftsIn(found.state).filter(drift => drift.kind === kind);
  assert.match(of('process-without-task')[0]?.detail ?? '', new RegExp(`: process ${stray.pid}$`));
  assert.deepEqual([of('process-without-task')[0]?.podId, of('leaked-snapshot').length], [pod.id, 4]);
  assert.equal(isAlive(stray.pid), true, 'a look changes nothing');

  const { repairs, state, exitCode } = await repairState(agent);
  assert.deepEqual(
    repairs.filter(({ problem }) => problem !== ''),
    [],
  );
  assert.deepEqual([driftsIn(state), exitCode], [[], 0]);
  await until('strays have ended', 1000, () => !isAlive(stray.pid) && !isAlive(shim.pid));
  const standing = [
    ...[orphan, `.removed-${half}.x`].map(name => join(bundles(agent), name)),
    ...[rootOf(agent, 'containers', layer), rootOf(agent, 'k8s.io', work), rootOf(agent, 'cni', 'results', network)],
    ...[join(agent.folder, 'state', 'oci', 'k8s.io', work), rootOf(agent, 'content', 'blobs', 'sha256', work)],
    ...[socketOf(agent, down.id), socketOf(agent, shim.id)],
  ];
  assert.deepEqual(
    standing.filter(path => existsSync(path)),
    [],
  );
  assert.equal((await main.exec(['echo', 'fine'])).stdout, 'fine\n');
  assert.equal((await pod.status()).state, SANDBOX_READY);
  const printed = await berth(['state', '--listen', agent.listen]);
  assert.equal(printed.exitCode, 0);
  assert.match(printed.stdout, /^POD +CONTAINER +ROW .*\n\S+ +ready +stands +connected .*\n +main +running .*\n/);
  const confused = await berth(['state', '--watch', '--repair', '--listen', agent.listen]);
  assert.deepEqual([confused.exitCode, /"--watch" only looks/.test(confused.stderr)], [2, true]);
  await created.start();
  assert.equal((await created.exited()).exitCode, 0);
});

test('what is foreign is recognised and left alone: other agents, containerd’s bundles, files of whom ever', async t => {
  const [one, two] = await useTwoAgents(t);
  const [mine, theirs] = [await Pod.run(one), await Pod.run(two)];
  const kept = await theirs.start('main', ['sleep', '100002']);
  await mine.start('main', ['sleep', '100001']);
  const bundle = join(bundles(one), newId());
  await mkdir(join(bundle, 'rootfs'), { recursive: true });
  await symlink('/var/lib/containerd/io.containerd.runtime.v2.task/k8s.io/x', join(bundle, 'work'));
  const foreign = [
    bundle,
    join(bundles(one), 'notes.txt'),
    join(one.folder, 'state', 'moby'),
    rootOf(one, 'containers', 'lost+found'),
  ];
  await writeFile(foreign[1] ?? '', 'read me');
  for (const path of foreign.slice(2)) await mkdir(join(path, newId()), { recursive: true });

  const { state, exitCode } = await stateOf(one);
  assert.deepEqual([kindsIn(state), exitCode], [[], 0], 'foreign things are no difference');
  const details = driftsIn(state).map(({ detail }) => detail);
  for (const path of foreign) assert.ok(details.includes(path), `${path} is not among ${details.join(', ')}`);
  assert.ok(details.includes(`1 shim of ${two.listen.replace('unix://', '')}`), details.join(', '));
  if (new Cgroups().driver === 'cgroupfs')
    assert.ok(details.includes(`cgroup /berth-${theirs.id.slice(0, 13)}`), details.join(', '));
  const repaired = await repairState(one);
  assert.deepEqual([repaired.repairs, repaired.exitCode], [[], 0]);
  assert.deepEqual(
    foreign.filter(path => !existsSync(path)),
    [],
  );
  assert.ok(existsSync(join(bundle, 'rootfs')));
  assert.equal((await kept.exec(['echo', 'untouched'])).stdout, 'untouched\n');
});

test('unasked, differences are repaired soon after they came, told in one line each and counted', async t => {
  const agent = await useAgent(t, { config: '[reconcile]\ninterval = 1\n' });
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100001']);
  const orphan = join(bundles(agent), newId());
  await tmpfs(join(orphan, 'rootfs'));
  const created = await pod.create('created', ['true']);
  const stray = await runIn(cgroupOf(pod, created));
  await until(
    'the bundle is removed and the process has ended',
    10_000,
    () => !existsSync(orphan) && !isAlive(stray.pid),
  );
  const repaired = (kind: string) =>
    metricOf(agent, `berth_reconcile_repairs_total{kind="${kind}",outcome="repaired"}`);
  for (const kind of ['orphan-bundle', 'process-without-task'])
    await until(`the repair of ${kind} is counted`, 2000, async () => (await repaired(kind)) === 1);
  await until(
    'no difference stands',
    5000,
    async () => (await metricOf(agent, 'berth_reconcile_drifts{kind="orphan-bundle"}')) === 0,
  );
  const told = (await agent.log()).split('\n').filter(line => line.includes('drift=orphan-bundle'));
  assert.equal(told.length, 2, 'found, and repaired');

  process.kill(shimOf(pod), 'SIGKILL');
  await until('the pod is not ready', 3000, async () => (await pod.status()).state === SANDBOX_NOTREADY);
  await until('the container has ended', 2000, async () => (await container.status()).exitCode === 137);
  await until('no difference stands', 5000, async () => kindsIn((await stateOf(agent)).state).length === 0);
});

test('a pod whose rows are gone is ended whole, and its address given back', async t => {
  const agent = await useAgent(t, { config });
  const [pod, other] = [await Pod.run(agent), await Pod.run(agent)];
  const [lost, kept] = [await pod.start('main', ['sleep', '100001']), await other.start('main', ['sleep', '100002'])];
  const [pid, shim] = [await lost.pid(), shimOf(pod)];
  await agent.stop('SIGKILL');
  const rows = `DELETE FROM sandboxes WHERE id = '${pod.id}'; DELETE FROM containers WHERE id = '${lost.id}'`;
  await sqlite(rootOf(agent, 'metadata.db'), rows);
  await agent.start();
  const found = kindsIn((await stateOf(agent)).state);
  for (const kind of ['orphan-bundle', 'leaked-address', 'leaked-snapshot'])
    assert.ok(found.includes(kind), found.join());
  const { state, exitCode } = await repairState(agent);
  assert.deepEqual([driftsIn(state), exitCode], [[], 0]);
  assert.deepEqual([isAlive(pid), isAlive(shim)], [false, false]);
  const left = [
    ...readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .filter(line => line.includes(pod.id)),
    ...globSync(`/sys/fs/cgroup/**/*${pod.id.slice(0, 13)}*/`),
    ...globSync(join(agent.folder, 'root', '*', `{${pod.id},${lost.id}}`)),
  ];
  assert.deepEqual(left, []);
  assert.equal((await kept.exec(['echo', 'fine'])).stdout, 'fine\n');
});

test('a container whose bundle was removed has ended for a reason, and its pod goes on', async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100001']);
  const pid = await container.pid();
  unmountAll(join(bundles(agent), container.id));
  await rm(join(bundles(agent), container.id), { recursive: true });
  assert.deepEqual(kindsIn((await stateOf(agent)).state), ['row-without-bundle']);
  assert.equal((await repairState(agent)).exitCode, 0);
  const { state, reason, exitCode } = await container.status();
  assert.deepEqual([state, reason, exitCode], [CONTAINER_EXITED, 'BundleLost', 137]);
  assert.equal(isAlive(pid), false);
  await container.remove();
  assert.equal((await (await pod.start('next', ['true'])).exited()).exitCode, 0);
});

test('no container and no pod is removed, or called down, while something runs in its cgroup', async t => {
  const agent = await useAgent(t, { config });
  const pod = await Pod.run(agent);
  const [one, two] = [await pod.create('one', ['true']), await pod.start('two', ['true'])];
  await two.exited();
  const strays = [await runIn(cgroupOf(pod, one)), await runIn(cgroupOf(pod, two))];
  await one.remove();
  await until('what ran in its cgroup has ended', 1000, () => !isAlive(strays[0]?.pid));
  assert.equal(isAlive(strays[1]?.pid), true);
  await pod.stop();
  await until('what ran in the pod has ended', 1000, () => !isAlive(strays[1]?.pid));
});
