import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { dockerArchive, streamOf, tar } from '../../internal/images/testing/archives.ts';
import { useAgent } from './support/agent.ts';
import { busyboxLayer } from './support/images.ts';
import { type Container, Pod } from './support/pods.ts';
import { berthOnly, onContainerd, refused } from './support/runtime-under-test.ts';

const secured = (securityContext: runtime.v1.ILinuxContainerSecurityContext) => ({ linux: { securityContext } });
const idle = ['sleep', '100000'];

test('user, group and supplementary groups are those asked for, in what is executed too', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const user = { runAsUser: { value: 1000n }, runAsGroup: { value: 2000n }, supplementalGroups: [3000n] };
  const container = await pod.start('main', idle, secured(user));
  assert.equal((await container.exec(['sh', '-c', 'id -u; id -g; id -G'])).stdout, '1000\n2000\n2000 3000\n');
  const status = (await container.status()).user?.linux;
  // containerd 1.6 tells no user
  if (!onContainerd)
    assert.deepEqual([status?.uid, status?.gid, status?.supplementalGroups.includes(3000n)], [1000n, 2000n, true]);
  const named = await pod.start('named', idle, secured({ runAsUsername: 'nobody' }));
  assert.equal((await named.exec(['id', '-u'])).stdout, '65534\n');
});

test('capabilities are the usual ones, with what is added and without what is dropped', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const usual = await pod.start('usual', idle);
  const added = await pod.start('added', idle, secured({ capabilities: { addCapabilities: ['NET_ADMIN'] } }));
  const none = await pod.start('none', idle, secured({ capabilities: { dropCapabilities: ['ALL'] } }));
  assert.equal(await statusField(usual, 'CapEff'), '00000000a80425fb');
  assert.equal(await statusField(added, 'CapEff'), '00000000a80435fb');
  assert.equal(await statusField(none, 'CapEff'), '0000000000000000');
  assert.equal(await statusField(none, 'CapBnd'), '0000000000000000');
});

test('no new privileges and a read-only root hold, and memory stays writable', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', idle, secured({ noNewPrivs: true, readonlyRootfs: true }));
  assert.equal(await statusField(container, 'NoNewPrivs'), '1');
  const attempt = await container.exec(['sh', '-c', 'touch /new']);
  assert.equal(attempt.exitCode, 1);
  assert.match(attempt.stderr, /Read-only file system/);
  assert.equal((await container.exec(['touch', '/dev/shm/new'])).exitCode, 0);
  const usual = await pod.start('usual', idle);
  assert.equal(await statusField(usual, 'NoNewPrivs'), '0');
});

test('paths are masked and read-only as asked, and a privileged container has all', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent, secured({ privileged: true }));
  const paths = { maskedPaths: ['/proc/timer_list', '/proc/kcore'], readonlyPaths: ['/proc/sys'] };
  const masked = await pod.start('masked', idle, secured(paths));
  const look = async (container: Container) => {
    const script = 'wc -c < /proc/timer_list; echo 1 > /proc/sys/net/ipv4/ip_forward && echo written; ls /dev | wc -l';
    return (await container.exec(['sh', '-c', script])).stdout.trim().split(/\s+/);
  };
  const [timers, devices, ...more] = await look(masked);
  assert.deepEqual([timers, more], ['0', []]);
  assert.ok(Number(devices) < 25);
  const privileged = await pod.start('privileged', idle, secured({ privileged: true }));
  const [allTimers, written, allDevices] = await look(privileged);
  assert.ok(Number(allTimers) > 0);
  assert.equal(written, 'written');
  assert.ok(Number(allDevices) >= Number(devices));
  const all = BigInt(`0x${await statusField(privileged, 'CapEff')}`);
  const usual = BigInt(`0x${await statusField(masked, 'CapEff')}`);
  assert.ok((all & usual) === usual && all !== usual);
});

test(
  'groups of the image come along with the policy Merge and stay out with Strict',
  berthOnly('containerd 1.6 knows no policy of groups'),
  async t => {
    const agent = await useAgent(t);
    const layer = await tar([
      { name: 'etc/passwd', data: 'root:x:0:0::/:/bin/sh\nweb:x:1000:1000::/:/bin/sh\n' },
      { name: 'etc/group', data: 'web:x:1000:\nstaff:x:50:web,other\nwheel:x:60:web\n' },
    ]);
    const archive = await dockerArchive({
      layers: [await busyboxLayer(), layer],
      config: { User: 'web' },
      tags: ['web:1'],
    });
    await agent.client.importImage(streamOf(archive));
    const pod = await Pod.run(agent);
    const groupsOf = async (name: string, more: runtime.v1.ILinuxContainerSecurityContext) => {
      const container = await pod.start(name, idle, { image: { image: 'web:1' }, ...secured(more) });
      const { linux } = (await container.status()).user ?? {};
      const seen = (await container.exec(['id', '-G'])).stdout.trim();
      assert.equal(linux?.supplementalGroups.join(' '), seen);
      return `${linux?.uid}:${linux?.gid} ${seen}`;
    };
    const { Merge, Strict } = runtime.v1.SupplementalGroupsPolicy;
    const supplementalGroups = [2000n];
    assert.equal(
      await groupsOf('merge', { supplementalGroups, supplementalGroupsPolicy: Merge }),
      '1000:1000 1000 50 60 2000',
    );
    assert.equal(
      await groupsOf('strict', { supplementalGroups, supplementalGroupsPolicy: Strict }),
      '1000:1000 1000 2000',
    );
    const named = { runAsUsername: 'web', supplementalGroupsPolicy: Strict };
    assert.equal(await groupsOf('named', named), '1000:1000 1000');
  },
);

