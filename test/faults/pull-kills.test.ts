import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { garbage } from '../integration/support/garbage.ts';
import {
  type ImageServer,
  imageOf,
  isContainerd,
  pull,
  removeImage,
  stored,
  trust,
  useImageServer,
} from '../integration/support/image-server.ts';
import { busyboxLayer } from '../integration/support/images.ts';
import { useRegistry } from '../integration/support/registry.ts';
import { gzipLayer } from '../integration/support/registry-image.ts';
import { type TestImage, testImage } from '../integration/support/test-images.ts';
import { damage } from '../integration/support/whole.ts';
import { useWire } from '../integration/support/wire.ts';
import { cleared } from './support/cleared.ts';
import { countFromEnvironment, Random, seedFromEnvironment } from './support/random.ts';
import { runsImage } from './support/runs-image.ts';

const kills = countFromEnvironment('BERTH_PULL_KILLS', 20);
const seed = seedFromEnvironment();

interface Named extends TestImage {
  readonly reference: string;
}

test(`${kills} kills in the middle of pulls leave images whole or absent and no garbage (BERTH_SEED=${seed})`, async t => {
  t.diagnostic(`BERTH_SEED=${seed} BERTH_PULL_KILLS=${kills}`);
  const server = await useImageServer(t);
  const registry = await useRegistry(t);
  const wire = await useWire(t, registry.host);
  await trust(server, wire.host);
  const busybox = gzipLayer(await busyboxLayer());
  const images: Named[] = [];
  for (let number = 0; number < 4; number++) {
    const made = await testImage([1, 2, number * 10 + 3, number * 10 + 4], 300, [busybox]);
    await registry.push(`app-${number}`, '1', made.image);
    images.push({ ...made, reference: `${wire.host}/app-${number}:1` });
  }
  const baseline = stored(server);
  const known = images.map(({ image }) => image);
  const clean = async (what: string) => {
    // containerd keeps what a killed pull has leased for a day
    if (isContainerd) return;
    const left = await cleared(() => garbage(server, known, baseline));
    assert.deepEqual(left, [], what);
  };

  const random = new Random(seed);
  const moments = { before: 0, midst: 0, after: 0, removal: 0 };
  for (let kill = 0; kill < kills; kill++) {
    const target = random.pick(images) ?? assert.fail();
    if (kill % 5 !== 4) {
      for (const { reference } of random.chance(0.5) ? images : [target]) await removeImage(server, reference);
      wire.forget();
      wire.bytesPerSecond = random.pick([4 * 2 ** 20, 16 * 2 ** 20, undefined]);
      // kills hit downloads, unpacking and commits alike
      const all = missing(server, target);
      const bytes = random.chance(0.1) ? 0 : all * random.next() * 1.3;
      const moment = async (ended: () => boolean) => {
        while (!ended() && wire.totalBytes < Math.min(bytes, all)) await sleep(1);
        await sleep(random.between(0, bytes > all ? 100 : 10));
      };
      const ended = await killed(server, () => pull(server, target.reference), moment);
      moments[ended ? 'after' : wire.totalBytes > 0 ? 'midst' : 'before']++;
    } else {
      await pull(server, target.reference);
      await killed(
        server,
        () => removeImage(server, target.reference),
        () => sleep(random.between(0, 40)),
      );
      moments.removal++;
    }
    wire.bytesPerSecond = undefined;
    await clean(`kill ${kill}: there is garbage`);
    for (const { reference, image, files } of images) {
      if (await imageOf(server, reference)) assert.deepEqual(await damage(server.folder, image, files), [], reference);
    }
    assert.equal(await pull(server, target.reference), target.image.id);
    assert.deepEqual(await damage(server.folder, target.image, target.files), []);
  }
  t.diagnostic(`kills ${JSON.stringify(moments)} of the pull's bytes, of a removal`);

  for (const { reference, image, files } of images) {
    assert.equal(await pull(server, reference), image.id);
    assert.deepEqual(await damage(server.folder, image, files), []);
    if (!isContainerd) await runsImage(server, reference, Object.keys(files));
  }
  for (const { reference } of images) await removeImage(server, reference);
  await clean('after all were removed something is left');
  if (!isContainerd) assert.deepEqual(stored(server), baseline);
});

/** Bytes that a pull has to download when it begins. */
function missing(server: ImageServer, { image }: Named): number {
  const layers = image.layers.map(({ descriptor }) => descriptor);
  const here = new Set(stored(server).map(path => basename(path)));
  return layers.reduce((sum, { digest, size }) => sum + (here.has(digest.slice(7)) ? 0 : size), 0);
}

/** kill -9 at a moment of the work; whether that had ended. Serves again when it resolves. */
async function killed(
  server: ImageServer,
  work: () => Promise<unknown>,
  moment: (ended: () => boolean) => Promise<unknown>,
): Promise<boolean> {
  let ended = false;
  const working = work().then(
    () => (ended = true),
    () => {},
  );
  await moment(() => ended);
  const before = ended;
  await server.restart();
  await working;
  return before;
}
