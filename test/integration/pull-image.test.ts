import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import { imageService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { imageOf, pull, trust } from './support/image-server.ts';
import { useRegistry } from './support/registry.ts';
import { testImage } from './support/test-images.ts';

test('what a pull said of the image is kept with it, in every answer', async t => {
  const agent = await useAgent(t);
  const registry = await useRegistry(t);
  await trust(agent, registry.host);
  const { image } = await testImage([1], 4);
  const reference = await registry.push('app', '1', image);
  const spec = { image: reference, runtimeHandler: 'kata', annotations: { 'io.example/key': 'value' } };
  const { imageRef } = await agent.client.call(imageService.PullImage, { image: spec });
  assert.equal(imageRef, image.id);

  const found = await imageOf(agent, reference);
  assert.deepEqual(found?.repoTags, [reference]);
  assert.equal(found.spec?.runtimeHandler, 'kata');
  assert.deepEqual(found.spec?.annotations, spec.annotations);
  const { images } = await agent.client.call(imageService.ListImages, {});
  const streamed = await Array.fromAsync(agent.client.stream(imageService.StreamImages, {}));
  assert.deepEqual(
    streamed.flatMap(message => message.images),
    images,
  );
  const filter = { image: { image: reference } };
  const [only] = await Array.fromAsync(agent.client.stream(imageService.StreamImages, { filter }));
  assert.deepEqual(only?.images, [found]);
  const { info } = await agent.client.call(imageService.ImageStatus, { image: spec, verbose: true });
  assert.equal(JSON.parse(info['info'] ?? '').id, image.id);

  await agent.restart();
  assert.deepEqual(await imageOf(agent, reference), found);
});

test('an unreachable registry is told in the word that a kubelet looks for, with every address that was tried', async t => {
  const agent = await useAgent(t);
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await assert.rejects(pull(agent, `127.0.0.1:${port}/app:1`), ({ code, message, detail }) => {
    assert.equal(code, 'Unknown');
    assert.match(message, /^RegistryUnavailable: /);
    assert.ok(detail.includes(`http://127.0.0.1:${port}`), detail);
    return true;
  });
});

test('an image that the registry does not have is NotFound, and no name at all InvalidArgument', async t => {
  const agent = await useAgent(t);
  const registry = await useRegistry(t);
  await trust(agent, registry.host);
  await assert.rejects(pull(agent, `${registry.host}/nothing:1`), { code: 'NotFound' });
  for (const name of ['', `${registry.host}/UPPER`, `${registry.host}/app@sha256:1`]) {
    await assert.rejects(pull(agent, name), { code: 'InvalidArgument' }, name);
  }
});
