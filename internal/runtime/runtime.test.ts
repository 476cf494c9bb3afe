import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../async/testing/until.ts';
import { isCode } from '../errors/errors.ts';
import { isAlive } from '../host/process.ts';
import { silent } from '../log/log.ts';
import { createBundle } from './bundle.ts';
import { execSync } from './exec/exec-sync.ts';
import { writeTaskRecord } from './records.ts';
import type { Task } from './task.ts';
import { machine } from './testing/machine.ts';

const log = silent;

test('a container runs from create to delete, and nothing of it is left', async t => {
  const { runtime, run, monitored, paths } = await machine(t);
  const task = await run('pod1', 'c1', ['sh', '-c', 'echo out; echo err >&2; exit 7']);
  assert.equal(task.cgroup, paths.cgroup('c1'));
  assert.deepEqual([...monitored.keys()], ['c1']);
  const exit = await task.wait();
  assert.equal(exit.exitCode, 7);
  assert.equal(exit.known, true);
  assert.ok(exit.exitedAt > 1_700_000_000_000_000_000n);
  assert.deepEqual(await task.delete(), exit);
  assert.deepEqual(await task.delete(), exit);
  const lines = (await readFile(paths.log('c1'), 'utf8')).trimEnd().split('\n');
  assert.deepEqual(lines.map(line => line.replace(/^\S+ /, '')).sort(), ['stderr F err', 'stdout F out']);
  assert.equal(runtime.find('test', 'c1'), undefined);
  assert.equal(monitored.size, 0);
  assert.equal(existsSync(paths.bundle('c1')), false);
  await runtime.closePod('test', 'pod1');
  await runtime.closePod('test', 'pod1');
  assert.deepEqual(readdirSync(join(paths.state, 'test')), []);
});

test('signals end a container as they should, and killing an ended one is NotFound', async t => {
  const { run, paths } = await machine(t);
  const task = await run('pod1', 'c1', ['sh', '-c', 'trap "exit 3" TERM; echo ready; while :; do sleep 0.05; done']);
  await until(async () => readFileSync(paths.log('c1'), 'utf8').includes('ready'), 5000);
  await task.kill(15);
  assert.equal((await task.wait()).exitCode, 3);
  await assert.rejects(task.kill(15), error => isCode(error, 'NotFound'));
  const other = await run('pod1', 'c2', ['sleep', '1000']);
  await assert.rejects(other.delete(), error => isCode(error, 'FailedPrecondition'));
  await other.kill(9);
  assert.equal((await other.wait()).exitCode, 137);
});

test('SIGKILL starts no OCI runtime where the first process takes all others along, and only there', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-calls-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const calls = join(folder, 'calls');
  const { run } = await machine(t, { script: `echo "$*" >> ${calls}; exec runc "$@"` });
  const kills = () => readFileSync(calls, 'utf8').match(/ kill .*/g) ?? [];
  const command = ['sh', '-c', 'sleep 1000 & sleep 1000 & wait'];
  const end = async (task: Task) => {
    await task.kill(9, { all: true });
    const { exitCode } = await task.wait();
    await task.delete();
    return exitCode;
  };
  assert.equal(await end(await run('pod1', 'own', command)), 137);
  assert.deepEqual(kills(), []);
  const shared = await run('pod1', 'shared', command, { hostPid: true });
  await until(async () => (await shared.pids()).length === 3, 5000);
  const pids = await shared.pids();
  assert.equal(await end(shared), 137);
  assert.equal(kills()[0], ' kill --all shared 9');
  assert.deepEqual(
    pids.filter(pid => isAlive(pid)),
    [],
  );
});

test('two containers of a pod share a shim, and remove takes a running one', async t => {
  const { runtime, run, shims } = await machine(t);
  await run('pod1', 'c1', ['sleep', '1000']);
  await run('pod1', 'c2', ['sleep', '1000']);
  assert.equal(shims().length, 1);
  await Promise.all([runtime.remove('test', 'c1'), runtime.remove('test', 'c2'), runtime.remove('test', 'none')]);
  assert.deepEqual(runtime.tasks(), []);
  assert.equal(shims().length, 1);
  await runtime.closePod('test', 'pod1');
  assert.equal(shims().length, 0);
});

