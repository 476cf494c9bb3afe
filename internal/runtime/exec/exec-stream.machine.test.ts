import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../async/testing/until.ts';
import { isCode } from '../../errors/errors.ts';
import { kill } from '../../host/process.ts';
import { silent } from '../../log/log.ts';
import type { Task } from '../task.ts';
import { TestClient } from '../testing/client.ts';
import { type MachineOptions, machine, type RunOptions } from '../testing/machine.ts';
import { execStream } from './exec-stream.ts';
import type { ExecStage } from './run-exec.ts';

interface ContainerOptions extends MachineOptions, RunOptions {
  readonly command?: readonly string[];
}

async function container(t: TestContext, { command = ['sleep', '1000'], ...options }: ContainerOptions = {}) {
  const { run, process, paths, shims, restart } = await machine(t, options);
  const task = await run('pod1', 'c1', command, options);
  const exec = (client: TestClient, args: readonly string[], terminal = false, on: Task = task) =>
    execStream(on, { process: process(args), terminal, streams: client.streams, signal: client.signal, log: silent });
  const pipes = () => readdirSync(join(paths.bundle('c1'), 'io')).filter(name => name.startsWith('exec-'));
  const file = (path: string) => join(paths.bundle('c1'), 'rootfs', path);
  const execRuns = () => existsSync(`${paths.script}.ran`);
  return { task, exec, pipes, file, execRuns, shims, restart, process };
}

/** An OCI runtime that goes on long after the process of an exec runs, which it tells by a file. */
const slowExec = 'case " $* " in *" exec "*) runc "$@"; true > "$0.ran"; exec sleep 100;; *) exec runc "$@";; esac';

const sh = (script: string) => ['sh', '-c', script];

test('a client gets both outputs and the exit code', async t => {
  const { exec, pipes, task } = await container(t);
  for (const code of [0, 1, 42, 255]) {
    const client = new TestClient();
    assert.equal(await exec(client, sh(`echo out; echo err >&2; exit ${code}`)), code);
    assert.deepEqual([client.text(), client.text('stderr')], ['out\n', 'err\n']);
  }
  assert.equal(await exec(new TestClient(), sh('kill -9 $$')), 137);
  assert.equal(await exec(new TestClient(), sh('kill -15 $$')), 143);
  assert.deepEqual([pipes(), (await task.pids()).length], [[], 1]);
});

test('large outputs arrive whole', async t => {
  const { exec } = await container(t);
  for (const size of [65_536, 65_537, 10_000_000]) {
    const client = new TestClient();
    assert.equal(await exec(client, ['head', '-c', String(size), '/dev/zero']), 0);
    assert.equal(client.bytes().length, size);
  }
});

test('what a client sends comes back, and its end ends the input', async t => {
  const { exec, pipes } = await container(t);
  const client = new TestClient({ stdin: true });
  const sent = randomBytes(5_000_000);
  client.stdin.end(sent);
  assert.equal(await exec(client, ['cat']), 0);
  const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  assert.equal(sha(client.bytes()), sha(sent));
  assert.deepEqual(pipes(), []);
});

test('a process that ends takes no more input, and its client is not waited for', async t => {
  const { exec, pipes } = await container(t);
  const client = new TestClient({ stdin: true });
  client.stdin.write(randomBytes(1_000_000));
  assert.equal(await exec(client, ['head', '-c', '1', '/proc/self/stat']), 0);
  assert.equal(await exec(new TestClient({ stdin: true }), ['true']), 0);
  assert.deepEqual(pipes(), []);
});

test('a client that reads nothing holds the process up, and gets all when it reads', async t => {
  const { exec, task } = await container(t);
  const client = new TestClient({ stalled: true });
  const running = exec(client, ['head', '-c', '3000000', '/dev/zero']);
  await sleep(1000);
  assert.equal((await task.pids()).length, 2);
  client.read();
  assert.equal(await running, 0);
  assert.equal(client.bytes().length, 3_000_000);
});

test('also when the process has ended long since', async t => {
  const { exec } = await container(t);
  const client = new TestClient({ stalled: true });
  const running = exec(client, ['head', '-c', '150000', '/dev/zero']);
  await sleep(1500);
  client.read();
  assert.equal(await running, 0);
  assert.equal(client.bytes().length, 150_000);
});

test('a client that leaves takes the process with all its children', async t => {
  const { exec, task, pipes } = await container(t);
  const client = new TestClient({ stdin: true });
  const running = exec(client, sh('sleep 1000 & setsid sleep 1001 & while :; do echo spam; done'));
  await client.sees('spam');
  client.leave();
  const began = performance.now();
  await assert.rejects(running, /the client has gone/);
  assert.ok(performance.now() - began < 2000);
  assert.deepEqual([(await task.pids()).length, pipes()], [1, []]);
});

