import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { PodEvents } from './pod-events.ts';
import { EventFollower } from './testing/event-follower.ts';
import { PodWorld } from './testing/pod-world.ts';

interface Rig {
  readonly world: PodWorld;
  readonly events: PodEvents;
  readonly counts: { readers: number; sent: number; coalesced: number };
  readonly follow: () => EventFollower;
}

function rig(t: TestContext, now?: () => bigint): Rig {
  const world = new PodWorld();
  const counts = { readers: 0, sent: 0, coalesced: 0 };
  const observer = {
    readers: (count: number) => {
      counts.readers = count;
    },
    sent: () => {
      counts.sent++;
    },
    coalesced: () => {
      counts.coalesced++;
    },
  };
  const { sandboxes, containers } = world;
  const events = new PodEvents({ sandboxes, containers, now: now ?? world.now, observer });
  t.after(() => events.close());
  return { world, events, counts, follow: () => new EventFollower(events) };
}

test('a reader that keeps up hears of each step of a pod and its container', async t => {
  const { world, follow } = rig(t);
  const follower = follow();
  const step = async (change: () => void) => {
    change();
    await follower.read();
  };
  await step(() => world.addSandbox('s', 'web'));
  assert.deepEqual(follower.heard, [], 'a sandbox that is being made is nobody else to know');
  await step(() => world.changeSandbox('s', { readyAt: 5n }));
  await step(() => world.addContainer('c', 's'));
  await step(() => world.changeContainer('c', { readyAt: 6n }));
  await step(() => world.changeContainer('c', { startedAt: 7n, pid: 1 }));
  await step(() => world.changeContainer('c', { finishedAt: 8n, exitCode: 3, reason: 'Error' }));
  const [pod] = follower.pods.values();
  assert.equal(pod?.containers?.[0]?.exitCode, 3);
  await step(() => world.changeSandbox('s', { stoppedAt: 9n }));
  await step(() => world.changeSandbox('s', { attached: false, downAt: 10n }));
  await step(() => world.removeSandbox('s'));
  const sandbox = ['s created', 's started'];
  const container = ['c created', 'c started', 'c stopped'];
  assert.deepEqual(follower.heard, [...sandbox, ...container, 's stopped', 'c deleted', 's deleted']);
  assert.equal(follower.pods.size, 0);
});

test('a new reader is told first of the pods that are there, by one event each', async t => {
  const { world, follow } = rig(t);
  world.runSandbox('a', 'web');
  world.createContainer('c', 'a');
  world.changeContainer('c', { startedAt: 7n });
  world.runSandbox('b', 'ended');
  world.changeSandbox('b', { stoppedAt: 9n });
  world.addSandbox('m', 'in-the-making');
  const follower = follow();
  await follower.read();
  assert.deepEqual(follower.heard, ['a started', 'b stopped']);
  assert.deepEqual(
    [...follower.pods.values()].flatMap(({ containers }) => containers?.map(({ id }) => id)),
    ['c'],
  );
  world.changeSandbox('m', { readyAt: 9n });
  world.changeContainer('c', { finishedAt: 9n });
  await follower.read();
  assert.deepEqual(follower.heard.slice(2), ['m created', 'c stopped', 'm started']);
});

test('a reader that is behind is told how things are now, and not of what has come and gone', async t => {
  const { world, follow, counts } = rig(t);
  const slow = follow();
  await slow.read();
  world.runSandbox('s', 'web');
  await slow.read(1);
  for (let i = 0; i < 1000; i++) {
    world.createContainer(`c${i}`, 's');
    world.changeContainer(`c${i}`, { startedAt: 7n });
    world.changeContainer(`c${i}`, { finishedAt: 9n });
    if (i < 999) world.containers.set(`c${i}`);
  }
  await slow.read();
  assert.deepEqual(slow.heard, ['s created', 's started', 'c999 created', 'c999 stopped']);
  assert.ok(counts.coalesced > 3000, `${counts.coalesced} changes coalesced`);
});

test('a pod that is made anew is told by its newest sandbox, whatever happens to the older one', async t => {
  const { world, follow } = rig(t);
  world.runSandbox('old', 'web', 0);
  world.createContainer('c', 'old');
  world.changeSandbox('old', { stoppedAt: 9n });
  world.runSandbox('new', 'web', 1);
  const follower = follow();
  await follower.read();
  assert.deepEqual(follower.heard, ['new started']);
  world.removeSandbox('old');
  await follower.read();
  assert.deepEqual(follower.heard.slice(1), ['c deleted', 'old deleted']);
  const [pod] = follower.pods.values();
  assert.equal(pod?.sandbox?.id, 'new', 'a kubelet forgets a pod whose event says that its own sandbox is deleted');
});

test('times grow over all readers, also when the clock goes back', async t => {
  const clock = [100n, 50n, 50n, 200n];
  const { world, events } = rig(t, () => clock.shift() ?? 0n);
  const { signal } = new AbortController();
  const at: bigint[] = [];
  world.runSandbox('a', 'a');
  world.runSandbox('b', 'b');
  for (const reader of [events.read(signal), events.read(signal)]) {
    for (let i = 0; i < 2; i++) at.push((await reader.next()).value.at);
    await reader.return(undefined);
  }
  assert.deepEqual(at, [100n, 101n, 102n, 200n]);
});

test('streams end when their clients leave and when the agent does', async t => {
  const { events, counts, follow } = rig(t);
  const [one, two] = [follow(), follow()];
  await Promise.all([one.read(), two.read()]);
  assert.equal(counts.readers, 2);
  await one.leave();
  assert.equal(one.ended, true);
  assert.equal(counts.readers, 1);
  events.close();
  await two.read();
  assert.equal(two.ended, true);
  assert.equal(counts.readers, 0);
});
