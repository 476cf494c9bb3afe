import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { execa } from 'execa';
import { runtime } from '../../api/gen/cri.js';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { inUserNamespace, passable } from './support/user-namespaces.ts';

const { RuntimeDefault, Unconfined, Localhost } = runtime.v1.SecurityProfile.ProfileType;
const idle = ['sleep', '100000'];
const confined = (profileType: runtime.v1.SecurityProfile.ProfileType, localhostRef = '') => ({
  linux: { securityContext: { apparmor: { profileType, localhostRef } } },
});

const hasAppArmor = read('/sys/module/apparmor/parameters/enabled').startsWith('Y');
const skip = hasAppArmor ? false : 'this kernel has AppArmor off';
const skipOn = hasAppArmor ? 'this kernel has AppArmor on' : false;

test('without AppArmor the default and none are fine, and a named profile is refused before anything is made', {
  skip: skipOn,
}, async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  await pod.start('default', idle, confined(RuntimeDefault));
  await pod.start('unconfined', idle, confined(Unconfined));
  const expected = {
    code: 'FailedPrecondition',
    message: /^AppArmor profile "web" cannot be applied, AppArmor is off/,
  };
  await assert.rejects(pod.create('named', idle, confined(Localhost, 'web')), expected);
  const deprecated = { linux: { securityContext: { apparmorProfile: 'localhost/web' } } };
  await assert.rejects(pod.create('named', idle, deprecated), expected);
});

test('containers run under the default profile, which keeps the node shut', { skip }, async t => {
  const agent = await useAgent(t, passable);
  const pod = await Pod.run(agent);
  const current = ['cat', '/proc/self/attr/current'];
  const ending = ['sh', '-c', 'trap "exit 7" TERM; while :; do sleep 0.05; done'];
  const usual = await pod.start('usual', ending);
  const asked = await pod.start('asked', idle, confined(RuntimeDefault));
  const unconfined = await pod.start('unconfined', idle, confined(Unconfined));
  assert.equal((await usual.exec(current)).stdout, 'berth-default (enforce)\n');
  assert.equal((await asked.exec(current)).stdout, 'berth-default (enforce)\n');
  assert.equal((await unconfined.exec(current)).stdout, 'unconfined\n');
  // what file modes, mounts and capabilities would all let through
  const powers = { addCapabilities: ['SYS_ADMIN', 'SYS_PTRACE'] };
  const open = (container: string, more: runtime.v1.ILinuxContainerSecurityContext) =>
    pod.start(container, idle, { linux: { securityContext: { capabilities: powers, ...more } } });
  const free = { apparmor: { profileType: Unconfined } };
  const script =
    'cat /proc/sys/kernel/hostname >/dev/null && mount -t tmpfs none /tmp && echo mounted; kill -0 1 && echo signalled';
  const [shut, wide] = [await open('shut', {}), await open('wide', free)];
  assert.equal((await shut.exec(['sh', '-c', script])).stdout, 'signalled\n');
  assert.equal((await wide.exec(['sh', '-c', script])).stdout, 'mounted\nsignalled\n');
  const write = ['sh', '-c', 'cat /proc/sys/kernel/panic > /proc/sys/kernel/panic && echo written'];
  assert.equal((await shut.exec(write)).stdout, '');
  assert.equal((await wide.exec(write)).stdout, 'written\n');
  // stopped by its signal, which the profile must let in
  await usual.stop(20n);
  assert.equal((await usual.status()).exitCode, 7);
  const mapped = await Pod.run(agent, inUserNamespace(200_000));
  const inside = await mapped.start('inside', idle, { linux: inUserNamespace(200_000).linux });
  assert.equal((await inside.exec(current)).stdout, 'berth-default (enforce)\n');
});

test('a profile of the node is applied by name, and one that is not loaded refused by name', { skip }, async t => {
  const name = 'berth-test-profile';
  const text = `profile ${name} flags=(attach_disconnected) {\n  file,\n  deny /tmp/shut w,\n  signal,\n}\n`;
  await execa('apparmor_parser', ['--replace', '--skip-cache'], { input: text });
  t.after(() => execa('apparmor_parser', ['--remove'], { input: text }));
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('named', idle, confined(Localhost, name));
  const { stdout } = await container.exec([
    'sh',
    '-c',
    'cat /proc/self/attr/current; touch /tmp/open /tmp/shut; ls /tmp',
  ]);
  assert.equal(stdout, `${name} (enforce)\nopen\n`);
  await assert.rejects(pod.create('absent', idle, confined(Localhost, 'not-loaded')), {
    code: 'FailedPrecondition',
    message: /^AppArmor profile "not-loaded" cannot be applied, it is not loaded on this node/,
  });
});

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
