import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { stringify } from 'smol-toml';
import { imageService } from '../../../api/services.ts';
import { CriClient } from '../../../cmd/agent/cri-client.ts';
import { freePort } from '../../integration/support/free-port.ts';
import type { ContenderOptions } from './berth.ts';
import type { Contender } from './contender.ts';
import { Daemon } from './daemon.ts';
import { buildPauseImage } from './pause-image.ts';
import { removeAllPods } from './remove-all-pods.ts';

/** Debian's containerd with folders, socket and network of its own. */
export async function startContainerd({
  folder,
  cgroupParent,
  image,
  network,
  under = [],
  ociRuntime,
  stack,
}: ContenderOptions): Promise<Contender> {
  const at = (name: string) => join(folder, name);
  await mkdir(at('cni'), { recursive: true });
  await writeFile(at('cni/10-bench.conflist'), JSON.stringify(network.conflist));
  const pause = await buildPauseImage();
  const metrics = { address: `127.0.0.1:${await freePort()}` };
  const settings = { ...containerdSettings(folder, pause.reference, ociRuntime), metrics };
  await writeFile(at('config.toml'), stringify(settings));
  const socket = at('containerd.sock');
  const client = new CriClient(`unix://${socket}`);
  stack.defer(() => client.close());
  const daemon = await Daemon.start({
    command: ['env', ...under, 'containerd', '--config', at('config.toml')],
    logFile: at('containerd.log'),
    client,
  });
  stack.defer(() => daemon.stop());
  stack.defer(() => removeAllPods(client));
  for (const { reference, archive } of [image, pause]) {
    await execa('ctr', ['--address', socket, '--namespace', 'k8s.io', 'images', 'import', '-'], { input: archive });
    await imageKnown(client, reference);
  }
  return {
    who: 'containerd',
    client,
    image: image.reference,
    pid: daemon.pid,
    socket,
    cgroupParent,
    root: at('root'),
    registries: at('certs.d'),
    metrics: `http://${metrics.address}/v1/metrics`,
    logs: at('logs'),
  };
}

/** Its defaults, but for where things are and for what a machine without CAP_SYS_RESOURCE cannot do. */
export function containerdSettings(folder: string, pauseImage: string, ociRuntime: string | undefined): object {
  const at = (name: string) => join(folder, name);
  const options = { Root: at('runc'), ...(ociRuntime !== undefined && { BinaryName: ociRuntime }) };
  return {
    version: 2,
    root: at('root'),
    state: at('state'),
    grpc: { address: at('containerd.sock') },
    plugins: {
      'io.containerd.grpc.v1.cri': {
        sandbox_image: pauseImage,
        restrict_oom_score_adj: true,
        netns_mounts_under_state_dir: true,
        cni: { conf_dir: at('cni'), bin_dir: '/usr/lib/cni' },
        registry: { config_path: at('certs.d') },
        containerd: {
          snapshotter: 'overlayfs',
          runtimes: { runc: { runtime_type: 'io.containerd.runc.v2', options } },
        },
      },
      'io.containerd.internal.v1.opt': { path: at('opt') },
    },
  };
}

/** The CRI part of containerd learns of an import by an event. */
async function imageKnown(client: CriClient, reference: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++, await sleep(50)) {
    const { image } = await client.call(imageService.ImageStatus, { image: { image: reference } });
    if (image) return;
  }
  throw new Error(`containerd does not know the image ${reference} that was imported`);
}
