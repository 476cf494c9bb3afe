import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { berthOnly, onContainerd } from './support/runtime-under-test.ts';

const { PROPAGATION_PRIVATE, PROPAGATION_HOST_TO_CONTAINER, PROPAGATION_BIDIRECTIONAL } = runtime.v1.MountPropagation;

test('folders and files are mounted, read-only ones resist, and parents come before what lies in them', async t => {
  const agent = await useAgent(t);
  const at = (name: string) => join(agent.folder, name);
  for (const name of ['outer', 'inner']) {
    await mkdir(at(name));
    await writeFile(join(at(name), 'which'), name);
  }
  const mounts = [
    { containerPath: '/a/b', hostPath: at('inner'), readonly: true },
    { containerPath: '/a', hostPath: at('outer') },
    { containerPath: '/etc/one-file', hostPath: join(at('inner'), 'which') },
  ];
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100000'], { mounts });
  assert.equal((await container.exec(['cat', '/a/which', '/a/b/which', '/etc/one-file'])).stdout, 'outerinnerinner');
  assert.equal((await container.exec(['sh', '-c', 'echo new > /a/new'])).exitCode, 0);
  assert.equal(await readFile(join(at('outer'), 'new'), 'utf8'), 'new\n');
  assert.match((await container.exec(['sh', '-c', 'echo new > /a/b/new'])).stderr, /Read-only file system/);
  const told = (await container.status()).mounts.map(({ containerPath, hostPath, readonly }) => ({
    ...{ containerPath, hostPath },
    ...(readonly && { readonly }),
  }));
  assert.deepEqual(told, mounts);
});

test('a host path that is missing becomes a directory and stays', async t => {
  const agent = await useAgent(t);
  const hostPath = join(agent.folder, 'not', 'there');
  const pod = await Pod.run(agent);
  const mounts = [{ containerPath: '/made', hostPath }];
  const container = await pod.start('main', ['touch', '/made/file'], { mounts });
  assert.equal((await container.exited()).exitCode, 0);
  await pod.remove();
  assert.ok((await stat(join(hostPath, 'file'))).isFile());
});

test("the kubelet's hosts file takes the place of the pod's, and its termination log is written through", async t => {
  const agent = await useAgent(t);
  const [hosts, termination] = [join(agent.folder, 'hosts'), join(agent.folder, 'termination')];
  await writeFile(hosts, '10.0.0.1 from-the-kubelet\n');
  await writeFile(termination, '');
  const mounts = [
    { containerPath: '/etc/hosts', hostPath: hosts },
    { containerPath: '/dev/termination-log', hostPath: termination },
  ];
  const pod = await Pod.run(agent);
  const script = 'cat /etc/hosts; echo last words > /dev/termination-log';
  const container = await pod.start('main', ['sh', '-c', script], { mounts });
  await container.exited();
  assert.equal(await container.output(), '10.0.0.1 from-the-kubelet');
  assert.equal(await readFile(termination, 'utf8'), 'last words\n');
  // with containerd it is that of the host
  if (onContainerd) return;
  const other = await pod.start('other', ['cat', '/etc/hosts']);
  await other.exited();
  assert.match(await other.output(), /127\.0\.0\.1\s+localhost.*test-host/s);
});

test(
  "nothing of the pod's own lands on the host below a bidirectional mount",
  berthOnly('that of containerd 1.6 does'),
  async t => {
    const agent = await useAgent(t);
    const etc = join(agent.folder, 'etc');
    await mkdir(etc);
    await writeFile(join(etc, 'hosts'), 'of the host');
    await execa('mount', ['--bind', etc, etc]);
    await execa('mount', ['--make-shared', etc]);
    t.after(() => execa('umount', ['--recursive', etc], { reject: false }));
    const pod = await Pod.run(agent, { linux: { securityContext: { privileged: true } } });
    const container = await pod.start('main', ['sleep', '100000'], {
      mounts: [{ containerPath: '/etc', hostPath: etc, propagation: PROPAGATION_BIDIRECTIONAL }],
      linux: { securityContext: { privileged: true } },
    });
    assert.equal((await container.exec(['cat', '/etc/hosts'])).stdout, 'of the host');
    assert.deepEqual(await readdir(etc), ['hosts']);
    assert.equal(await readFile(join(etc, 'hosts'), 'utf8'), 'of the host');
    await container.stop();
    await execa('umount', ['--recursive', etc]);
  },
);

test('mounts made on the host arrive in a container, and the other way round, only where that is asked for', async t => {
  const agent = await useAgent(t);
  const shared = join(agent.folder, 'shared');
  await mkdir(join(shared, 'sub'), { recursive: true });
  await execa('mount', ['--bind', shared, shared]);
  await execa('mount', ['--make-shared', shared]);
  t.after(() => execa('umount', ['--recursive', shared], { reject: false }));
  const pod = await Pod.run(agent, { linux: { securityContext: { privileged: true } } });
  const withMount = (propagation: runtime.v1.MountPropagation) => ({
    mounts: [{ containerPath: '/shared', hostPath: shared, propagation }],
    linux: { securityContext: { privileged: true } },
  });
  const idle = ['sleep', '100000'];
  const apart = await pod.start('apart', idle, withMount(PROPAGATION_PRIVATE));
  const slave = await pod.start('slave', idle, withMount(PROPAGATION_HOST_TO_CONTAINER));
  const both = await pod.start('both', idle, withMount(PROPAGATION_BIDIRECTIONAL));
  await execa('mount', ['-t', 'tmpfs', 'tmpfs', join(shared, 'sub')]);
  await writeFile(join(shared, 'sub', 'from-the-host'), '');
  const sees = async (container: typeof apart) => (await container.exec(['ls', '/shared/sub'])).stdout.trim();
  assert.deepEqual(await Promise.all([apart, slave, both].map(sees)), ['', 'from-the-host', 'from-the-host']);
  const mountInside = 'mkdir -p /shared/own && mount -t tmpfs tmpfs /shared/own && touch /shared/own/inside';
  assert.equal((await both.exec(['sh', '-c', mountInside])).exitCode, 0);
  assert.ok((await stat(join(shared, 'own', 'inside'))).isFile());
  await both.stop();
  await execa('umount', ['--recursive', shared]);
});
