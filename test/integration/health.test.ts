import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { execa } from 'execa';
import { type TestAgent, useAgent } from './support/agent.ts';
import { LoopDisk, noLoopDisk } from './support/loop-disk.ts';
import { Pod } from './support/pods.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';

async function health({ metrics }: TestAgent, query = '?verbose') {
  const response = await fetch(`http://${metrics}/healthz${query}`);
  return { status: response.status, text: await response.text() };
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
  let disk: LoopDisk | undefined;
  const agent = await useAgent(t, {
    prepare: async folder => {
      disk = await LoopDisk.make({ file: join(folder, 'disk'), mib: 64, mountPoint: join(folder, 'root') });
      return () => disk?.unmount();
    },
  });
  assert.equal((await health(agent)).status, 200);
  const mountPoint = disk?.mountPoint ?? '';
  let running: Promise<Pod> | undefined;
  await execa('fsfreeze', ['--freeze', mountPoint]);
  try {
    running = Pod.run(agent);
    await until('SQLite is at a write', 10_000, async () => (await health(agent)).status === 503);
    const began = performance.now();
    const { text } = await health(agent, '');
    assert.match(text, /^\[-\]store failed: no answer within 2000 ms$/m);
    assert.match(text, /^\[\+\]loop ok$/m);
    assert.ok(performance.now() - began < 3000, 'a probe is kept waiting');
  } finally {
    await execa('fsfreeze', ['--unfreeze', mountPoint]);
  }
  await (await running).remove();
  await until('all is well again', 10_000, async () => (await health(agent)).status === 200);
});
