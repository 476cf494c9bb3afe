import { busyboxLayer } from '../../integration/support/images.ts';
import { gzipLayer, registryImage } from '../../integration/support/registry-image.ts';
import { largeImage } from '../images/large-image.ts';
import { smallFilesImage } from '../images/small-files-image.ts';
import type { Measurement } from './measurement.ts';
import { pullMeasurement } from './pull-measurement.ts';

const conditions =
  'Pulled by PullImage from a docker-registry on the loopback interface over plain HTTP; between rounds the image is removed and all of it is gone. Warm and cold tell whether the page cache holds the files of the registry. CPU time and peak resident memory are those of the daemon and its children. Both have their defaults: berth answers when all of the image is synced, containerd 1.6 syncs blobs and not the unpacked layers.';

export const pulls: readonly Measurement[] = [
  pullMeasurement({
    name: 'pull-large',
    title: 'Pull of a large image',
    about: `1 GiB in 12 layers of some 250 files each, which gzip has halved. ${conditions}`,
    image: ({ pullMib }) => largeImage({ layers: 12, bytes: pullMib << 20 }),
    rounds: ({ pullRounds }) => ({ warm: pullRounds, cold: Math.ceil(pullRounds / 2) }),
  }),
  pullMeasurement({
    name: 'pull-small-files',
    title: 'Pull of an image of small files',
    about: `One layer of 20,000 files of 1 to 8 KiB in a deep tree, with 2,000 links. ${conditions}`,
    image: ({ pullFiles }) => smallFilesImage(pullFiles),
    rounds: ({ pullRounds }) => ({ warm: pullRounds, cold: Math.ceil(pullRounds / 2) }),
  }),
  pullMeasurement({
    name: 'pull-latency',
    title: 'Pull of a tiny image',
    about: `One layer with a busybox. ${conditions}`,
    image: async () => registryImage([gzipLayer(await busyboxLayer())]),
    rounds: ({ rounds }) => ({ warm: rounds, cold: Math.ceil(rounds / 4) }),
    unit: 'ms',
  }),
];
