import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { stringify } from 'smol-toml';
import { imageService, runtimeService } from '../../../api/services.ts';
import { CriClient } from '../../../cmd/agent/cri-client.ts';
import { containerdSettings } from '../../bench/contenders/containerd.ts';
import { buildPauseImage } from '../../bench/contenders/pause-image.ts';
import { within } from './within.ts';

export const containerdSocket = 'containerd.sock';

/** A client that imports by ctr, since the CRI has no import. */
export class ContainerdClient extends CriClient {
  readonly #socket: string;

  constructor(socket: string) {
    super(`unix://${socket}`);
    this.#socket = socket;
  }

  override async importImage(archive: AsyncIterable<Uint8Array>): ReturnType<CriClient['importImage']> {
    const before = await this.#images();
    const command = ['--address', this.#socket, '--namespace', 'k8s.io', 'images', 'import', '-'];
    await execa('ctr', command, { input: Readable.from(archive, { objectMode: false }) });
    // its CRI part learns of an import by an event
    for (let tries = 0; tries < 100 && (await this.#images()) === before; tries++) await sleep(50);
    return [];
  }

  async #images(): Promise<string> {
    const { images } = await this.call(imageService.ListImages, {});
    return JSON.stringify(images.map(({ id, repoTags }) => [id, repoTags]));
  }
}

/** Debian's containerd in the folder, with its socket there; serves when this returns. */
export async function startContainerd(folder: string, client: CriClient): Promise<ChildProcess> {
  const pause = await buildPauseImage();
  const [config, log] = [join(folder, 'containerd.toml'), join(folder, 'agent.log')];
  await mkdir(join(folder, 'certs.d'), { recursive: true });
  await writeFile(config, stringify(containerdSettings(folder, pause.reference, undefined)));
  const output = openSync(log, 'a');
  const child = spawn('containerd', ['--config', config], { stdio: ['ignore', output, output], detached: true });
  closeSync(output);
  await serving(child, client, log);
  const { image } = await client.call(imageService.ImageStatus, { image: { image: pause.reference } });
  if (!image) await client.importImage(Readable.from([pause.archive]));
  return child;
}

async function serving(child: ChildProcess, client: CriClient, log: string): Promise<void> {
  const deadline = performance.now() + within(20_000);
  for (;;) {
    try {
      await client.call(runtimeService.Version, {}, 2000);
      return;
    } catch (error) {
      if (child.exitCode === null && performance.now() < deadline) await sleep(50);
      else throw new Error(`containerd does not serve, see ${log}`, { cause: error });
    }
  }
}