test('a child in the background does not hold the client up', async t => {
  const { exec, pipes } = await container(t);
  const client = new TestClient();
  const began = performance.now();
  assert.equal(await exec(client, sh('sleep 1.5 & echo done')), 0);
  assert.ok(performance.now() - began < 1400);
  assert.equal(client.text(), 'done\n');
  await until(() => pipes().length === 0, 4000);
  assert.deepEqual(pipes(), []);
});

test('a terminal has one output, takes the latest size, and is hung up when its client leaves', async t => {
  const { exec, task } = await container(t);
  const client = new TestClient({ stdin: true, terminal: true });
  const running = exec(client, sh('while read line; do stty size; done'), true);
  for (let width = 1; width <= 500; width++) client.resize(width, 50);
  await sleep(300);
  client.stdin.write('x\n');
  await client.sees('50 500\r\n');
  client.resize(93, 31);
  await sleep(100);
  client.stdin.write('y\n');
  await client.sees('31 93\r\n');
  client.leave();
  await assert.rejects(running, /the client has gone/);
  assert.equal((await task.pids()).length, 1);
});

test('what cannot be run is a plain error, and leaves nothing', async t => {
  const { exec, pipes } = await container(t);
  const client = new TestClient({ stdin: true });
  await assert.rejects(exec(client, ['nope']), /the program "nope" is nowhere in the container's PATH/);
  assert.deepEqual(pipes(), []);
});

test('a start that fails when the process runs already leaves nothing', async t => {
  const { task, process, pipes } = await container(t);
  const client = new TestClient();
  const { streams, signal } = client;
  const stage: ExecStage = async (name, work) => {
    const result = await work();
    if (name === 'start') throw new Error('on purpose');
    return result;
  };
  const options = { process: process(['sleep', '1000']), terminal: false, streams, signal, log: silent, stage };
  await assert.rejects(execStream(task, options), /on purpose/);
  assert.deepEqual([pipes(), (await task.pids()).length], [[], 1]);
});

test('a shim that dies ends the session with an error, at once', async t => {
  const { exec, shims } = await container(t);
  const client = new TestClient({ stdin: true });
  const running = exec(client, sh('echo up; sleep 1000'));
  running.catch(() => {});
  await client.sees('up');
  const [shim = 0] = shims();
  kill(shim, 'SIGKILL');
  await assert.rejects(running, error => isCode(error, 'Unavailable'));
});

test('the end of the container is the end of the process', async t => {
  const { exec, task } = await container(t);
  const client = new TestClient();
  const running = exec(client, sh('echo up; sleep 1000'));
  await client.sees('up');
  await task.kill(9, { all: true });
  assert.equal(await running, 137);
});

test('what an agent ran that is gone is ended by the next one', async t => {
  const { exec, restart, pipes } = await container(t);
  const client = new TestClient({ stdin: true });
  exec(client, sh('echo up; sleep 1000 & while :; do echo spam; done')).catch(() => {});
  await client.sees('up');
  const { report } = await restart({});
  const [task] = report.tasks;
  assert.ok(task);
  await until(() => pipes().length === 0, 5000);
  assert.deepEqual([(await task.pids()).length, pipes()], [1, []]);
  assert.equal(await exec(new TestClient(), ['true'], false, task), 0);
});

test('so is what runs already when its shim kills the OCI runtime that starts it', async t => {
  const { exec, restart, pipes, execRuns } = await container(t, { script: slowExec });
  exec(new TestClient(), ['sleep', '1000']).catch(() => {});
  await until(execRuns);
  const { report } = await restart({});
  const [restored] = report.tasks;
  await until(async () => pipes().length === 0 && (await restored?.pids())?.length === 1);
});

test('daemons of a container in the node’s pid namespace are not taken for such', async t => {
  const options = { script: slowExec, hostPid: true, command: sh('(sleep 999 &); true > /tmp/up; exec sleep 1000') };
  const { exec, task, restart, pipes, file, execRuns } = await container(t, options);
  await until(() => existsSync(file('/tmp/up')));
  const before = await task.pids();
  exec(new TestClient(), ['sleep', '1000']).catch(() => {});
  await until(execRuns);
  const { report } = await restart({});
  await until(() => pipes().length === 0);
  const after = new Set(await report.tasks[0]?.pids());
  assert.deepEqual([before.length, before.filter(pid => !after.has(pid))], [2, []]);
});
