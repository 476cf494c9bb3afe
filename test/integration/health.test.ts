import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { runtimeService } from '../../api/services.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { LoopDisk, noLoopDisk } from './support/loop-disk.ts';
import { Pod } from './support/pods.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';
import { within } from './support/within.ts';

async function health({ metrics }: TestAgent, query = '?verbose') {
  const response = await fetch(`http://${metrics}/healthz${query}`, { signal: AbortSignal.timeout(10_000) });
  return { status: response.status, text: await response.text() };
}

/** An agent that has one of its folders on a disk of its own, which takes no writes for as long as it is frozen. */
async function useAgentOnDisk(t: TestContext, name: 'root' | 'logs') {
  let mountPoint = '';
  const agent = await useAgent(t, {
    prepare: async folder => {
      mountPoint = join(folder, name);
      const disk = await LoopDisk.make({ file: join(folder, 'disk'), mib: 64, mountPoint });
      return () => disk.unmount();
    },
  });
  const whileFrozen = async <T>(body: () => Promise<T>): Promise<T> => {
    await execa('fsfreeze', ['--freeze', mountPoint]);
    try {
      return await body();
    } finally {
      await execa('fsfreeze', ['--unfreeze', mountPoint]);
    }
  };
  return { agent, whileFrozen };
}

test('a shim that is stopped is told and makes nobody ill, unless all of several are', async t => {
  const agent = await useAgent(t);
  const well = '[+]loop ok\n[+]store ok\n[+]shims ok\nhealthz check passed\n';
  assert.deepEqual(await health(agent, ''), { status: 200, text: 'ok\n' });
  assert.deepEqual(await health(agent), { status: 200, text: well });
  const pods = await Promise.all([Pod.run(agent), Pod.run(agent), Pod.run(agent)]);
  const shims = pods.map(shimOf);
  assert.deepEqual(await health(agent), { status: 200, text: well });
  const signal = (name: NodeJS.Signals) => {
    for (const pid of shims) process.kill(pid, name);
  };
  try {
    process.kill(shims[0] ?? 0, 'SIGSTOP');
    let told = '';
    await until('the stopped shim is asked', 10_000, async () => {
      const { status, text } = await health(agent);
      assert.equal(status, 200, text);
      told = text;
      return text !== well;
    });
    assert.ok(told.includes(`[+]shims ok: 1 of 3 shims do not answer, of pod ${pods[0]?.id}\n`), told);

    signal('SIGSTOP');
    const ill = await health(agent, '');
    assert.equal(ill.status, 503);
    assert.match(ill.text, /^\[-\]shims failed: none of 3 shims answers\n/m);
    assert.match(ill.text, /^\[\+\]store ok$/m);
  } finally {
    signal('SIGCONT');
  }
  await until('all is well again', 10_000, async () => (await health(agent)).text === well);
});

test('a disk that takes no writes is told within the time of a probe', { skip: noLoopDisk }, async t => {
  const { agent, whileFrozen } = await useAgentOnDisk(t, 'root');
  assert.equal((await health(agent)).status, 200);
  const { running } = await whileFrozen(async () => {
    const running = Pod.run(agent);
    running.catch(() => {});
    await until('SQLite is at a write', 10_000, async () => (await health(agent)).status === 503);
    const began = performance.now();
    const { text } = await health(agent, '');
    assert.match(text, /^\[-\]store failed: no answer within 2000 ms$/m);
    assert.match(text, /^\[\+\]loop ok$/m);
    assert.ok(performance.now() - began < 3000, 'a probe is kept waiting');
    return { running };
  });
  await (await running).remove();
  await until('all is well again', 10_000, async () => (await health(agent)).status === 200);
});

test('while the disk takes no writes, what needs none of it goes on', { skip: noLoopDisk }, async t => {
  const { agent, whileFrozen } = await useAgentOnDisk(t, 'root');
  const pod = await Pod.run(agent);
  const work = await pod.start('work', ['sleep', '100001']);
  const ended = await Promise.all(Array.from({ length: 6 }, (_, index) => pod.start(`ended-${index}`, ['true'])));
  for (const container of ended) await container.exited();
  const { removed } = await whileFrozen(async () => {
    // their folders are on the disk, and go before their rows
    const removed = Promise.all(ended.map(container => container.remove()));
    removed.catch(() => {});
    await sleep(500);
    const began = performance.now();
    assert.equal((await work.exec(['echo', 'there'])).stdout, 'there\n');
    assert.equal((await agent.client.call(runtimeService.ListContainers, {})).containers.length, 7);
    assert.match((await health(agent)).text, /^\[\+\]loop ok$/m);
    const ms = performance.now() - began;
    t.diagnostic(`${Math.round(ms)} ms`);
    assert.ok(ms < within(5000), `an exec, a list and a probe take ${ms} ms`);
    return { removed };
  });
  await removed;
  assert.equal((await agent.client.call(runtimeService.ListContainers, {})).containers.length, 1);
});

test('while the disk of many logs takes no writes, pods come and commands run, and no line is lost', {
  skip: noLoopDisk,
}, async t => {
  const { agent, whileFrozen } = await useAgentOnDisk(t, 'logs');
  const pod = await Pod.run(agent);
  const lines = 40;
  const script = `i=0; while [ $i -lt ${lines} ]; do i=$((i+1)); echo $i; sleep 0.1; done`;
  // more than the pool has threads
  const printing = await Promise.all(
    Array.from({ length: 20 }, (_, index) => pod.start(`prints-${index}`, ['sh', '-c', script])),
  );
  const work = await pod.start('work', ['sleep', '100001']);
  await whileFrozen(async () => {
    await sleep(1000);
    const began = performance.now();
    assert.equal((await work.exec(['echo', 'there'])).stdout, 'there\n');
    const another = await Pod.run(agent);
    await another.remove();
    const ms = performance.now() - began;
    t.diagnostic(`${Math.round(ms)} ms`);
    assert.ok(ms < within(3000), `an exec and a pod up and down take ${ms} ms`);
  });
  const all = Array.from({ length: lines }, (_, index) => String(index + 1));
  for (const container of printing) {
    await container.exited();
    assert.deepEqual(
      (await container.log()).map(({ text }) => text),
      all,
    );
  }
});
