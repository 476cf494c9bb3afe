import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { runtime } from '../../api/gen/cri.js';
import { type TestAgent, useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';
import { inUserNamespace, passable } from './support/user-namespaces.ts';

const idle = ['sleep', '100000'];
const sh = async (container: Container, script: string) => {
  const { stdout, stderr, exitCode } = await container.exec(['sh', '-c', script]);
  return { out: stdout.trim(), err: stderr.trim(), exitCode };
};

test('a device is where it was asked for, with the access asked for and no more', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  // raw block volumes come as links to the node
  await symlink('/dev/fuse', join(agent.folder, 'volume'));
  const devices = [
    { hostPath: '/dev/fuse', containerPath: '/dev/own-r', permissions: 'r' },
    { hostPath: join(agent.folder, 'volume'), containerPath: '/dev/xvda', permissions: 'mrw' },
  ];
  const one = await pod.start('one', idle, { devices: devices.slice(0, 1) });
  assert.equal((await sh(one, 'stat -c "%t:%T" /dev/own-r')).out, 'a:e5');
  assert.equal((await sh(one, 'exec 3< /dev/own-r && echo read')).out, 'read');
  assert.match((await sh(one, 'exec 3> /dev/own-r')).err, /not permitted/);
  const linked = await pod.start('linked', idle, { devices: devices.slice(1) });
  assert.equal((await sh(linked, 'stat -c "%F %t:%T" /dev/xvda')).out, 'character special file a:e5');
  assert.equal((await sh(linked, 'mknod /tmp/own c 10 229 && exec 3<> /tmp/own && echo made')).out, 'made');
  const none = await pod.start('none', idle);
  assert.match((await sh(none, 'mknod /tmp/own c 10 229 && exec 3< /tmp/own')).err, /not permitted/);
});

test('a pod with a user namespace has its devices too, at paths of their own', async t => {
  const agent = await useAgent(t, passable);
  const pod = await Pod.run(agent, inUserNamespace(200_000));
  const devices = [
    { hostPath: '/dev/fuse', containerPath: '/dev/fuse', permissions: 'rw' },
    { hostPath: '/dev/zero', containerPath: '/dev/own', permissions: 'rw' },
  ];
  const { linux } = inUserNamespace(200_000);
  const container = await pod.start('main', idle, { linux, devices });
  const script = 'stat -c "%t:%T" /dev/fuse /dev/own; head -c 5 /dev/own | wc -c';
  assert.equal((await sh(container, script)).out, 'a:e5\n1:5\n5');
});

test('a device that is not there, or is none, fails the create with its path', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const create = (name: string, hostPath: string, permissions = 'rw') =>
    pod.create(name, idle, { devices: [{ hostPath, containerPath: '/dev/x', permissions }] });
  const refused = { code: 'InvalidArgument' };
  await assert.rejects(create('a', '/dev/no-such'), {
    ...refused,
    message: /no device node at or below "\/dev\/no-such"/,
  });
  await assert.rejects(create('b', '/etc/passwd'), {
    ...refused,
    message: /no device node at or below "\/etc\/passwd"/,
  });
  await assert.rejects(create('c', '/dev/null', 'x'), { ...refused, message: /permissions "x"/ });
});

test('a privileged container has the nodes of the host and may use them', async t => {
  const agent = await useAgent(t);
  const security = { linux: { securityContext: { privileged: true } } };
  const pod = await Pod.run(agent, security);
  const container = await pod.start('main', idle, security);
  assert.equal((await sh(container, 'stat -c "%t:%T" /dev/kmsg /dev/null')).out, '1:b\n1:3');
  assert.equal((await sh(container, 'dd if=/dev/kmsg bs=8192 count=1 > /dev/null && echo read')).out, 'read');
});

test('CDI devices change the container as their files say, by the field and by annotations', async t => {
  const { agent, folder } = await agentWithCdi(t);
  const hook = join(folder, 'hook.sh');
  await writeFile(hook, `#!/bin/sh\ncat > /dev/null\necho "$1 $GREETING" > ${folder}/hook.out\n`);
  await chmod(hook, 0o755);
  await writeFile(join(folder, 'library'), 'of the host\n');
  await writeFile(
    join(folder, 'etc', 'vendor.json'),
    JSON.stringify({
      cdiVersion: '0.7.0',
      kind: 'vendor.com/gpu',
      containerEdits: { env: ['DRIVER=1'], additionalGids: [4444] },
      devices: [
        {
          name: '0',
          containerEdits: {
            deviceNodes: [{ path: '/dev/gpu0', hostPath: '/dev/fuse', permissions: 'r' }],
            mounts: [{ hostPath: join(folder, 'library'), containerPath: '/lib/driver', options: ['ro', 'bind'] }],
            hooks: [{ hookName: 'createRuntime', path: hook, args: ['hook', 'made'], env: ['GREETING=hello'] }],
          },
        },
      ],
    }),
  );
  const yaml = `cdiVersion: "1.1.0"\nkind: vendor.com/net\ndevices:\n- name: eth\n  containerEdits:\n    env: [NET=eth, A=cdi]\n`;
  await writeFile(join(folder, 'run', 'net.yaml'), yaml);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', idle, {
    envs: [{ key: 'A', value: Buffer.from('pod') }],
    CDIDevices: [{ name: 'vendor.com/gpu=0' }],
    annotations: { 'cdi.k8s.io/plugin': 'vendor.com/net=eth' },
    linux: { securityContext: { runAsUser: { value: 1000n } } },
  });
  const seen = await sh(
    container,
    'cat /lib/driver; echo $DRIVER $NET $A; stat -c "%u" /dev/gpu0; id -G; exec 3< /dev/gpu0 && echo opened',
  );
  assert.deepEqual(seen.out.split('\n'), ['of the host', '1 eth cdi', '1000', '0 4444', 'opened']);
  assert.match((await sh(container, 'echo x > /lib/driver')).err, /Read-only file system/);
  assert.equal(
    await sh(
      await pod.start('check', idle, { mounts: [{ hostPath: folder, containerPath: '/folder' }] }),
      'cat /folder/hook.out',
    ).then(({ out }) => out),
    'made hello',
  );
  assert.ok((await container.status()).user?.linux?.supplementalGroups.includes(4444n));
});

