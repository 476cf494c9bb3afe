import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { execa } from 'execa';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { Pod } from '../integration/support/pods.ts';
import { until } from '../integration/support/until.ts';
import { type KubernetesObject, ofKind, project, render, theOnly, withoutHelm } from './support/helm.ts';
import { NodeContainer } from './support/node-container.ts';

const script = join(import.meta.dirname, 'support', 'container.sh');

/** Folders of the node that are mounts of their own there, so that nothing else of this machine is shared. */
const shared = ['root', 'state', 'kubelet'];

async function share(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await execa('mount', ['--bind', folder, folder]);
  await execa('mount', ['--make-shared', folder]);
}

/** The chart for a node whose folders are below that of the test. */
function renderFor({ folder }: TestAgent): Promise<readonly KubernetesObject[]> {
  const places = {
    root: 'root',
    state: 'state',
    kubelet: 'kubelet',
    podLogs: 'logs',
    cniConf: 'cni',
    cniState: 'ipam',
  };
  const values = Object.entries(places).map(([key, name]) => `host.${key}=${join(folder, name)}`);
  const plugins = ['/opt/cni/bin', '/usr/lib/cni'].find(path => existsSync(join(path, 'bridge')));
  const more = [
    `host.cniBin=${plugins}`,
    `host.systemd=${existsSync('/run/systemd/system')}`,
    'metrics.address=127.0.0.1',
    // a second test at a time is not to be
    'metrics.port=19464',
  ];
  return render('default', '--set', [...values, ...more].join(','));
}

/** What a kubelet makes of the volumes: a line for each mount of the container. */
async function mountLines(objects: readonly KubernetesObject[], folder: string): Promise<string> {
  const { containers, volumes } = theOnly(objects, 'DaemonSet').spec.template.spec;
  const config = join(folder, 'config');
  await mkdir(config);
  await writeFile(join(config, 'config.toml'), ofKind(objects, 'ConfigMap')[0].data['config.toml']);
  const sources = new Map<string, string>();
  for (const { name, hostPath, configMap } of volumes) {
    if (/^DirectoryOrCreate$/.test(hostPath?.type)) await mkdir(hostPath.path, { recursive: true });
    if (/^FileOrCreate$/.test(hostPath?.type)) await writeFile(hostPath.path, '', { flag: 'a' });
    sources.set(name, hostPath?.path ?? (configMap ? config : 'tmpfs'));
  }
  const lines = containers[0].volumeMounts.map(
    ({ name, mountPath, mountPropagation = 'None', readOnly }: KubernetesObject) =>
      `${sources.get(name)} ${mountPath} ${mountPropagation} ${readOnly ? 'yes' : 'no'}\n`,
  );
  // the image brings it; here it may lie in a folder that the chart covers
  return [...lines, `${project} ${project} None yes\n`].join('');
}

interface Node {
  readonly agent: TestAgent;
  readonly container: NodeContainer;
  /** A container as the DaemonSet says. */
  readonly start: () => Promise<void>;
}

async function useNode(t: TestContext, use: (node: Node) => Promise<void>): Promise<void> {
  const container = new NodeContainer();
  const agent = await useAgent(t, {
    prepare: async folder => {
      for (const name of shared) await share(join(folder, name));
      return async () => {
        await until('all of the agent is gone', 10_000, () => container.processes(container.agentCgroup).length === 0);
        container.remove();
        for (const name of shared) await execa('umount', ['--recursive', join(folder, name)]);
      };
    },
  });
  await agent.stop();
  const socket = join(agent.folder, 'berth.sock');
  await symlink(join(agent.folder, 'state', 'berth.sock'), socket);
  const objects = await renderFor(agent);
  const mounts = join(agent.folder, 'mounts');
  await writeFile(mounts, await mountLines(objects, agent.folder));
  const { args } = theOnly(objects, 'DaemonSet').spec.template.spec.containers[0];
  const start = () => container.start(args, [script, join(agent.folder, 'container'), mounts]);
  try {
    await use({ agent, container, start });
  } finally {
    await container.signal('SIGKILL');
    await rm(socket, { force: true });
  }
}

test('the container of the DaemonSet runs pods, and its next one goes on with them', { skip: withoutHelm }, t =>
  useNode(t, async ({ agent, container, start }) => {
    await start();
    for (const path of ['healthz', 'readyz'])
      assert.equal((await fetch(`http://127.0.0.1:19464/${path}`)).status, 200, path);

    // a volume that the kubelet mounts when the agent is there already
    const volume = join(agent.folder, 'kubelet', 'volume');
    await mkdir(volume);
    await execa('mount', ['-t', 'tmpfs', 'tmpfs', volume]);
    await writeFile(join(volume, 'file'), 'of the node');
    const mounts = [{ hostPath: volume, containerPath: '/volume' }];
    const pod = await Pod.run(agent);
    const first = await pod.start('first', ['sleep', '1000'], { mounts });
    assert.equal((await first.exec(['cat', '/volume/file'])).stdout, 'of the node');

    assert.equal(await container.signal('SIGTERM'), 0);
    await container.killAll();
    await start();
    assert.equal((await first.exec(['cat', '/volume/file'])).stdout, 'of the node');
    // mounted by this agent, for a shim that lives where the last one did
    const second = await pod.start('second', ['sh', '-c', 'echo here; sleep 1000']);
    await until('the log is written', 5000, async () => (await second.output()).includes('here'));
    await second.stop();
    await pod.remove();
    assert.equal(await container.signal('SIGTERM'), 0);
  }),
);