test('execSync gives output and exit code, and leaves no process or pipe', async t => {
  const { run, shell, paths } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  const result = await execSync(task, { process: shell('echo a; echo b >&2; exit 4'), timeoutMs: 5000, log });
  assert.deepEqual([result.stdout.toString(), result.stderr.toString(), result.exitCode], ['a\n', 'b\n', 4]);
  const big = await execSync(task, { process: shell('head -c 3000000 /dev/zero'), maxOutputBytes: 1_000_000, log });
  const mark = '\n[2000000 bytes more are left out: 1000000 are kept]\n';
  assert.equal(big.stdout.toString(), '\0'.repeat(1_000_000) + mark);
  const pipes = readdirSync(join(paths.bundle('c1'), 'io')).filter(name => !/\.(spool|journal)$/.test(name));
  assert.deepEqual(pipes.sort(), ['init-stderr', 'init-stdout']);
  assert.equal((await task.pids()).length, 1);
});

test('execSync kills the command and its children when the time is up', async t => {
  const { run, shell } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  const began = performance.now();
  const hung = execSync(task, { process: shell('sleep 1000 & sleep 1000'), timeoutMs: 300, log });
  await assert.rejects(hung, error => isCode(error, 'DeadlineExceeded'));
  assert.ok(performance.now() - began < 2500);
  await until(async () => (await task.pids()).length === 1, 5000);
});

test('execSync returns when the command ends, though a child keeps its output open', async t => {
  const { run, shell } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  const began = performance.now();
  const { stdout, exitCode } = await execSync(task, { process: shell('sleep 3 & echo done'), timeoutMs: 10_000, log });
  assert.deepEqual([stdout.toString(), exitCode], ['done\n', 0]);
  assert.ok(performance.now() - began < 1500);
});

test('a program that is not there is told in a plain sentence, for exec and for start', async t => {
  const { run, process, runtime, paths } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  await assert.rejects(
    execSync(task, { process: process(['nope']), log }),
    /the program "nope" is nowhere in the container's PATH/,
  );
  await assert.rejects(
    execSync(task, { process: process(['/nope']), log }),
    /there is no program "\/nope" in the container/,
  );
  assert.equal((await execSync(task, { process: process(['true']), log })).exitCode, 0);
  await assert.rejects(run('pod1', 'c2', ['nope']), /could not create container "c2": the program "nope" is nowhere/);
  assert.equal(runtime.find('test', 'c2'), undefined);
  assert.equal(existsSync(paths.bundle('c2')), true);
  assert.deepEqual(ociContainers(paths.runtimeRoot), ['c1']);
});

test('an exec reads its standard input to the end', async t => {
  const { run, process } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  const exec = await task.exec('cat', process(['cat']), { terminal: false, stdin: true });
  await exec.start();
  exec.stdin?.end('hello');
  const chunks: Buffer[] = [];
  exec.stderr.resume();
  for await (const chunk of exec.stdout) chunks.push(chunk);
  assert.equal(Buffer.concat(chunks).toString(), 'hello');
  assert.equal((await exec.wait()).exitCode, 0);
  await exec.delete();
});

test('a terminal is one, can be resized and logs one stream', async t => {
  const { run, paths } = await machine(t);
  const task = await run('pod1', 'c1', ['sh', '-c', 'sleep 0.2; stty size; tty'], { terminal: true });
  await task.resize({ width: 91, height: 37 });
  assert.equal((await task.wait()).exitCode, 0);
  await task.delete();
  const text = await readFile(paths.log('c1'), 'utf8');
  assert.match(text, /stdout F 37 91\r?\n/);
  assert.match(text, /\/dev\/pts\/0/);
});

test('a log is reopened between lines', async t => {
  const { run, paths } = await machine(t);
  const task = await run('pod1', 'c1', [
    'sh',
    '-c',
    'i=0; while [ $i -lt 40 ]; do echo $i; i=$((i+1)); sleep 0.01; done',
  ]);
  await sleep(100);
  await rename(paths.log('c1'), `${paths.log('c1')}.1`);
  await task.reopenLog();
  await task.wait();
  await task.delete();
  const texts = [readFileSync(`${paths.log('c1')}.1`, 'utf8'), readFileSync(paths.log('c1'), 'utf8')];
  const numbers = texts
    .join('')
    .trimEnd()
    .split('\n')
    .map(line => Number(line.split(' ')[3]));
  assert.deepEqual(
    numbers,
    Array.from({ length: 40 }, (_, index) => index),
  );
});

