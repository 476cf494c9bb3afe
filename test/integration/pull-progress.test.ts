import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { adminService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { pull, trust } from './support/image-server.ts';
import { useRegistry } from './support/registry.ts';
import { testImage } from './support/test-images.ts';
import { useWire } from './support/wire.ts';
import { within } from './support/within.ts';

const bytesPerSecond = 10_000_000;
/** Three layers: 36 MB, of which random data makes no less when it is compressed. */
const layerKib = 12 * 1024;

test('progress says what is on the wire, and says it often', async t => {
  const agent = await useAgent(t);
  const registry = await useRegistry(t);
  const wire = await useWire(t, registry.host);
  await trust(agent, wire.host);
  const { image } = await testImage([1, 2, 3], layerKib);
  await registry.push('app', '1', image);
  const reference = `${wire.host}/app:1`;
  const size = image.layers.reduce((sum, { descriptor }) => sum + descriptor.size, 0);

  wire.bytesPerSecond = bytesPerSecond;
  const pulled = new AbortController();
  const pulling = pull(agent, reference).finally(() => pulled.abort());
  const carried: { readonly at: number; readonly bytes: number }[] = [];
  const differences: number[] = [];
  const shares: number[] = [];
  for (; !pulled.signal.aborted; await sleep(50)) {
    const [before, told, after] = [wire.totalBytes, await runningPull(agent, reference), wire.totalBytes];
    const at = performance.now();
    if (after > 0) carried.push({ at, bytes: after });
    const from = carried.find(look => look.at >= at - 3000);
    if (!told || !from || before < size / 4 || before >= size) continue;
    assert.equal(Number(told.bytesTotal), size);
    const done = Number(told.bytesDone);
    differences.push(done < before ? before - done : Math.max(0, done - after));
    shares.push((Number(told.bytesPerSecond) * (at - from.at)) / ((after - from.bytes) * 1000));
  }
  assert.equal(await pulling, image.id);
  const [difference, share] = [Math.max(...differences), shares.sort((a, b) => a - b)[shares.length >> 1] ?? 0];
  // what is on its way to a busy agent
  const lagMs = (difference * 1000) / bytesPerSecond;
  t.diagnostic(`${differences.length} looks: at most ${lagMs} ms late, the rate off by ${share - 1}`);
  assert.ok(differences.length > 20);
  assert.ok(lagMs < within(75), `told ${lagMs} ms late`);
  assert.ok(Math.abs(share - 1) < 0.1, `told ${share} of the bytes a second`);
});

test('who pulls by the admin service is told at least once a second, and never less than before', async t => {
  const agent = await useAgent(t);
  const registry = await useRegistry(t);
  const wire = await useWire(t, registry.host);
  await trust(agent, wire.host);
  const { image } = await testImage([1, 2], layerKib);
  await registry.push('app', '1', image);
  wire.bytesPerSecond = bytesPerSecond;
  const told: { readonly at: number; readonly done: number }[] = [{ at: performance.now(), done: 0 }];
  for await (const { progress } of agent.client.stream(adminService.PullImage, { reference: `${wire.host}/app:1` })) {
    if (progress) told.push({ at: performance.now(), done: Number(progress.bytesDone) });
  }
  for (const [index, { at, done }] of told.entries()) {
    const next = told[index + 1] ?? { at, done };
    assert.ok(next.at - at <= within(1000), `${next.at - at} ms without a word`);
    assert.ok(next.done >= done);
  }
  assert.ok(told.length >= 4, `told ${told.length} times`);
});

async function runningPull(agent: TestAgent, reference: string) {
  const { pulls } = await agent.client.call(adminService.RunningPulls, {});
  return pulls.find(running => running.reference === reference);
}
