import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { runtime } from '../../../api/gen/cri.js';
import { toContainerStatus } from '../container/messages.ts';
import { findContainers } from '../container-list.ts';
import type { Deps } from '../deps.ts';
import { toPodSandboxStatus } from '../sandbox/messages.ts';
import { findSandboxes } from '../sandbox-list.ts';
import { PodEvents } from './pod-events.ts';
import { EventFollower, type FoldedPod } from './testing/event-follower.ts';
import { PodWorld } from './testing/pod-world.ts';

const numRuns = 500;
const timeLimitMs = 8000;
const silent = { readers: () => {}, sent: () => {}, coalesced: () => {} };

class Model {
  readonly world = new PodWorld();
  readonly events = new PodEvents({
    sandboxes: this.world.sandboxes,
    containers: this.world.containers,
    now: this.world.now,
    observer: silent,
  });
  readonly followers = [new EventFollower(this.events)];
  #ids = 0;

  newId(): string {
    this.#ids++;
    // not in the order in which they come
    return `${(this.#ids * 7919) % 1000}-${this.#ids}`;
  }
}

type Op = (model: Model, which: number) => void | Promise<void>;

const pick = <T>(items: readonly T[], which: number): T | undefined => items[which % Math.max(1, items.length)];

const onSandbox =
  (body: (world: PodWorld, id: string, newId: () => string) => void): Op =>
  (model, which) => {
    const { world } = model;
    const row = pick(world.sandboxes.list(), which);
    if (row) body(world, row.id, () => model.newId());
  };

const onContainer =
  (body: (world: PodWorld, id: string) => void): Op =>
  ({ world }, which) => {
    const row = pick(world.containers.list(), which);
    if (row) body(world, row.id);
  };

const ops: Readonly<Record<string, Op>> = {
  addSandbox: (model, which) => {
    const name = `pod-${which % 4}`;
    const attempts = model.world.sandboxes.list().filter(row => row.name === name);
    model.world.addSandbox(model.newId(), name, Math.max(-1, ...attempts.map(({ attempt }) => attempt)) + 1);
  },
  sandboxReady: onSandbox((world, id) => {
    if (world.sandboxes.get(id)?.stoppedAt === undefined) world.changeSandbox(id, { readyAt: world.now() });
  }),
  sandboxStops: onSandbox((world, id) =>
    world.changeSandbox(id, { stoppedAt: world.sandboxes.get(id)?.stoppedAt ?? world.now() }),
  ),
  removeSandbox: onSandbox((world, id) => world.removeSandbox(id)),
  addContainer: onSandbox((world, id, newId) => world.addContainer(newId(), id)),
  createContainer: onSandbox((world, id, newId) => world.createContainer(newId(), id)),
  containerReady: onContainer((world, id) => world.changeContainer(id, { readyAt: 1n })),
  startContainer: onContainer((world, id) => {
    const { startedAt } = world.containers.get(id) ?? {};
    if (startedAt === undefined) world.changeContainer(id, { readyAt: 1n, startedAt: world.now() });
  }),
  containerExits: onContainer((world, id) => {
    const { startedAt = 1n, finishedAt } = world.containers.get(id) ?? {};
    if (finishedAt !== undefined) return;
    world.changeContainer(id, { readyAt: 1n, startedAt, finishedAt: world.now(), exitCode: 137 });
  }),
  removeContainer: onContainer((world, id) => world.containers.set(id)),
  newReader: ({ followers, events }) => void followers.push(new EventFollower(events)),
  slowReader: ({ followers }, which) => pick(followers, which)?.read(1 + (which % 3)),
  fastReader: async ({ followers, world }, which) => {
    const follower = pick(followers, which);
    await follower?.read();
    if (follower) assert.deepEqual(sorted(follower.pods), sorted(polled(world)));
  },
  brokenReader: async ({ followers, events }, which) => {
    const [broken] = followers.splice(which % followers.length, 1, new EventFollower(events));
    await broken?.leave();
  },
};

const sorted = (pods: Map<string, FoldedPod>) => [...pods].sort(([a], [b]) => (a < b ? -1 : 1));

/** What a client finds that asks, by way of the lists. */
function polled(world: PodWorld): Map<string, FoldedPod> {
  const deps = world as unknown as Deps;
  const pods = new Map<string, FoldedPod>();
  const listed = findSandboxes(deps, null);
  for (const { id, metadata } of listed.toSorted((a, b) => attemptOf(a) - attemptOf(b))) {
    const ofPod = new Set(listed.filter(each => each.metadata?.uid === metadata?.uid).map(each => each.id));
    const ids = findContainers(deps, null).filter(({ podSandboxId }) => ofPod.has(podSandboxId ?? ''));
    const rows = ids.flatMap(each => world.containers.get(each.id ?? '') ?? []);
    const newest = rows.toSorted((a, b) => Number(b.createdAt - a.createdAt));
    const row = world.sandboxes.get(id ?? '');
    const key = JSON.stringify(metadata?.uid);
    pods.set(key, { sandbox: row && toPodSandboxStatus(row), containers: newest.map(toContainerStatus) });
  }
  return pods;
}

const attemptOf = ({ metadata }: runtime.v1.IPodSandbox): number => metadata?.attempt ?? 0;

test('of pods that live at random any reader, slow or broken, knows in the end what one finds who asks', async t => {
  const seed = Number(process.env['BERTH_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
  t.diagnostic(`BERTH_SEED=${seed}`);
  const op = fc.record({ name: fc.constantFrom(...Object.keys(ops)), which: fc.nat(1000) });
  let [events, pods] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 1, maxLength: 120, size: 'max' }), async steps => {
      const model = new Model();
      for (const { name, which } of steps) await ops[name]?.(model, which);
      const truth = sorted(polled(model.world));
      pods += truth.length;
      for (const follower of model.followers) {
        await follower.read();
        assert.deepEqual(sorted(follower.pods), truth);
        events += follower.heard.length;
      }
      model.events.close();
      await Promise.all(model.followers.map(follower => follower.read()));
      assert.ok(model.followers.every(({ ended }) => ended));
    }),
    { seed, numRuns, interruptAfterTimeLimit: timeLimitMs },
  );
  t.diagnostic(`${events} events, ${pods} pods in the end`);
  assert.ok(events > 0 && pods > 0);
});