test('a shim that is killed takes its containers with it: exit 137, events, bundle and process gone', async t => {
  const { run, shims, published, paths, monitored, runtime } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  const other = await run('pod1', 'c2', ['sleep', '1000']);
  for (const pid of shims()) process.kill(pid, 'SIGKILL');
  const exits = await Promise.all([task.wait(), other.wait()]);
  assert.deepEqual(
    exits.map(({ exitCode, known }) => [exitCode, known]),
    [
      [137, false],
      [137, false],
    ],
  );
  await until(async () => published.filter(({ topic }) => topic === '/tasks/delete').length === 2, 5000);
  assert.deepEqual(await task.delete(), exits[0]);
  await until(async () => !existsSync(paths.bundle('c1')) && !existsSync(paths.bundle('c2')), 5000);
  assert.equal(isAlive(task.pid), false);
  assert.equal(monitored.size, 0);
  assert.ok(published.some(({ topic }) => topic === '/pods/lost'));
  assert.deepEqual(ociContainers(paths.runtimeRoot), []);
  // the pod can have a shim again
  await run('pod1', 'c3', ['true']);
  await runtime.closePod('test', 'pod1');
});

test('a new agent finds the running and the ended ones, and their output goes on', async t => {
  const { run, restart, monitored, paths } = await machine(t);
  await run('pod1', 'runs', ['sh', '-c', 'i=0; while :; do echo $i; i=$((i+1)); sleep 0.02; done']);
  await run('pod1', 'ends', ['sh', '-c', 'sleep 0.3; exit 5']);
  await run('pod2', 'other', ['sleep', '1000']);
  await sleep(100);
  const again = await restart({ downMs: 500 });
  assert.deepEqual(again.report.tasks.map(({ id }) => id).sort(), ['ends', 'other', 'runs']);
  assert.equal(again.report.pods.length, 2);
  assert.deepEqual([...monitored.keys()].sort(), ['ends', 'other', 'runs']);
  const ended = again.runtime.get('test', 'ends');
  assert.equal((await ended.wait()).exitCode, 5);
  await ended.delete();
  await sleep(100);
  await again.runtime.remove('test', 'runs');
  const numbers = readFileSync(paths.log('runs'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => Number(line.split(' ')[3]));
  assert.deepEqual(
    numbers,
    Array.from({ length: numbers.length }, (_, index) => index),
  );
  assert.ok(numbers.length > 20);
});

test('a new agent cleans up after a shim that died in between', async t => {
  const { run, restart, shims, published, paths } = await machine(t);
  const dead = await run('pod1', 'c1', ['sleep', '1000']);
  await run('pod2', 'c2', ['sleep', '1000']);
  const again = await restart({
    meanwhile: async () => {
      const shim = shims().find(pid => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0pod1\0'));
      process.kill(shim ?? 0, 'SIGKILL');
      await until(async () => shims().length === 1, 5000);
    },
  });
  assert.deepEqual(
    again.report.lostTasks.map(({ id, exit }) => [id, exit.exitCode]),
    [['c1', 137]],
  );
  assert.deepEqual(again.report.lostPods, ['pod1']);
  assert.deepEqual(
    again.report.tasks.map(({ id }) => id),
    ['c2'],
  );
  assert.equal(isAlive(dead.pid), false);
  assert.equal(existsSync(paths.bundle('c1')), false);
  assert.ok(published.some(({ topic }) => topic === '/tasks/exit'));
});

test('a container that had ended before its shim died keeps its true exit code', async t => {
  const { run, restart, shims } = await machine(t);
  const task = await run('pod1', 'c1', ['sh', '-c', 'exit 42']);
  assert.equal((await task.wait()).exitCode, 42);
  await task.recorded;
  const again = await restart({
    meanwhile: async () => {
      for (const pid of shims()) process.kill(pid, 'SIGKILL');
      await until(async () => shims().length === 0, 5000);
    },
  });
  assert.deepEqual(
    again.report.lostTasks.map(({ id, exit }) => [id, exit.exitCode, exit.known]),
    [['c1', 42, true]],
  );
});

test('a shim that is stopped delays the restore of its own pod only', async t => {
  const { run, restart, shims } = await machine(t);
  await run('pod1', 'c1', ['sleep', '1000']);
  const wedged = shims();
  await run('pod2', 'c2', ['sleep', '1000']);
  const began = performance.now();
  const again = await restart({ meanwhile: async () => stop(wedged) });
  assert.ok(performance.now() - began < 14_000);
  assert.deepEqual(
    again.report.tasks.map(({ id }) => id),
    ['c2'],
  );
  assert.deepEqual(
    again.report.lostTasks.map(({ id }) => id),
    ['c1'],
  );
});

test('a task that an earlier agent had only written down is undone, and told', async t => {
  const { run, restart, paths } = await machine(t);
  await run('pod1', 'c1', ['sleep', '1000']);
  const half = async () => {
    const bundle = await createBundle({ state: paths.state, root: paths.root, namespace: 'test', id: 'c2' });
    const io = { terminal: false, stdin: false, logPath: undefined };
    await writeTaskRecord(bundle, { sandboxId: 'pod1', handler: 'runc', io, pid: 0, cgroup: undefined });
  };
  const { report } = await restart({ meanwhile: half });
  assert.deepEqual(report.undone, [{ namespace: 'test', id: 'c2' }]);
  assert.equal(existsSync(join(paths.bundle('c2'), 'task.json')), false);
  assert.equal(report.tasks.length, 1);
});

test('a pod that is killed has ended, though its shim does not answer', async t => {
  const { runtime, run, shims } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  stop(shims());
  await runtime.killPod('test', 'pod1');
  assert.equal((await task.wait()).exitCode, 137);
  assert.equal(isAlive(task.pid), false);
  assert.equal(runtime.isOpen('test', 'pod1'), false);
  await runtime.killPod('test', 'pod1');
});

test('bad names, unknown handlers and a second task of an id are refused', async t => {
  const { runtime, run, create } = await machine(t);
  await assert.rejects(create('pod1', '../c1', ['true']), error => isCode(error, 'InvalidArgument'));
  await assert.rejects(runtime.openPod('test', 'a/b', 'runc'), error => isCode(error, 'InvalidArgument'));
  await assert.rejects(
    runtime.openPod('test', 'pod9', 'kata'),
    /there is no runtime handler "kata"; configured are "runc"/,
  );
  await run('pod1', 'c1', ['sleep', '1000']);
  await assert.rejects(create('pod1', 'c1', ['true']), error => isCode(error, 'AlreadyExists'));
  assert.throws(
    () => runtime.get('test', 'c2'),
    error => isCode(error, 'NotFound'),
  );
  await runtime.closePod('test', 'pod9');
});

test('output can be followed beside the log', async t => {
  const { run } = await machine(t);
  const task = await run('pod1', 'c1', ['sh', '-c', 'sleep 0.1; echo one; echo two >&2']);
  const seen: string[] = [];
  task.onOutput({ take: (from, chunk) => void seen.push(`${from} ${chunk.toString()}`) });
  await task.wait();
  await task.delete();
  assert.deepEqual(seen.toSorted(), ['stderr two\n', 'stdout one\n']);
});

test("a container of the pod's own id lives in the pod's folder, which its delete leaves", async t => {
  const { run, runtime, paths } = await machine(t);
  const bundle = await runtime.preparePod('test', 'pod1');
  await runtime.openPod('test', 'pod1', 'runc');
  const task = await run('pod1', 'pod1', ['sleep', '1000']);
  assert.equal(task.bundle.path, bundle.path);
  await runtime.remove('test', 'pod1');
  assert.equal(existsSync(paths.bundle('pod1')), true);
  await run('pod1', 'c1', ['true']);
  await runtime.closePod('test', 'pod1');
  assert.equal(existsSync(paths.bundle('pod1')), false);
});

test('without its shim binary a pod fails with a plain sentence and closes', async t => {
  const { runtime } = await machine(t, { shim: '/nowhere/shim' });
  const missing = { code: 'FailedPrecondition', message: /^the program "\/nowhere\/shim" is not there/ };
  await assert.rejects(runtime.openPod('test', 'pod1', 'runc'), missing);
  await runtime.closePod('test', 'pod1');
});

test('pause, resume, update and stats reach the shim', async t => {
  const { run } = await machine(t);
  const task = await run('pod1', 'c1', ['sleep', '1000']);
  await task.pause();
  assert.equal((await task.state()).status, 'paused');
  await task.resume();
  assert.equal((await task.state()).status, 'running');
  await task.update({ cpu: { shares: 256 } });
  assert.match((await task.stats()).typeUrl, /Metrics$/);
});

const ociContainers = (root: string): string[] =>
  existsSync(join(root, 'test')) ? readdirSync(join(root, 'test')) : [];

function stop(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
}
