import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';
import { remains } from './support/remains.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';
import { inUserNamespace, mappedMount, mapping, passable } from './support/user-namespaces.ts';

const { POD, NODE, CONTAINER, TARGET } = runtime.v1.NamespaceMode;
const idle = ['sleep', '100000'];
const sh = async (container: Container, script: string): Promise<string> => {
  const { stdout, stderr } = await container.exec(['sh', '-c', script]);
  return (stdout + stderr).trim();
};
const containerIn = (hostId: number, more?: runtime.v1.ILinuxContainerSecurityContext) => ({
  linux: inUserNamespace(hostId, more).linux,
});

async function hostOwner(container: Container, agent: TestAgent): Promise<string | undefined> {
  const { info } = await agent.client.call(runtimeService.ContainerStatus, {
    containerId: container.id,
    verbose: true,
  });
  const { pid } = JSON.parse(info['info'] ?? '{}');
  return /^Uid:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
}

test("root of a pod with a user namespace is nobody on the host, and root of the pod's own parts", async t => {
  const agent = await useAgent(t, passable);
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const container = await pod.start('main', idle, containerIn(200_000));
  assert.equal(await hostOwner(container, agent), '200000');
  assert.match(
    await sh(container, 'cat /proc/self/uid_map /proc/self/gid_map'),
    /^0\s+200000\s+65536\s+0\s+200000\s+65536$/,
  );
  assert.equal(await sh(container, 'id -u; id -G; hostname'), `0\n0\n${pod.config.hostname}`);
  // files of the image, of the pod and of the kernel
  const owners = await sh(
    container,
    'stat -c %u:%g / /bin /etc/hosts /etc/resolv.conf /etc/hostname /dev/shm /dev/mqueue /dev/pts /sys/class/net/lo/mtu',
  );
  assert.equal(owners.replaceAll('0:0', '').trim(), '', owners);
  assert.equal(
    await sh(
      container,
      'echo 1.2.3.4 added >> /etc/hosts && tail -n1 /etc/hosts; echo x > /dev/shm/x && cat /dev/shm/x',
    ),
    '1.2.3.4 added\nx',
  );
  assert.equal(
    await sh(container, 'echo x > /etc/new && mkdir -p /a/b && chown 5:6 /a/b && stat -c %u:%g /a/b; rm /bin/id'),
    '5:6',
  );
  assert.equal(await sh(container, 'echo to-all > /dev/null; ls /sys/class/net | tr "\\n" " "'), 'eth0 lo');
  const { usernsOptions } = (await pod.status()).linux?.namespaces?.options ?? {};
  assert.deepEqual(
    usernsOptions,
    runtime.v1.UserNamespace.create({ mode: POD, uids: mapping(200_000), gids: mapping(200_000) }),
  );
});

test('the pod network, its pings and its low ports work, and a log is written', async t => {
  const agent = await useAgent(t, passable);
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const script =
    'echo served > /tmp/index.html; echo started; echo listening > /dev/stdout; exec httpd -f -p 80 -h /tmp';
  const server = await pod.start('server', ['sh', '-c', script], containerIn(200_000));
  const other = await pod.start('other', idle, containerIn(200_000));
  const { ip } = (await pod.status()).network ?? {};
  const loops = 'for i in 1 2 3 4 5 6 7 8 9 10; do wget -q -O - http://127.0.0.1/index.html && break; sleep 0.3; done';
  assert.equal(await sh(other, loops), 'served');
  assert.match(await sh(other, `ping -c1 -W2 ${ip}`), /1 packets received/);
  assert.equal(await server.output(), 'started\nlistening');
  const plain = await Pod.run(agent);
  const neighbour = await plain.start('neighbour', idle);
  assert.equal(await sh(neighbour, `wget -q -O - http://${ip}/index.html`), 'served');
});

