import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { imageService, runtimeService } from '../../api/services.ts';
import { dockerArchive, streamOf } from '../../internal/images/testing/archives.ts';
import { useAgent } from './support/agent.ts';
import { busyboxLayer } from './support/images.ts';
import { Pod } from './support/pods.ts';
import { remains } from './support/remains.ts';

const delays = [0, 2, 5, 10, 20, 40, 80];

test('a pod that is removed while containers are created and started in it leaves nothing', async t => {
  const agent = await useAgent(t);
  for (const delay of delays) {
    const pod = await Pod.run(agent);
    const starts = ['a', 'b'].map(name => pod.start(name, ['sleep', '100000']));
    await sleep(delay);
    const settled = Promise.allSettled(starts);
    await pod.remove();
    for (const result of await settled) {
      if (result.status === 'fulfilled') continue;
      assert.ok(['FailedPrecondition', 'NotFound'].includes(result.reason.code), `${delay} ms: ${result.reason}`);
    }
    assert.deepEqual((await agent.client.call(runtimeService.ListContainers, {})).containers, [], `after ${delay} ms`);
    assert.deepEqual((await remains(agent))['bundles'], [], `after ${delay} ms`);
  }
});

test('an image that is removed while a container is made of it is refused or serves the container', async t => {
  const agent = await useAgent(t);
  const archive = await dockerArchive({ layers: [await busyboxLayer()], config: { Cmd: ['true'] }, tags: ['app:1'] });
  const pod = await Pod.run(agent);
  for (const [attempt, delay] of delays.entries()) {
    await agent.client.importImage(streamOf(archive));
    const more = { metadata: { name: 'main', attempt }, image: { image: 'app:1' } };
    const making = pod.create('main', ['sh', '-c', 'echo ran'], more).catch((error: { code: string }) => error);
    await sleep(delay / 4);
    await agent.client.call(imageService.RemoveImage, { image: { image: 'app:1' } });
    const made = await making;
    if ('code' in made) {
      assert.equal(made.code, 'NotFound', `${delay} ms`);
    } else {
      await made.start();
      assert.equal((await made.exited()).exitCode, 0);
      await made.remove();
    }
  }
});
