import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { imageService } from '../../api/services.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { garbage } from '../integration/support/garbage.ts';
import { imageOf, pull, stored, trust } from '../integration/support/image-server.ts';
import { useRegistry } from '../integration/support/registry.ts';
import { type TestImage, testImage } from '../integration/support/test-images.ts';
import { damage } from '../integration/support/whole.ts';
import { cleared } from './support/cleared.ts';
import { faultAt, pointsOf } from './support/points.ts';

/** What goes wrong at a point, and how the call in which it does ends then. */
const failures: Readonly<Record<string, (point: string) => assert.AssertPredicate>> = {
  error: point => injected(point),
  'delay:600': () => ({ code: 'DeadlineExceeded' }),
  crash: () => Error,
};

/** Of the client, who gives up in the middle of the delay. */
const impatientMs = 300;

const calls = {
  PullImage: ({ agent, reference }: Place, timeoutMs?: number): Promise<unknown> =>
    pull(agent, reference, timeoutMs === undefined ? {} : { timeoutMs }),
  RemoveImage: ({ agent, reference }: Place, timeoutMs?: number): Promise<unknown> =>
    agent.client.call(imageService.RemoveImage, { image: { image: reference } }, timeoutMs),
};

suite('at every step an image is left whole or absent and no garbage, and a retry succeeds', () => {
  for (const operation of ['PullImage', 'RemoveImage'] as const) {
    for (const [action, expected] of Object.entries(failures)) {
      test(`${operation}: ${action}`, async t => {
        const place = await usePlace(t);
        const { agent } = place;
        for (const point of pointsOf([operation])) {
          if (operation === 'RemoveImage') await place.pulls(point);
          // one at a time: what a client has given up on may come to the next step later
          await agent.stop('SIGKILL');
          await agent.start(faultAt(point, action));
          const timeoutMs = action.startsWith('delay') ? impatientMs : undefined;
          await assert.rejects(calls[operation](place, timeoutMs), expected(point), point);
          if (action === 'crash') {
            await agent.ended();
            await agent.start();
          }
          // a removal that has failed is repeated by its caller, and clears up then
          if (operation !== 'RemoveImage' || action !== 'error') await place.check(point);
          if (operation === 'PullImage') await place.pulls(point);
          await place.removes(point);
        }
      });
    }
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
    assert.deepEqual(await cleared(() => garbage(this.agent, [image], this.#baseline)), [], when);
    if (await imageOf(this.agent, this.reference)) {
      assert.deepEqual(await damage(this.agent.folder, image, files), [], when);
    }
  }

  async pulls(when: string): Promise<void> {
    assert.equal(await pull(this.agent, this.reference), this.#made.image.id, when);
    assert.deepEqual(await damage(this.agent.folder, this.#made.image, this.#made.files), [], when);
  }

  async removes(when: string): Promise<void> {
    await calls.RemoveImage(this);
    await this.check(when);
    assert.deepEqual(stored(this.agent), this.#baseline, when);
  }
}

async function usePlace(t: TestContext): Promise<Place> {
  const agent = await useAgent(t, { built: true });
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