test('volumes have the same owners inside and on disk, and what is read-only stays so', async t => {
  const agent = await useAgent(t, passable);
  const at = (name: string) => join(agent.folder, 'private', name);
  for (const name of ['data', 'fixed']) await mkdir(at(name), { recursive: true });
  await chmod(at(''), 0o700);
  await writeFile(at('file'), 'from the host\n');
  const mounts = [
    mappedMount('/data', at('data'), 200_000),
    mappedMount('/fixed', at('fixed'), 200_000, { readonly: true, recursiveReadOnly: true }),
    mappedMount('/etc/one-file', at('file'), 200_000, { readonly: true }),
    { containerPath: '/unmapped', hostPath: at('data') },
  ];
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const container = await pod.start('main', idle, { mounts, ...containerIn(200_000) });
  assert.equal(
    await sh(container, 'touch /data/root; touch /data/user && chown 1000:2000 /data/user; stat -c %u:%g /data/user'),
    '1000:2000',
  );
  const owner = async (name: string) => [(await stat(at(name))).uid, (await stat(at(name))).gid];
  assert.deepEqual(
    [await owner('data/root'), await owner('data/user')],
    [
      [0, 0],
      [1000, 2000],
    ],
  );
  assert.match(
    await sh(container, 'touch /fixed/x; touch /etc/one-file; cat /etc/one-file'),
    /^from the host\n.*fixed\/x: Read-only.*one-file: Read-only/s,
  );
  assert.match(await sh(container, 'stat -c %u /unmapped; touch /unmapped/x'), /^65534\n.*denied/s);
  const told = (await container.status()).mounts.map(({ hostPath }) => hostPath);
  assert.deepEqual(
    told,
    mounts.map(({ hostPath }) => hostPath),
  );
  const user = await pod.start('user', idle, {
    mounts,
    ...containerIn(200_000, { runAsUser: { value: 1000n }, readonlyRootfs: true }),
  });
  assert.match(
    await sh(user, 'id -u; echo more > /data/user && cat /data/user; echo x > /dev/stderr; touch /etc/hosts'),
    /^1000\nmore\nx\n.*Read-only/s,
  );
});

test('two pods with different maps see neither processes nor files of each other', async t => {
  const agent = await useAgent(t, passable);
  const pods = await Promise.all(
    [300_000, 400_000].map(async hostId => {
      const pod = await Pod.run(agent, inUserNamespace(hostId));
      return { pod, container: await pod.start('main', idle, containerIn(hostId)) };
    }),
  );
  const [one, two] = pods;
  assert.ok(one && two);
  assert.deepEqual(
    [await hostOwner(one.container, agent), await hostOwner(two.container, agent)],
    ['300000', '400000'],
  );
  const [first, second] = await Promise.all(
    pods.map(({ container }) => sh(container, 'readlink /proc/self/ns/user; stat -c %u /bin')),
  );
  assert.notEqual(first, second);
  assert.match(first ?? '', /\n0$/);
  assert.match(second ?? '', /\n0$/);
});

test('shared pids, another container’s pids, privileged and sysctls work in a user namespace', async t => {
  const agent = await useAgent(t, passable);
  const shared = {
    namespaceOptions: {
      network: POD,
      ipc: POD,
      pid: POD,
      usernsOptions: { mode: POD, uids: mapping(500_000), gids: mapping(500_000) },
    },
  };
  const config = inUserNamespace(500_000, shared);
  const sysctls = { 'net.ipv4.ip_unprivileged_port_start': '0', 'kernel.shm_rmid_forced': '1' };
  const pod = await Pod.run(agent, { ...config, linux: { ...config.linux, sysctls } });
  const one = await pod.start('one', ['sleep', '123458'], config);
  const seen = await sh(
    one,
    'cat /proc/[0-9]*/cmdline | tr "\\\\0" " "; echo; cat /proc/sys/kernel/shm_rmid_forced; stat -c %u /proc/1',
  );
  assert.match(seen, /catatonit.*sleep 123458.*\n1\n0$/s);
  const apart = await Pod.run(agent, inUserNamespace(600_000));
  const target = await apart.start('target', ['sleep', '123459'], containerIn(600_000));
  const { namespaceOptions } = inUserNamespace(600_000).linux.securityContext;
  const joining = { namespaceOptions: { ...namespaceOptions, pid: TARGET, targetId: target.id } };
  const debug = await apart.start('debug', ['sh', '-c', 'cat /proc/1/cmdline'], {
    linux: { securityContext: joining },
  });
  await debug.exited();
  assert.match(await debug.output(), /sleep/);
  const privileged = await apart.start('privileged', idle, containerIn(600_000, { privileged: true }));
  const powers =
    'mount -t tmpfs none /tmp && echo mounted; echo 1 > /proc/sys/vm/drop_caches || true; echo 1 > /proc/sys/net/ipv4/ip_forward && echo forwards';
  assert.match(await sh(privileged, powers), /^mounted\nforwards\n.*drop_caches/s);
});

