import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { test } from 'node:test';
import { imageService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';

async function usedBytes(agent: TestAgent): Promise<bigint> {
  const { imageFilesystems } = await agent.client.call(imageService.ImageFsInfo, {});
  const [filesystem] = imageFilesystems;
  assert.ok(filesystem?.usedBytes && filesystem.inodesUsed, 'a kubelet crashes without these');
  assert.ok((await stat(filesystem.fsId?.mountpoint ?? '')).isDirectory());
  assert.ok((filesystem.timestamp ?? 0n) > 0n);
  return filesystem.usedBytes.value ?? 0n;
}

test('the space of images is told, and falls by what a removed one took', async t => {
  const agent = await useAgent(t);
  const { image } = await agent.client.call(imageService.ImageStatus, { image: { image: agent.image } });
  const full = await usedBytes(agent);
  await agent.client.call(imageService.RemoveImage, { image: { image: agent.image } });
  const empty = await usedBytes(agent);
  assert.ok(full - empty >= (image?.size ?? 0n), `${full} bytes before, ${empty} after`);
  await agent.importCheckImage();
  assert.equal(await usedBytes(agent), full);
});
