import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { type Header, pack } from 'tar-stream';
import { DiskSync } from '../../host/disk-sync.ts';
import { removeTree } from '../../host/remove-tree.ts';
import { silent } from '../../log/log.ts';
import { ContentStore } from '../content-store.ts';
import { digestOf } from '../digest.ts';
import { type ImageRecord, ImageStore } from '../image-store.ts';
import { Snapshots } from '../snapshots.ts';
import { Unpacker } from '../unpack/unpacker.ts';

export type Entry = Partial<Omit<Header, 'pax' | 'name'>> & {
  readonly name: string;
  readonly data?: string | Buffer;
  readonly pax?: Record<string, string>;
};

/** A tar archive as one buffer. */
export async function tar(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack();
  for (const { data = '', ...headers } of entries) archive.entry({ mtime: new Date(1e12), ...headers }, data);
  archive.finalize();
  return buffer(archive as AsyncIterable<Buffer>);
}

export interface TestImage {
  readonly layers: readonly Buffer[];
  /** What the configuration says of the layers when they are compressed or it lies. */
  readonly diffIds?: readonly string[];
  readonly config?: object;
  readonly tags?: readonly string[];
}

const layerType = 'application/vnd.oci.image.layer.v1.tar';

export async function ociArchive({ layers, diffIds, config = {}, tags = [] }: TestImage): Promise<Buffer> {
  const blobs: Entry[] = [];
  const put = (data: Buffer | string, mediaType: string) => {
    const digest = digestOf(data);
    const bytes = Buffer.from(data);
    blobs.push({ name: `blobs/sha256/${digest.slice(7)}`, data: bytes });
    return { mediaType, digest, size: bytes.length };
  };
  const rootfs = { type: 'layers', diff_ids: diffIds ?? layers.map(digestOf) };
  const image = JSON.stringify({ os: 'linux', architecture: goArch, config, rootfs });
  const manifest = JSON.stringify({
    schemaVersion: 2,
    config: put(image, 'application/vnd.oci.image.config.v1+json'),
    layers: layers.map(layer => put(layer, layerType)),
  });
  const top = put(manifest, 'application/vnd.oci.image.manifest.v1+json');
  const names = tags.length > 0 ? tags.map(tag => ({ 'org.opencontainers.image.ref.name': tag })) : [{}];
  const manifests = names.map(annotations => ({ ...top, annotations }));
  return tar([
    ...blobs,
    { name: 'oci-layout', data: '{"imageLayoutVersion":"1.0.0"}' },
    { name: 'index.json', data: JSON.stringify({ schemaVersion: 2, manifests }) },
  ]);
}

export const goArch = process.arch === 'x64' ? 'amd64' : process.arch;

export async function dockerArchive({ layers, config = {}, tags = [] }: TestImage): Promise<Buffer> {
  const rootfs = { type: 'layers', diff_ids: layers.map(digestOf) };
  const image = JSON.stringify({ os: 'linux', architecture: goArch, config, rootfs });
  const names = layers.map((_, index) => `${index}/layer.tar`);
  const Config = `${digestOf(image).slice(7)}.json`;
  return tar([
    ...layers.map((data, index) => ({ name: `${index}/layer.tar`, data })),
    { name: Config, data: image },
    { name: 'manifest.json', data: JSON.stringify([{ Config, RepoTags: tags, Layers: names }]) },
  ]);
}

export const streamOf = (bytes: Buffer, chunk = 64 * 1024): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
      bytes.subarray(index * chunk, (index + 1) * chunk),
    ),
    { objectMode: false },
  );

export async function temporaryFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-images-'));
  context.after(() => removeTree(folder));
  return folder;
}

export interface TestStore {
  readonly root: string;
  readonly images: ImageStore;
  readonly used: Set<string>;
}

export async function openStore(context: TestContext, root?: string): Promise<TestStore> {
  const folder = root ?? (await temporaryFolder(context));
  const disk = new DiskSync(folder);
  const content = new ContentStore(join(folder, 'content'), disk);
  const snapshots = new Snapshots(folder, disk);
  const unpacker = new Unpacker({ workers: 2, log: silent });
  context.after(() => unpacker.close());
  await content.open();
  await snapshots.open();
  const rows = new Map<string, ImageRecord>();
  const used = new Set<string>();
  const records = {
    get: (id: string) => rows.get(id),
    list: () => [...rows.values()],
    put: async (record: ImageRecord) => void rows.set(record.id, record),
    delete: async (id: string) => void rows.delete(id),
  };
  const images = new ImageStore({ records, content, snapshots, unpacker, inUse: id => used.has(id) });
  return { root: folder, images, used };
}
