import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isCode } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { imageOf, isContainerd, pull, removeImage, stored, trust } from '../integration/support/image-server.ts';
import { LoopDisk, noLoopDisk } from '../integration/support/loop-disk.ts';
import { Pod } from '../integration/support/pods.ts';
import { useRegistry } from '../integration/support/registry.ts';
import { testImage } from '../integration/support/test-images.ts';
import { until } from '../integration/support/until.ts';
import { damage } from '../integration/support/whole.ts';

/** The image takes 6 MiB in blobs and as much unpacked. */
const layerKib = 2048;
const mibLeft = [0, 0.06, 1, 3, 5, 7, 9, 11];
const skip = isContainerd ? 'containerd 1.6 keeps half of the pull and then cannot pull the image again' : noLoopDisk;

test('a pull that finds no room says so and leaves nothing; stop and remove work; then there is room', {
  skip,
}, async t => {
  const disks: LoopDisk[] = [];
  const agent = await useAgent(t, {
    prepare: async folder => {
      const disk = await LoopDisk.make({ file: join(folder, 'disk'), mib: 96, mountPoint: join(folder, 'root') });
      disks.push(disk);
      return () => disk.unmount();
    },
  });
  const disk = disks[0] ?? assert.fail();
  const registry = await useRegistry(t);
  await trust(agent, registry.host);
  const [big, small] = [await testImage([1, 2, 3], layerKib), await testImage([9], 64)];
  const reference = await registry.push('big', '1', big.image);
  const other = await registry.push('small', '1', small.image);
  for (const mib of mibLeft) {
    const pod = await Pod.run(agent);
    const container = await pod.start('main', ['sleep', '777777']);
    await pull(agent, other);
    const before = stored(agent);
    await disk.fill(mib * 2 ** 20);

    await assert.rejects(pull(agent, reference), error => isFullDisk(error, mib));
    await nothingStays(agent, before, mib);
    assert.equal(await imageOf(agent, reference), undefined);
    await container.stop();
    await container.remove();
    await pod.stop();
    await pod.remove();
    await removeImage(agent, other);
    assert.equal(await imageOf(agent, other), undefined);

    await disk.giveBack();
    assert.equal(await pull(agent, reference), big.image.id);
    assert.deepEqual(await damage(agent.folder, big.image, big.files), []);
    await removeImage(agent, reference);
  }
});

function isFullDisk(error: unknown, mib: number): true {
  const text = String(error);
  assert.match(text, /no space left|no room|is full/i, `with ${mib} MiB left`);
  assert.ok(isCode(error, 'ResourceExhausted'), `with ${mib} MiB left: ${text}`);
  return true;
}

async function nothingStays(agent: TestAgent, before: readonly string[], mib: number): Promise<void> {
  let left: string[] = [];
  const same = () => {
    left = stored(agent).filter(path => !before.includes(path));
    return left.length === 0;
  };
  await until('nothing of the pull stays', 5000, same).catch(() => {});
  assert.deepEqual(left, [], `with ${mib} MiB left`);
}
