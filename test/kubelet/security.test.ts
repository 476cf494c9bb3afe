import assert from 'node:assert/strict';
import { readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { runtimeService } from '../../api/services.ts';
import { containerOf, idOf, inspect, processField, run } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container, idle, mounted } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

const namespaceOf = (pid: number | 'self', kind: string): Promise<string> => readlink(`/proc/${pid}/ns/${kind}`);

async function usersAndGroups(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('users', {
    securityContext: { runAsUser: 1000, runAsGroup: 2000, supplementalGroups: [3000], fsGroup: 4000 },
    volumes: [{ name: 'data', emptyDir: {} }],
    containers: [
      container(kubelet, 'main', `echo mine > /data/file; ${idle}`, { volumeMounts: [mounted('data', '/data')] }),
      container(kubelet, 'other', idle, { securityContext: { runAsUser: 1001 } }),
    ],
  });
  const status = await pod.ready();
  const { pid } = await inspect(kubelet, idOf(status, 'main'));
  assert.equal(await processField(pid, 'Uid'), '1000 1000 1000 1000');
  assert.equal(await processField(pid, 'Gid'), '2000 2000 2000 2000');
  assert.deepEqual((await processField(pid, 'Groups')).split(' ').sort(), ['2000', '3000', '4000']);
  const volume = join(kubelet.folderOf(await pod.uid()), 'volumes/kubernetes.io~empty-dir/data');
  const file = await stat(join(volume, 'file'));
  assert.deepEqual([file.uid, file.gid], [1000, 4000]);
  assert.equal((await stat(volume)).mode & 0o2070, 0o2070);
  const user = containerOf(status, 'other').user?.linux;
  assert.deepEqual([user?.uid, user?.gid], [1001, 2000]);
}

async function groupPolicy(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('strict', {
    securityContext: { runAsUser: 1000, runAsGroup: 2000, fsGroup: 4000, supplementalGroupsPolicy: 'Strict' },
    containers: [container(kubelet, 'main', idle)],
  });
  const user = containerOf(await pod.ready(), 'main').user?.linux;
  assert.deepEqual(user, { uid: 1000, gid: 2000, supplementalGroups: [2000, 4000] });
}

async function restrictions(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('restricted', {
    containers: [
      container(kubelet, 'main', idle, {
        securityContext: {
          ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, runAsNonRoot: true, runAsUser: 1000 },
          capabilities: { drop: ['ALL'] },
          seccompProfile: { type: 'RuntimeDefault' },
        },
      }),
      container(kubelet, 'privileged', idle, { securityContext: { privileged: true } }),
    ],
  });
  const status = await pod.ready();
  const field = async (name: string, key: string) =>
    processField((await inspect(kubelet, idOf(status, name))).pid, key);
  const expected = { CapBnd: '0000000000000000', NoNewPrivs: '1', Seccomp: '2' };
  for (const [key, value] of Object.entries(expected)) assert.equal(await field('main', key), value, key);
  assert.equal(await run(kubelet, idOf(status, 'main'), ['sh', '-c', 'touch /tmp/file || echo refused']), 'refused\n');
  assert.equal(await field('privileged', 'Seccomp'), '0');
}

async function namespacesOfTheHost(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('of-the-host', {
    ...{ hostNetwork: true, hostPID: true, hostIPC: true },
    containers: [container(kubelet, 'main', idle)],
  });
  const status = await pod.ready();
  const { pid } = await inspect(kubelet, idOf(status, 'main'));
  for (const kind of ['net', 'pid', 'ipc']) assert.equal(await namespaceOf(pid, kind), await namespaceOf('self', kind));
  assert.match(await run(kubelet, idOf(status, 'main'), ['ps']), / --config \S+\/kubelet\.json/);
}

async function sharedProcesses(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('shared', {
    shareProcessNamespace: true,
    containers: [container(kubelet, 'one', ['sleep', '1001001']), container(kubelet, 'two', idle)],
  });
  const status = await pod.ready();
  const [one, two] = [await inspect(kubelet, idOf(status, 'one')), await inspect(kubelet, idOf(status, 'two'))];
  assert.equal(await namespaceOf(one.pid, 'pid'), await namespaceOf(two.pid, 'pid'));
  assert.notEqual(await namespaceOf(one.pid, 'pid'), await namespaceOf('self', 'pid'));
  const seen = await run(kubelet, two.id, ['sh', '-c', 'ps | grep "[s]leep 1001001"']);
  const [, pid = ''] = /^\s*(\d+)/.exec(seen) ?? [];
  await run(kubelet, two.id, ['kill', '-KILL', pid]);
  await pod.until('the other one is started again', now => containerOf(now, 'one').restartCount === 1);
  await pod.remove();
}

async function userNamespaces(kubelet: TestKubelet, t: TestContext): Promise<void> {
  const { runtimeHandlers } = await kubelet.agent.client.call(runtimeService.Status, {});
  if (!runtimeHandlers.find(({ name }) => name === '')?.features?.userNamespaces) {
    return t.skip('berth reports no user namespaces here');
  }
  const pod = await kubelet.run('user-namespace', {
    hostUsers: false,
    volumes: [{ name: 'data', emptyDir: {} }],
    containers: [
      container(kubelet, 'main', `echo mine > /data/file; ${idle}`, { volumeMounts: [mounted('data', '/data')] }),
    ],
  });
  const status = await pod.ready();
  const { pid } = await inspect(kubelet, idOf(status, 'main'));
  assert.notEqual(await namespaceOf(pid, 'user'), await namespaceOf('self', 'user'));
  const [hostUser = ''] = (await processField(pid, 'Uid')).split(' ');
  assert.ok(Number(hostUser) >= 65_536, `it runs as user ${hostUser} of the host`);
  assert.match(await run(kubelet, idOf(status, 'main'), ['stat', '-c', '%u', '/data/file']), /^0$/m);
  const file = join(kubelet.folderOf(await pod.uid()), 'volumes/kubernetes.io~empty-dir/data/file');
  assert.equal((await stat(file)).uid, 0);
}

scenarios('a kubelet sets the rights of containers', {
  'user, groups and the group of volumes': usersAndGroups,
  'no other groups than those named': groupPolicy,
  'capabilities, seccomp, no new privileges, a read-only root': restrictions,
  "the host's namespaces": namespacesOfTheHost,
  'one process namespace for the pod': sharedProcesses,
  'user namespaces': userNamespaces,
});
