import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'smol-toml';
import { CriClient } from '../../../cmd/agent/cri-client.ts';
import { Daemon } from '../../bench/contenders/daemon.ts';

/** Debian's containerd as a server of images only, with folders and a socket of its own. */
class TestContainerd {
  readonly folder: string;
  readonly client: CriClient;
  #daemon: Daemon | undefined;

  constructor(folder: string) {
    this.folder = folder;
    this.client = new CriClient(`unix://${join(folder, 'containerd.sock')}`);
  }

  get pid(): number {
    return this.#daemon?.pid ?? 0;
  }

  async start(): Promise<void> {
    const at = (name: string) => join(this.folder, name);
    const settings = {
      version: 2,
      ...{ root: at('root'), state: at('state'), grpc: { address: at('containerd.sock') } },
      plugins: {
        'io.containerd.grpc.v1.cri': {
          ...{ restrict_oom_score_adj: true, registry: { config_path: at('certs.d') } },
          ...{ cni: { conf_dir: at('cni') }, containerd: { snapshotter: 'overlayfs' } },
        },
        'io.containerd.internal.v1.opt': { path: at('opt') },
      },
    };
    await mkdir(at('cni'), { recursive: true });
    await writeFile(at('config.toml'), stringify(settings));
    const command = ['containerd', '--config', at('config.toml')] as const;
    this.#daemon = await Daemon.start({ command, logFile: at('containerd.log'), client: this.client });
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await this.#daemon?.stop(signal);
  }

  async restart(): Promise<void> {
    await this.stop('SIGKILL');
    await this.start();
  }
}

export interface ContainerdOptions {
  readonly prepare?: (folder: string) => Promise<() => void | Promise<void>>;
}

/** Gone after the test. */
export async function useContainerd(t: TestContext, { prepare }: ContainerdOptions = {}): Promise<TestContainerd> {
  const folder = await mkdtemp(join(tmpdir(), 'test-containerd-'));
  const undo = await prepare?.(folder);
  const containerd = new TestContainerd(folder);
  t.after(async () => {
    containerd.client.close();
    await containerd.stop();
    await undo?.();
    await rm(folder, { recursive: true });
  });
  await containerd.start();
  return containerd;
}
