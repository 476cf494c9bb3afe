import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isCode } from '../../internal/errors/errors.ts';
import { TestAgent } from '../integration/support/agent.ts';
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
import { LoopDisk } from '../integration/support/loop-disk.ts';
import { Pod } from '../integration/support/pods.ts';
import { useRegistry } from '../integration/support/registry.ts';
import { testImage } from '../integration/support/test-images.ts';
import { until } from '../integration/support/until.ts';
import { damage } from '../integration/support/whole.ts';

/** The image takes 6 MiB in blobs and as much unpacked. */
const layerKib = 2048;
const mibLeft = [0, 0.06, 1, 3, 5, 7, 9, 11];

test('a pull that the disk has no room for says so and leaves nothing; stop and remove work; then there is room', async t => {
  const disks: LoopDisk[] = [];
  const server = await useImageServer(t, {
    prepare: async folder => {
      const disk = await LoopDisk.make({ file: join(folder, 'disk'), mib: 96, mountPoint: join(folder, 'root') });
      disks.push(disk);
      return () => disk.unmount();
    },
  });
  const [disk] = disks;
  assert.ok(disk);
  const registry = await useRegistry(t);
  await trust(server, registry.host);
  const [big, small] = [await testImage([1, 2, 3], layerKib), await testImage([9], 64)];
  const reference = await registry.push('big', '1', big.image);
  const other = await registry.push('small', '1', small.image);
  for (const mib of mibLeft) {
    const pod = server instanceof TestAgent ? await Pod.run(server) : undefined;
    const container = await pod?.start('main', ['sleep', '777777']);
    await pull(server, other);
    const before = stored(server);
    await disk.fill(mib * 2 ** 20);

    await assert.rejects(pull(server, reference), error => isFullDisk(error, mib));
    if (!isContainerd) await nothingStays(server, before, mib);
    assert.equal(await imageOf(server, reference), undefined);
    await container?.stop();
    await container?.remove();
    await pod?.stop();
    await pod?.remove();
    await removeWhileFull(server, other);

    await disk.giveBack();
    assert.equal(await pull(server, reference), big.image.id);
    assert.deepEqual(await damage(server.folder, big.image, big.files), []);
    for (const image of [reference, other]) await removeImage(server, image);
  }
});

function isFullDisk(error: unknown, mib: number): true {
  const text = String(error);
  assert.match(text, /no space left|disk is full|is full/i, `with ${mib} MiB left`);
  if (!isContainerd) assert.ok(isCode(error, 'ResourceExhausted'), `with ${mib} MiB left: ${text}`);
  return true;
}

async function nothingStays(server: ImageServer, before: readonly string[], mib: number): Promise<void> {
  let left: string[] = [];
  const same = () => {
    left = stored(server).filter(path => !before.includes(path));
    return left.length === 0;
  };
  await until('nothing of the pull stays', 5000, same).catch(() => {});
  assert.deepEqual(left, [], `with ${mib} MiB left`);
}

/** containerd's database may find no page for it. */
async function removeWhileFull(server: ImageServer, reference: string): Promise<void> {
  if (isContainerd) return;
  await removeImage(server, reference);
  assert.equal(await imageOf(server, reference), undefined);
}
