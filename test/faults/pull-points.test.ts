import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { faultPoints, type Operation } from '../../internal/cri/operations.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { garbage } from '../integration/support/garbage.ts';
import { imageOf, pull, removeImage, stored, trust } from '../integration/support/image-server.ts';
import { useRegistry } from '../integration/support/registry.ts';
import { type TestImage, testImage } from '../integration/support/test-images.ts';
import { damage } from '../integration/support/whole.ts';
import { settled } from './support/settled.ts';

/** `PullImage.row@after`: every point of the operation, before and after its step. */
const points = (operation: Operation): string[] =>
  faultPoints.filter(point => point.startsWith(`${operation}.`)).flatMap(point => [point, `${point}@after`]);

const fault = (point: string, action: string): string => point.replace(/(@after)?$/, `=${action}$1`);

const faults = (operation: Operation, action: string): string =>
  points(operation)
    .map(point => fault(point, action))
    .join(',');

suite('at every step of a pull and of a removal', () => {
  test('an error leaves the image whole or absent and no garbage, and a retry succeeds', async t => {
    const all = [faults('PullImage', 'error'), faults('RemoveImage', 'error')];
    const place = await usePlace(t, all.join(','));
    for (const point of points('PullImage')) {
      await assert.rejects(pull(place.agent, place.reference), injected(point));
      await place.check(point);
    }
    await place.pulls('each point');
    for (const point of points('RemoveImage')) {
      await assert.rejects(removeImage(place.agent, place.reference), injected(point));
    }
    await place.removes('each point');
  });

  test('a client that gives up leaves the same', async t => {
    // a pull that has come as far as its row is written down, whoever has gone
    const slow = points('PullImage').filter(point => point !== 'PullImage.row@after');
    const place = await usePlace(t, slow.map(point => fault(point, 'delay:1000')).join(','));
    for (const point of slow) {
      await assert.rejects(pull(place.agent, place.reference, { timeoutMs: 300 }), { code: 'DeadlineExceeded' }, point);
      await place.check(point);
    }
    await place.pulls('each point');
  });

  for (const operation of ['PullImage', 'RemoveImage'] as const) {
    test(`${operation}: a crash leaves the same`, async t => {
      const place = await usePlace(t);
      const { agent, reference } = place;
      for (const point of points(operation)) {
        if (operation === 'RemoveImage') await place.pulls(point);
        await agent.stop('SIGKILL');
        await agent.start(fault(point, 'crash'));
        const work = operation === 'PullImage' ? pull(agent, reference) : removeImage(agent, reference);
        await assert.rejects(work, point);
        await agent.ended();
        await agent.start();
        await place.check(point);
        if (operation === 'PullImage') await place.pulls(point);
        await place.removes(point);
      }
    });
  }
});

/** An agent, and an image in a registry that it trusts. */
class Place {
  readonly agent: TestAgent;
  readonly reference: string;
  readonly #made: TestImage;
  readonly #baseline: readonly string[];

  constructor(agent: TestAgent, reference: string, made: TestImage) {
    this.agent = agent;
    this.reference = reference;
    this.#made = made;
    this.#baseline = stored(agent);
  }

  /** Whole or absent, and nothing beside it. */
  async check(when: string): Promise<void> {
    const { image, files } = this.#made;
    assert.deepEqual(await settled(() => garbage(this.agent, [image], this.#baseline)), [], when);
    if (await imageOf(this.agent, this.reference)) {
      assert.deepEqual(await damage(this.agent.folder, image, files), [], when);
    }
  }

  async pulls(when: string): Promise<void> {
    assert.equal(await pull(this.agent, this.reference), this.#made.image.id, when);
    assert.deepEqual(await damage(this.agent.folder, this.#made.image, this.#made.files), [], when);
  }

  async removes(when: string): Promise<void> {
    await removeImage(this.agent, this.reference);
    await this.check(when);
    assert.deepEqual(stored(this.agent), this.#baseline, when);
  }
}

async function usePlace(t: TestContext, script = ''): Promise<Place> {
  const agent = await useAgent(t, { faults: script, built: true });
  const registry = await useRegistry(t);
  await trust(agent, registry.host);
  const made = await testImage([1, 2], 64);
  return new Place(agent, await registry.push('app', '1', made.image), made);
}

const injected = (point: string) => (error: unknown) => {
  const [name, when = 'before'] = point.split('@');
  assert.ok(BerthError.from(error).explain().includes(`a fault was injected ${when} "${name}"`), String(error));
  return true;
};