test('a CDI device that cannot be had fails the create, and says what is wrong', async t => {
  const { agent, folder } = await agentWithCdi(t);
  const device = (name: string, containerEdits: object) => ({ name, containerEdits });
  const write = (path: string, devices: object[]) =>
    writeFile(join(folder, path), JSON.stringify({ cdiVersion: '0.7.0', kind: 'vendor.com/gpu', devices }));
  const mounts = [{ hostPath: '/no/such/library', containerPath: '/lib/driver', options: ['bind'] }];
  await write('etc/a.json', [
    device('0', {}),
    device('lib', { mounts }),
    device('node', { deviceNodes: [{ path: '/dev/none' }] }),
  ]);
  await write('etc/b.json', [device('0', {})]);
  await writeFile(join(folder, 'run', 'broken.yaml'), 'kind: [');
  const pod = await Pod.run(agent);
  const create = (name: string, more: runtime.v1.IContainerConfig = {}) =>
    pod.create('main', idle, { CDIDevices: [{ name }], ...more });
  const cases: readonly (readonly [string, RegExp])[] = [
    ['vendor.com/gpu=0', /is in both ".*a\.json" and ".*b\.json"/],
    ['vendor.com/gpu=7', /is not known: the devices of vendor.com\/gpu are "vendor.com\/gpu=0", /],
    ['other.com/gpu=0', /is not known: the kinds here are "vendor.com\/gpu"/],
    ['vendor.com/gpu=lib', /"\/no\/such\/library", which a CDI device mounts, does not exist/],
    ['vendor.com/gpu=node', /device "\/dev\/none", which a CDI device needs, does not exist/],
    ['gpu0', /CDI device "gpu0" is not of the form/],
  ];
  // what is asked for may be in a file that nobody can read
  await assert.rejects(create('vendor.com/gpu=7'), { detail: /broken\.yaml: unexpected end/ });
  for (const [name, message] of cases) await assert.rejects(create(name), { code: 'InvalidArgument', message }, name);
});

async function agentWithCdi(t: Parameters<typeof useAgent>[0]): Promise<{ agent: TestAgent; folder: string }> {
  let folder = '';
  const agent = await useAgent(t, {
    prepare: async made => {
      folder = join(made, 'cdi');
      for (const name of ['etc', 'run']) await mkdir(join(folder, name), { recursive: true });
      const folders = JSON.stringify([join(folder, 'etc'), join(folder, 'run')]);
      await writeFile(join(made, 'config.toml'), `[runtime]\ncdi_spec_dirs = ${folders}\n`);
      return () => {};
    },
  });
  return { agent, folder };
}

test('a block I/O class limits what a container reads of a device, and one that is not there fails the create', async t => {
  const [disk = ''] = globSync('/sys/block/{vd,sd,nvme,loop}*').sort().reverse();
  const device = `/dev/${basename(disk)}`;
  let file = '';
  const agent = await useAgent(t, {
    prepare: async made => {
      file = join(made, 'classes.yaml');
      await writeFile(file, `Classes:\n  slow:\n  - Devices: [${device}]\n    ThrottleReadBps: 5M\n`);
      await writeFile(join(made, 'config.toml'), `[runtime]\nblockio_config = "${file}"\n`);
      return () => {};
    },
  });
  const pod = await Pod.run(agent, { annotations: { 'blockio.resources.beta.kubernetes.io/container.main': 'slow' } });
  const { id } = await pod.start('main', idle);
  const [limit = ''] = globSync(`/sys/fs/cgroup/**/*${id}*/{blkio.throttle.read_bps_device,io.max}`);
  const numbers = readFileSync(join(disk, 'dev'), 'utf8').trim();
  assert.match(readFileSync(limit, 'utf8'), new RegExp(`^${numbers} (rbps=)?5000000\\b`, 'm'));
  await pod.start('other', idle);
  const annotations = { 'io.kubernetes.cri.blockio-class': 'nonesuch' };
  await assert.rejects(pod.create('unknown', idle, { annotations }), {
    code: 'InvalidArgument',
    message: /block I\/O class "nonesuch" is not known: ".*classes\.yaml" has "slow"/,
  });
});
