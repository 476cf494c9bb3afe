import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import type { CheckImage } from '../../../cmd/agent/check/check-image.ts';

const catatonit = '/usr/bin/catatonit';

/** What containerd keeps a pod's namespaces with: Debian's static catatonit, which has a pause mode. */
export async function buildPauseImage(): Promise<CheckImage> {
  const layer = await tar([{ name: 'pause', mode: 0o755, content: await readFile(catatonit) }]);
  const config = JSON.stringify({
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    os: 'linux',
    config: { Entrypoint: ['/pause', '-P'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
  });
  const reference = 'berth.local/pause:bench';
  const name = `${sha256(config)}.json`;
  const manifest = JSON.stringify([{ Config: name, RepoTags: [reference], Layers: ['layer.tar'] }]);
  const archive = await tar([
    { name: 'manifest.json', content: manifest },
    { name, content: config },
    { name: 'layer.tar', content: layer },
  ]);
  return { reference, archive };
}

interface Entry {
  readonly name: string;
  readonly mode?: number;
  readonly content: Buffer | string;
}

async function tar(entries: readonly Entry[]): Promise<Buffer> {
  const stream = pack();
  const bytes = buffer(stream);
  for (const { name, mode = 0o644, content } of entries) stream.entry({ name, mode }, content);
  stream.finalize();
  return bytes;
}

const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
