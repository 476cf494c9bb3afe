import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tar } from '../../internal/images/testing/archives.ts';
import { imageOf, isContainerd, pull, stored, trust, useImageServer } from './support/image-server.ts';
import { registryUser, useRegistry } from './support/registry.ts';
import { gzipLayer, registryImage } from './support/registry-image.ts';
import { useWire } from './support/wire.ts';

test('who may not pull an image is refused it, also where it is present; who may gets it without a download', async t => {
  const server = await useImageServer(t);
  const registry = await useRegistry(t, { locked: true });
  const wire = await useWire(t, registry.host);
  await trust(server, wire.host);
  const image = registryImage([gzipLayer(await tar([{ name: 'secret', data: 'a' }]))]);
  await registry.push('private/app', '1', image);
  const reference = `${wire.host}/private/app:1`;
  const before = stored(server);
  const refused = (auth?: { username: string; password: string }) =>
    assert.rejects(pull(server, reference, auth && { auth }), { message: /401|denied|authorization|credentials/i });

  await refused();
  await refused({ ...registryUser, password: 'wrong' });
  assert.deepEqual(stored(server), before);
  assert.equal(await pull(server, reference, { auth: registryUser }), image.id);
  assert.equal(wire.requests.get(image.layers[0]?.descriptor.digest ?? ''), 1);

  wire.forget();
  await refused();
  await refused({ ...registryUser, password: 'wrong' });
  assert.equal((await imageOf(server, reference))?.id, image.id);
  assert.equal(await pull(server, reference, { auth: registryUser }), image.id);
  assert.equal(wire.totalBytes, 0, 'blobs were downloaded again');
});

test('an error of access names its kind', { skip: isContainerd && 'containerd 1.6 answers Unknown' }, async t => {
  const server = await useImageServer(t);
  const registry = await useRegistry(t, { locked: true });
  await trust(server, registry.host);
  for (const auth of [undefined, { username: 'nobody', password: 'x' }]) {
    await assert.rejects(pull(server, `${registry.host}/private/app:1`, auth && { auth }), ({ code }) => {
      assert.ok(['Unauthenticated', 'PermissionDenied'].includes(code), code);
      return true;
    });
  }
});
