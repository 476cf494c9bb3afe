import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runtimeService } from '../../api/services.ts';
import { until } from '../integration/support/until.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container, idle, mounted } from './support/manifests.ts';
import { recordFolder, scenarios } from './support/scenarios.ts';

/** How long main takes to end, in seconds, beside the grace period. */
const takes = { less: [1, 10], more: [30, 3] } as const;

async function gracePeriod(kubelet: TestKubelet): Promise<void> {
  const record = await recordFolder(kubelet, 'grace');
  const ends = async (name: keyof typeof takes) => {
    const [seconds, terminationGracePeriodSeconds] = takes[name];
    const script = `trap 'sleep ${seconds}; echo ${name} >> /record/ended; exit 0' TERM; while :; do sleep 0.1; done`;
    const pod = await kubelet.run(name, {
      terminationGracePeriodSeconds,
      volumes: [record.volume],
      containers: [container(kubelet, 'main', script, { volumeMounts: [record.mount] })],
    });
    await pod.ready();
    const from = performance.now();
    await pod.remove();
    return performance.now() - from;
  };
  const [less, more] = await Promise.all([ends('less'), ends('more')]);
  assert.equal(await readFile(join(record.path, 'ended'), 'utf8'), 'less\n');
  assert.ok(less >= 1000 && less < 9000, `${less} ms`);
  assert.ok(more >= 3000 && more < 15_000, `${more} ms`);
}

/** What there is of all pods, by kind; empty lists when there are none. */
async function remains(kubelet: TestKubelet) {
  const { agent, folders, cgroupRoot } = kubelet;
  const { items } = await agent.client.call(runtimeService.ListPodSandbox, {});
  const { containers } = await agent.client.call(runtimeService.ListContainers, {});
  return {
    sandboxes: items.map(({ id }) => id),
    containers: containers.map(({ id }) => id),
    folders: await readdir(join(folders.root, 'pods')),
    logs: await readdir(folders.logs),
    links: await readdir('/var/log/containers'),
    cgroups: globSync(`/sys/fs/cgroup/**${cgroupRoot}*/**/*pod[0-9a-f]*`),
    bundles: await readdir(join(agent.folder, 'state', 'k8s.io')),
    addresses: (await readdir(join(agent.folder, 'ipam', agent.bridge))).filter(name => /^\d/.test(name)),
  };
}

/** The kubelet collects what has ended once a minute. */
async function nothingLeft(kubelet: TestKubelet): Promise<void> {
  const pods = ['one', 'two', 'three'].map(name =>
    kubelet.run(`gone-${name}`, {
      volumes: [{ name: 'data', emptyDir: { medium: 'Memory' } }],
      initContainers: [container(kubelet, 'init', 'true')],
      containers: [
        container(kubelet, 'main', `echo here; ${idle}`, { volumeMounts: [mounted('data', '/data')] }),
        container(kubelet, 'once', 'echo there; sleep 1; exit 1'),
      ],
    }),
  );
  for (const pod of await Promise.all(pods))
    await pod.until('has crashed once', ({ containerStatuses = [] }) =>
      containerStatuses.some(({ restartCount }) => restartCount > 0),
    );
  const kinds = await remains(kubelet);
  for (const [kind, list] of Object.entries(kinds)) assert.ok(list.length >= 3, `${kind}: ${list.join(' ')}`);
  for (const name of await readdir(kubelet.folders.manifests)) await rm(join(kubelet.folders.manifests, name));
  let left = {};
  await until('all is gone', 100_000, async () => {
    left = Object.fromEntries(Object.entries(await remains(kubelet)).filter(([, list]) => list.length > 0));
    return Object.keys(left).length === 0;
  }).catch(error => {
    throw new Error(JSON.stringify(left), { cause: error });
  });
}

scenarios('a kubelet ends pods whose manifests are gone', {
  'within their grace period': gracePeriod,
});

scenarios('and when it has collected what ended', {
  'nothing is left of them': nothingLeft,
});
