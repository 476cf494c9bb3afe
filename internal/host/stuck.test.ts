import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cgroups } from './cgroup.ts';
import { makeFifo } from './fifo.ts';
import { kill } from './process.ts';
import { descendantsOf } from './process-tree.ts';
import { killedButStuck, sayStuck, stuckAmong, stuckProcess } from './stuck.ts';

/** A shell with a child that sleeps. */
async function start(t: TestContext, script: string): Promise<{ pid: number; ended: Promise<unknown> }> {
  const child = spawn('sh', ['-c', `echo; ${script}`], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const { pid = 0 } = child;
  t.after(() => kill(-pid, 'SIGKILL'));
  await once(child.stdout, 'data');
  return { pid, ended: once(child, 'exit') };
}

const nameOf = (pid: number): string => readFileSync(`/proc/${pid}/comm`, 'utf8').trim();

async function soon<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(10);
  }
  throw new Error('it has not come to that');
}

test('one that sleeps is not stuck, one that a signal stopped is, found from what it descends from', async t => {
  const { pid } = await start(t, 'sleep 100 & echo; wait');
  assert.equal(stuckProcess(pid), undefined);
  // a shell that has not let go of its child yet could not be stopped
  await soon(() => (descendantsOf(pid).some(child => nameOf(child) === 'sleep') ? true : undefined));
  kill(-pid, 'SIGSTOP');
  const [shell, child, ...others] = await soon(() => {
    const found = stuckAmong([pid]);
    return found.length === 2 && found.every(({ state }) => state === 'stopped') ? found : undefined;
  });
  assert.ok(shell && child && others.length === 0);
  assert.deepEqual([shell.pid, shell.state], [pid, 'stopped']);
  assert.match(sayStuck(child), /^process \d+ "(sh|sleep)" is stopped by a signal$/);
  kill(-pid, 'SIGCONT');
  await soon(() => (stuckAmong([pid]).length === 0 ? true : undefined));
});

test('one in an uninterruptible wait says where', async t => {
  // the parent of a vfork waits so until its child has called exec, which this one cannot: it opens a pipe first
  const folder = await mkdtemp(join(tmpdir(), 'berth-stuck-'));
  t.after(() => rm(folder, { recursive: true }));
  const pipe = join(folder, 'pipe');
  makeFifo(pipe);
  const program = `import os
os.posix_spawn('/bin/true', ['true'], {}, file_actions=[(os.POSIX_SPAWN_OPEN, 0, '${pipe}', os.O_RDONLY, 0)])`;
  const { pid } = await start(t, `exec python3 -c "${program}"`);
  const stuck = await soon(() => {
    const found = stuckProcess(pid);
    return /fork|clone/.test(found?.waitsFor ?? '') ? found : undefined;
  });
  assert.deepEqual([stuck.state, stuck.pid], ['uninterruptible', pid]);
  assert.match(
    sayStuck(stuck),
    /^process \d+ "python3?[\d.]*" is in an uninterruptible wait in (kernel_clone|wait_for_vfork_done|\w*fork\w*)$/,
  );
});

test('one whose cgroup is frozen, or one above, says which', async t => {
  const cgroups = new Cgroups();
  const path = `/berth-stuck-${process.pid}`;
  await cgroups.create(`${path}/inner`);
  t.after(() => cgroups.remove(path));
  const { pid, ended } = await start(t, 'exec sleep 100');
  const folder = (of: string) => cgroups.directory('freezer', of) ?? '';
  writeFileSync(join(folder(`${path}/inner`), 'cgroup.procs'), String(pid));
  const freeze = (how: 'FROZEN' | 'THAWED') =>
    cgroups.mode === 'v2'
      ? writeFileSync(join(folder(path), 'cgroup.freeze'), how === 'FROZEN' ? '1' : '0')
      : writeFileSync(join(folder(path), 'freezer.state'), how);
  freeze('FROZEN');
  assert.deepEqual(await soon(() => stuckProcess(pid)), { pid, command: 'sleep', state: 'frozen', waitsFor: path });
  freeze('THAWED');
  await soon(() => (stuckProcess(pid) === undefined ? true : undefined));
  kill(pid, 'SIGKILL');
  await ended;
});

test('who is killed and dies of it was stuck only if it was before', async t => {
  const running = await start(t, 'sleep 100; echo');
  assert.equal(await killedButStuck(-running.pid, running.ended), '');
  const stopped = await start(t, 'sleep 100; echo');
  kill(stopped.pid, 'SIGSTOP');
  await soon(() => (stuckProcess(stopped.pid)?.state === 'stopped' ? true : undefined));
  assert.match(await killedButStuck(-stopped.pid, stopped.ended), /^: process \d+ "sh" is stopped by a signal$/);
});