test(
  'ALL is all that the agent has, ambient capabilities reach a user, and what nobody has is refused',
  berthOnly('containerd 1.6 knows no ambient capabilities'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const own = /^CapPrm:\s*(\w+)/m.exec(await readFile(`/proc/${agent.pid}/status`, 'utf8'))?.[1];
    const all = await pod.start('all', idle, secured({ capabilities: { addCapabilities: ['ALL'] } }));
    assert.equal(await statusField(all, 'CapEff'), own);
    const capabilities = { dropCapabilities: ['ALL'], addAmbientCapabilities: ['NET_BIND_SERVICE'] };
    const user = await pod.start('user', idle, secured({ runAsUser: { value: 1000n }, capabilities }));
    for (const set of ['CapEff', 'CapAmb', 'CapInh', 'CapBnd'])
      assert.equal(await statusField(user, set), '0000000000000400');
    const one = await pod.start(
      'one',
      idle,
      secured({ capabilities: { addCapabilities: ['chown'], dropCapabilities: ['all'] } }),
    );
    assert.equal(await statusField(one, 'CapEff'), '0000000000000001');
    const unknown = secured({ capabilities: { addCapabilities: ['NO_SUCH'] } });
    await assert.rejects(pod.create('unknown', idle, unknown), { message: /capability "CAP_NO_SUCH" does not exist/ });
  },
);

test("a filter of system calls is none, berth's own or the node's, in what is executed too", async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent, secured({ privileged: true }));
  const { RuntimeDefault, Unconfined, Localhost } = runtime.v1.SecurityProfile.ProfileType;
  const path = join(agent.folder, 'profile.json');
  const profile = {
    defaultAction: 'SCMP_ACT_ALLOW',
    syscalls: [{ names: ['mkdir', 'mkdirat'], action: 'SCMP_ACT_ERRNO', errnoRet: 28 }],
  };
  await writeFile(path, JSON.stringify(profile));
  const look = async (name: string, more: runtime.v1.ILinuxContainerSecurityContext) => {
    const container = await pod.start(
      name,
      idle,
      secured({ capabilities: { addCapabilities: ['SYS_TIME'] }, ...more }),
    );
    // a namespace of its own: none has the capability for it, and only the filter says so before the kernel does
    const { stdout, stderr } = await container.exec([
      'sh',
      '-c',
      'mkdir /made && echo made; unshare -U true && echo unshared',
    ]);
    return `${await statusField(container, 'Seccomp')} ${stdout}${stderr}`;
  };
  const profileOf = (profileType: runtime.v1.SecurityProfile.ProfileType, localhostRef = '') => ({
    seccomp: { profileType, localhostRef },
  });
  assert.equal(await look('unset', {}), '0 made\nunshared\n');
  assert.equal(await look('unconfined', profileOf(Unconfined)), '0 made\nunshared\n');
  assert.match(await look('default', profileOf(RuntimeDefault)), /^2 made\nunshare: .*not permitted/);
  assert.match(await look('localhost', profileOf(Localhost, path)), /^2 unshared\nmkdir: .*No space left/);
  assert.match(
    await look('deprecated', { seccompProfilePath: `localhost/${path}` }),
    /^2 unshared\nmkdir: .*No space left/,
  );
  assert.match(await look('deprecated-default', { seccompProfilePath: 'runtime/default' }), /^2 made/);
  assert.match(
    await look('privileged', { privileged: true, capabilities: {}, ...profileOf(RuntimeDefault) }),
    /^0 made/,
  );
  const absent = secured(profileOf(Localhost, join(agent.folder, 'absent.json')));
  const missing = /the seccomp profile ".*absent\.json" does not exist on this node/;
  await assert.rejects(pod.create('absent', idle, absent), refused('InvalidArgument', missing));
  await writeFile(path, '{"defaultAction": 7}');
  const broken = pod.create('broken', idle, secured(profileOf(Localhost, path)));
  await assert.rejects(
    broken,
    refused('InvalidArgument', /seccomp profile ".*profile\.json" cannot be read: defaultAction/),
  );
});

test(
  'empty lists leave /proc as it is, and no context at all gets the usual masks',
  berthOnly('containerd 1.6 masks nothing by itself'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const script = 'wc -c < /proc/timer_list; echo 60 > /proc/sys/net/ipv4/ip_default_ttl && echo written';
    const look = async (container: Container) => (await container.exec(['sh', '-c', script])).stdout.trim().split('\n');
    // the default profile keeps /proc/sys too
    const apparmor = { profileType: runtime.v1.SecurityProfile.ProfileType.Unconfined };
    const [timers, written] = await look(
      await pod.start('unmasked', idle, secured({ apparmor, maskedPaths: [], readonlyPaths: [] })),
    );
    assert.ok(Number(timers) > 0);
    assert.equal(written, 'written');
    assert.deepEqual(await look(await pod.start('usual', idle, { linux: {} })), ['0']);
  },
);

async function statusField(container: Container, name: string): Promise<string> {
  const { stdout } = await container.exec(['cat', '/proc/self/status']);
  return new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(stdout)?.[1] ?? '';
}