test('masks, read-only paths, filters and no new privileges hold in a user namespace', async t => {
  const agent = await useAgent(t, passable);
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const container = await pod.start(
    'main',
    idle,
    containerIn(200_000, {
      maskedPaths: ['/proc/timer_list'],
      readonlyPaths: ['/proc/sys'],
      seccomp: { profileType: 0 },
      noNewPrivs: true,
    }),
  );
  assert.match(
    await sh(container, 'wc -c < /proc/timer_list; echo 1 > /proc/sys/net/ipv4/ip_forward'),
    /^0\n.*Read-only/s,
  );
});

test('what is mounted on the host later arrives where that is asked for, and a terminal works', async t => {
  const agent = await useAgent(t, passable);
  const shared = join(agent.folder, 'shared');
  await mkdir(join(shared, 'sub'), { recursive: true });
  await execa('mount', ['--bind', shared, shared]);
  await execa('mount', ['--make-shared', shared]);
  t.after(() => execa('umount', ['--recursive', shared], { reject: false }));
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const { PROPAGATION_HOST_TO_CONTAINER } = runtime.v1.MountPropagation;
  const mounts = [
    mappedMount('/slave', shared, 200_000, { propagation: PROPAGATION_HOST_TO_CONTAINER }),
    mappedMount('/apart', shared, 200_000),
  ];
  const container = await pod.start('main', idle, { mounts, ...containerIn(200_000) });
  await execa('mount', ['-t', 'tmpfs', 'tmpfs', join(shared, 'sub')]);
  await writeFile(join(shared, 'sub', 'from-the-host'), '');
  assert.equal(await sh(container, 'ls /slave/sub /apart/sub'), '/apart/sub:\n\n/slave/sub:\nfrom-the-host');
  const script = 'test -t 0 && test -t 1 && stat -c "%u %F" /dev/console';
  const terminal = await pod.start('terminal', ['sh', '-c', script], { tty: true, ...containerIn(200_000) });
  assert.equal((await terminal.exited()).exitCode, 0);
  assert.match(await terminal.output(), /^0 character special file/);
  await pod.remove();
  // the removal took only the pod's own mounts away
  assert.ok((await stat(join(shared, 'sub', 'from-the-host'))).isFile());
  await execa('umount', ['--recursive', shared]);
});

test('pods and containers outlive the agent, and go whole afterwards', async t => {
  const agent = await useAgent(t, passable);
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const data = join(agent.folder, 'data');
  const mounts = [mappedMount('/data', data, 200_000)];
  const running = await pod.start('running', idle, { mounts, ...containerIn(200_000) });
  const created = await pod.create('created', ['sh', '-c', 'touch /data/after; sleep 100000'], {
    mounts,
    ...containerIn(200_000),
  });
  await agent.restart();
  assert.equal(await sh(running, 'id -u; touch /data/before && ls /data'), '0\nbefore');
  await created.start();
  assert.equal(await sh(created, 'sleep 0.3; stat -c %u /data/after'), '0');
  await running.stop();
  await running.remove();
  const next = await pod.start('next', idle, { mounts, ...containerIn(200_000) });
  assert.equal(await sh(next, 'ls /data'), 'after\nbefore');
  await pod.stop();
  await pod.remove();
});

test('a stage that fails, or an agent that dies in it, leaves nothing of a pod with a user namespace', async t => {
  const failing = [
    'RunPodSandbox.namespaces',
    'RunPodSandbox.files',
    'CreateContainer.snapshot',
    'CreateContainer.spec',
  ];
  const agent = await useAgent(t, { ...passable, faults: failing.map(stage => `${stage}=error@after`).join(',') });
  const before = await remains(agent);
  const mounts = [mappedMount('/data', join(agent.folder, 'data'), 200_000)];
  const startPod = async () => {
    const pod = await Pod.run(agent, inUserNamespace(200_000));
    await pod.start('main', idle, { mounts, ...containerIn(200_000) });
  };
  const nothingIsLeft = async () => {
    await agent.removeAllPods();
    await until('all is gone', 5000, async () => isDeepStrictEqual(await remains(agent), before));
  };
  for (const stage of failing) {
    await assert.rejects(startPod(), { code: 'Aborted' }, stage);
    await nothingIsLeft();
  }
  for (const stage of ['RunPodSandbox.namespaces', 'CreateContainer.snapshot', 'CreateContainer.spec']) {
    await agent.stop();
    await agent.start(`${stage}=crash@after`);
    await assert.rejects(startPod(), { code: 'Unavailable' }, stage);
    await agent.ended();
    await agent.start();
    await nothingIsLeft();
  }
});

