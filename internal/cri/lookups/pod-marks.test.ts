import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { silent } from '../../log/log.ts';
import type { NamespaceMode, SandboxRecord } from '../../metadata/records.ts';
import { TaskMonitor } from '../../monitor/task-monitor.ts';
import { PodMarks } from './pod-marks.ts';

const namespace = 'k8s.io';
const task = (id: string, pid = 1) => ({ namespace, id, sandboxId: 'pod', pid, cgroup: `/kubepods/pod1/${id}` });

function sandbox(network: NamespaceMode): SandboxRecord {
  const identity = {
    id: 'pod',
    name: 'p',
    namespace: 'n',
    uid: 'u',
    attempt: 0,
    handler: '',
    createdAt: 1n,
    hostname: '',
  };
  const words = { labels: {}, annotations: {}, logDirectory: '', cgroupParent: '/kubepods/pod1', ownsCgroup: false };
  const namespaces = { network, pid: 'container', ipc: 'pod' } as const;
  return { ...identity, ...words, namespaces, portMappings: [], attached: true, ips: [] };
}

/** What is done to cgroups while tasks come and go. */
function marked(network: NamespaceMode = 'pod', failing = false) {
  const tasks = new TaskMonitor();
  const done: string[] = [];
  const cgroups = {
    create: async (path: string) => {
      if (failing) throw new Error('no space');
      done.push(`+${path}`);
    },
    remove: async (path: string) => {
      done.push(`-${path}`);
    },
  };
  new PodMarks({ tasks, cgroups, sandboxes: { get: () => sandbox(network) }, log: silent });
  const settled = async () => {
    await sleep(5);
    return done.splice(0).join(' ');
  };
  return { tasks, settled };
}

test('a pod has a mark from its first task to its last, another one with each that stands for it', async () => {
  const { tasks, settled } = marked();
  tasks.monitor(task('a'));
  assert.equal(await settled(), '-/kubepods/pod1/pod +/kubepods/pod1/pod');
  tasks.monitor(task('b'));
  assert.equal(await settled(), '');
  tasks.stop(namespace, 'a');
  assert.equal(await settled(), '-/kubepods/pod1/pod -/kubepods/pod1/pod +/kubepods/pod1/pod');
  tasks.stop(namespace, 'b');
  assert.equal(await settled(), '-/kubepods/pod1/pod');
});

test('a pod on the network of the host and one with an infra process have none', async () => {
  const host = marked('node');
  host.tasks.monitor(task('a'));
  assert.equal(await host.settled(), '');
  const shared = marked();
  shared.tasks.monitor(task('pod'));
  shared.tasks.monitor(task('a'));
  assert.equal(await shared.settled(), '');
});

test('a mark that cannot be made is tried again with the next change', async () => {
  const { tasks, settled } = marked('pod', true);
  tasks.monitor(task('a'));
  assert.equal(await settled(), '-/kubepods/pod1/pod');
  tasks.monitor(task('b'));
  assert.equal(await settled(), '-/kubepods/pod1/pod');
});
