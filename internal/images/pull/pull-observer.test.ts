import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore, tar } from '../testing/archives.ts';
import type { PullObserver } from './pull-observer.ts';
import { Puller } from './puller.ts';
import { FakeRegistry } from './testing/fake-registry.ts';

test('what pulls bring, how they end and how long layers take to unpack is counted', async t => {
  const { images } = await openStore(t);
  const registry = new FakeRegistry();
  const layer = await tar([{ name: 'file', data: Buffer.alloc(5000, 'x') }]);
  registry.image('app:1', { layers: [layer] });
  const codes: string[] = [];
  const unpacked: number[] = [];
  let bytes = 0;
  const observer: PullObserver = {
    ended: code => codes.push(code),
    downloaded: count => (bytes += count),
    unpacked: seconds => unpacked.push(seconds),
  };
  const puller = new Puller({ images, registry, observer });
  const { size } = await puller.pull({ reference: 'fake.example/app:1' });
  assert.equal(bytes, size, 'the layer and the configuration');
  assert.equal(unpacked.length, 1);
  assert.ok(unpacked.every(seconds => seconds > 0 && seconds < 60));
  await puller.pull({ reference: 'fake.example/app:1' });
  await assert.rejects(puller.pull({ reference: 'fake.example/none:1' }));
  assert.deepEqual(codes, ['OK', 'OK', 'NotFound']);
  assert.deepEqual([bytes, unpacked.length], [size, 1], 'what is here is not fetched');
});