test('the shim of a pod with a user namespace dies: the pod ends and leaves nothing', async t => {
  const agent = await useAgent(t, passable);
  const before = await remains(agent);
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const mounts = [mappedMount('/data', join(agent.folder, 'data'), 200_000)];
  const container = await pod.start('main', idle, { mounts, ...containerIn(200_000) });
  process.kill(shimOf(pod), 'SIGKILL');
  await until('the container has ended', 5000, async () => (await container.status()).exitCode === 137);
  await pod.remove();
  await until('all is gone', 5000, async () => isDeepStrictEqual(await remains(agent), before));
});

test('a user namespace that cannot be is refused in one sentence, and nothing is left', async t => {
  const agent = await useAgent(t, passable);
  const asked = (usernsOptions: runtime.v1.IUserNamespace, more: runtime.v1.INamespaceOption = {}) => ({
    linux: {
      securityContext: { namespaceOptions: { network: POD, ipc: POD, pid: CONTAINER, ...more, usernsOptions } },
    },
  });
  const good = { mode: POD, uids: mapping(200_000), gids: mapping(200_000) };
  const twice = [...mapping(200_000), ...mapping(300_000)];
  const refused: readonly (readonly [runtime.v1.IUserNamespace, RegExp, runtime.v1.INamespaceOption?])[] = [
    [{ mode: POD }, /has 0 uid mappings, it must be one/],
    [{ ...good, uids: twice, gids: twice }, /has 2 uid mappings, it must be one/],
    [{ ...good, uids: mapping(200_000, 0) }, /uid mapping of the user namespace is empty/],
    [{ ...good, gids: mapping(200_000, 10) }, /maps 65536 uids and 10 gids/],
    [{ ...good, uids: [{ containerId: 1, hostId: 5, length: 65_536 }] }, /begins at 1, so it has no root/],
    [{ ...good, uids: mapping(2 ** 32 - 10) }, /beyond all ids/],
    [{ mode: CONTAINER }, /is that of the pod or that of the host/],
    [{ ...good, mode: NODE }, /ids are to be mapped, but/],
    [good, /cannot use the network namespace of the host/, { network: NODE }],
    [good, /cannot use the pid namespace of the host/, { pid: NODE }],
    [good, /cannot use the ipc namespace of the host/, { ipc: NODE }],
  ];
  for (const [options, reason, more] of refused)
    await assert.rejects(Pod.run(agent, asked(options, more)), { code: 'InvalidArgument', message: reason });
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const other = {
    code: 'InvalidArgument',
    message: /the container has other id mappings than the user namespace of the pod/,
  };
  await assert.rejects(pod.create('other', idle, containerIn(300_000)), other);
  const data = join(agent.folder, 'data');
  const mount = mappedMount('/data', data, 300_000);
  await assert.rejects(
    pod.create('mount', idle, { mounts: [mount], ...containerIn(200_000) }),
    /mount "\/data" has other id mappings/,
  );
  await assert.rejects(
    pod.create('proc', idle, { mounts: [mappedMount('/x', '/proc/sys', 200_000)], ...containerIn(200_000) }),
    /"\/proc\/sys" cannot be mounted with mapped owners/,
  );
  await assert.rejects(
    pod.create('both', idle, {
      mounts: [mappedMount('/x', data, 200_000, { propagation: 2 })],
      ...containerIn(200_000),
    }),
    /mount "\/x" is bidirectional, but/,
  );
  await assert.rejects(
    pod.create('user', idle, containerIn(200_000, { runAsUser: { value: 70_000n } })),
    /user 70000 is not mapped in the user namespace of the pod/,
  );
});

test('handlers say that they have user namespaces', async t => {
  const agent = await useAgent(t, passable);
  const { runtimeHandlers } = await agent.client.call(runtimeService.Status, {});
  assert.deepEqual(
    runtimeHandlers.map(({ features }) => features?.userNamespaces),
    [true, true],
  );
});

test('a folder that only root may enter takes user namespaces away, with the reason', async t => {
  const agent = await useAgent(t);
  const { runtimeHandlers } = await agent.client.call(runtimeService.Status, {});
  assert.equal(runtimeHandlers[0]?.features?.userNamespaces, false);
  const expected = {
    code: 'FailedPrecondition',
    message: /handler "runc" has no user namespaces here: .* cannot get through "\/.*make it mode 0711/,
  };
  await assert.rejects(Pod.run(agent, inUserNamespace(200_000)), expected);
});
