import { join } from 'node:path';
import type { Config } from '../../internal/config/config.ts';
import { DiskSync } from '../../internal/host/disk-sync.ts';
import { ContentStore } from '../../internal/images/content-store.ts';
import type { ImageStep } from '../../internal/images/image-step.ts';
import { type ImageRecords, ImageStore } from '../../internal/images/image-store.ts';
import { pinsOf } from '../../internal/images/pins.ts';
import type { PullObserver } from '../../internal/images/pull/pull-observer.ts';
import { Puller } from '../../internal/images/pull/puller.ts';
import { Registry } from '../../internal/images/registry/registry.ts';
import { Snapshots } from '../../internal/images/snapshots.ts';
import { Unpacker } from '../../internal/images/unpack/unpacker.ts';
import { unpackStored } from '../../internal/images/unpack-stored.ts';
import { Verifier } from '../../internal/images/verify/verifier.ts';
import type { Logger } from '../../internal/log/log.ts';

export interface ImagesOptions {
  readonly config: Config;
  readonly records: ImageRecords;
  readonly inUse: (imageId: string) => boolean;
  readonly observer: PullObserver;
  readonly step: ImageStep;
  readonly version: string;
  /** HTTP_PROXY and its like. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Logger;
}

/** All that has to do with images, wired. */
export async function openImages(options: ImagesOptions) {
  const { config, records, inUse, observer, step, version, environment, log } = options;
  const { root, registry: registries, images: settings } = config;
  const disk = new DiskSync(root);
  const content = new ContentStore(join(root, 'content'), disk);
  const snapshots = new Snapshots(root, disk);
  await Promise.all([content.open(), snapshots.open()]);
  const unpacker = new Unpacker({ workers: settings.unpackWorkers, log });
  const isPinned = pinsOf(settings.pinned);
  const images = new ImageStore({ records, content, snapshots, unpacker, inUse, isPinned, step });
  for (const { id, references } of await images.dropLost()) {
    log.error('the layers of an image are lost: pull it again', { image: id, references });
  }
  const registry = new Registry({
    ...{ confDir: registries.confDir, dockerConfig: registries.dockerConfig },
    ...{ maxDownloads: registries.maxDownloads, maxDownloadsPerHost: registries.maxDownloadsPerHost },
    ...{ progressTimeoutMs: registries.progressTimeout * 1000, environment, log, userAgent: `berth/${version}` },
  });
  const puller = new Puller({ images, registry, foreignLayers: settings.foreignLayers, observer });
  const verifier = new Verifier({
    images,
    unpack: (layer, place, signal) => unpackStored(images, layer, place, signal),
    refetch: (record, digest, signal) => puller.refetch(record, digest, signal),
  });
  const close = async () => {
    await registry.close();
    await unpacker.close();
  };
  return { images, snapshots, puller, verifier, close };
}
