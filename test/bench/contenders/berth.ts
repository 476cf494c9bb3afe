import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { CheckImage } from '../../../cmd/agent/check/check-image.ts';
import { CriClient } from '../../../cmd/agent/cri-client.ts';
import { freePort } from '../../integration/support/free-port.ts';
import type { Contender } from './contender.ts';
import { Daemon } from './daemon.ts';
import type { BridgeNetwork } from './network.ts';
import { removeAllPods } from './remove-all-pods.ts';

const launcher = join(import.meta.dirname, '..', '..', '..', 'bin', 'berth');

export interface ContenderOptions extends DaemonVariant {
  readonly folder: string;
  readonly cgroupParent: string;
  readonly image: CheckImage;
  readonly network: BridgeNetwork;
  readonly stack: AsyncDisposableStack;
}

export interface DaemonVariant {
  /** A command that runs the daemon's. */
  readonly under?: readonly string[];
  /** Default: that which it takes by itself. */
  readonly ociRuntime?: string;
}

/** The compiled agent, as it ships. */
export async function startBerth({
  folder,
  cgroupParent,
  image,
  network,
  under = [],
  ociRuntime = '',
  stack,
}: ContenderOptions): Promise<Contender> {
  const at = (name: string) => join(folder, name);
  await mkdir(at('cni'), { recursive: true });
  await writeFile(at('cni/10-bench.conflist'), JSON.stringify(network.conflist));
  await writeFile(at('config.toml'), `[runtime.handlers.runc]\nruntime = "${ociRuntime}"\n`);
  // its own copy: pages that other Nodes of this machine share would flatter its proportional set size
  await copyFile(process.execPath, at('node'));
  const socket = at('berth.sock');
  const metrics = `127.0.0.1:${await freePort()}`;
  const client = new CriClient(`unix://${socket}`);
  stack.defer(() => client.close());
  const paths = ['--config', at('config.toml'), '--root', at('root'), '--state', at('state'), '--cni-conf', at('cni')];
  const listen = ['--listen', `unix://${socket}`, '--metrics', metrics, '--registry-conf', at('certs.d')];
  const daemon = await Daemon.start({
    command: ['env', `BERTH_NODE=${at('node')}`, ...under, launcher, 'agent', ...paths, ...listen],
    logFile: at('agent.log'),
    client,
  });
  stack.defer(() => daemon.stop());
  stack.defer(() => removeAllPods(client));
  await client.importImage(Readable.from([image.archive]));
  return {
    who: 'berth',
    client,
    image: image.reference,
    pid: daemon.pid,
    socket,
    cgroupParent,
    root: at('root'),
    registries: at('certs.d'),
    metrics: `http://${metrics}/metrics`,
    logs: at('logs'),
  };
}
