import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnChild } from './child.ts';
import { isAlive } from './process.ts';
import { killTree } from './process-tree.ts';

/** Each says its pid: a child, one in a session of its own, a grandchild of that, and one whose parent has ended. */
const script = `
  sleep 100 & echo $!
  setsid sh -c 'sleep 100 & echo $!; echo $$; wait' &
  (sleep 100 & echo $!)
  wait
`;

test('a process is killed with all that descends from it, another session and an orphan of its group too', async () => {
  const child = await spawnChild('/bin/sh', ['-c', script], { stdout: 'pipe', processGroup: 'session' });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  while (output.split('\n').length <= 4) await sleep(10);
  const pids = output.trim().split('\n').map(Number);
  assert.equal(pids.length, 4);
  assert.deepEqual(
    pids.filter(pid => isAlive(pid)),
    pids,
  );
  killTree(child.pid);
  assert.equal((await child.exit).signalCode, 'SIGKILL');
  if (child.stdout && !child.stdout.closed) await once(child.stdout, 'close');
  for (let tries = 0; pids.some(pid => isAlive(pid)) && tries < 100; tries++) await sleep(10);
  assert.deepEqual(
    pids.filter(pid => isAlive(pid)),
    [],
  );
});

test('one that has ended is no error', async () => {
  const child = await spawnChild('/bin/true', []);
  await child.exit;
  killTree(child.pid);
});
