import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../api/services.ts';
import { containerProcessesOf, read, shimsOf } from '../faults/support/own-processes.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';
import { until } from './support/until.ts';

const sleeper = ['sleep', '777777'];
const sh = (script: string) => ['sh', '-c', script];
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const execPipes = (agent: TestAgent, { id }: Container) =>
  readdirSync(join(agent.folder, 'state/k8s.io', id, 'io')).filter(name => name.startsWith('exec-'));

/** Only the first process of the one container is left. */
const isQuiet = (agent: TestAgent, container: Container) => () =>
  containerProcessesOf(agent).length === 1 && execPipes(agent, container).length === 0;

test('what cannot be executed is refused before there is a URL', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  const ended = await pod.start('ended', ['true']);
  await ended.exited();
  const streams = { stdin: false, stdout: true, stderr: true, tty: false };
  const exec = (request: object) =>
    agent.client.call(runtimeService.Exec, { containerId: main.id, cmd: ['true'], ...streams, ...request });
  const refused: readonly (readonly [request: object, code: string, message: RegExp])[] = [
    [{ cmd: [] }, 'InvalidArgument', /command to execute is empty/],
    [{ tty: true }, 'InvalidArgument', /exec with tty has no stderr/],
    [{ stdout: false, stderr: false }, 'InvalidArgument', /one of stdin, stdout or stderr must be set/],
    [{ containerId: '' }, 'InvalidArgument', /the container id is missing/],
    [{ containerId: 'nope' }, 'NotFound', /there is no container "nope"/],
    [{ containerId: ended.id }, 'FailedPrecondition', /is exited, not running/],
  ];
  for (const [request, code, message] of refused) await assert.rejects(exec(request), { code, message });
  assert.match(
    (await exec({ containerId: main.id.slice(0, 12) })).url,
    /^http:\/\/127\.0\.0\.1:\d+\/exec\/[\w-]{22,}$/,
  );
});

test('exec: output of any size, exit codes, and nothing is left', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  for (const size of [0, 65_536, 65_537, 5_000_000]) {
    const client = await main.execStream(['head', '-c', String(size), '/dev/zero']);
    assert.equal(await client.exitCode(), 0);
    assert.equal(client.bytes().length, size);
  }
  for (const code of [1, 2, 126, 127, 128, 200, 255]) {
    const client = await main.execStream(sh(`echo out; echo err >&2; exit ${code}`));
    assert.equal(await client.exitCode(), code);
    assert.deepEqual([client.text(), client.text('stderr')], ['out\n', 'err\n']);
  }
  for (const [signal, code] of [
    ['KILL', 137],
    ['TERM', 143],
    ['SEGV', 139],
  ] as const) {
    assert.equal(await (await main.execStream(sh(`kill -${signal} $$`))).exitCode(), code);
  }
  const missing = await (await main.execStream(['nope'])).status();
  assert.match(missing?.message ?? '', /the program "nope" is nowhere in the container's PATH/);
  await until('nothing is left', 5000, isQuiet(agent, main));
});

test('300 MB of output pass through an agent that stays small', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  const client = await main.execStream(['head', '-c', '300000000', '/dev/zero']);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${agent.pid}/status`))?.[1]));
  }, 50);
  assert.equal(await client.exitCode(), 0);
  clearInterval(watch);
  assert.equal(client.bytes().length, 300_000_000);
  assert.ok(peak < 300 * 1024, `the agent took ${peak} KiB`);
});

test('20 MB go in and come back the same', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  const client = await main.execStream(['cat']);
  const sent = randomBytes(20_000_000);
  for (let at = 0; at < sent.length; at += 32_768) await client.send(sent.subarray(at, at + 32_768));
  await client.endInput();
  assert.equal(await client.exitCode(), 0);
  assert.equal(sha(client.bytes()), sha(sent));
});

test('a client that reads nothing holds its process up and nobody else, and gets all in the end', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  const client = await main.execStream(sh('head -c 50000000 /dev/zero; echo end'));
  client.stall();
  await sleep(1500);
  assert.equal(containerProcessesOf(agent).length >= 2, true);
  assert.equal((await main.exec(['echo', 'others'])).stdout, 'others\n');
  client.read();
  assert.equal(await client.exitCode(), 0);
  assert.equal(client.bytes().length, 50_000_004);
});

test('a client that vanishes takes its process along, with children in sessions of their own', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  for (const tty of [false, true]) {
    const client = await main.execStream(sh('setsid sleep 777777 & sleep 777777 & echo up; cat'), { tty });
    await client.sees('up');
    assert.ok(containerProcessesOf(agent).length >= 4);
    client.vanish();
    await until('nothing is left', 5000, isQuiet(agent, main));
  }
});

test('a terminal takes the latest of a storm of sizes', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  const client = await main.execStream(
    sh('test -t 0 && test -t 1 && echo $TERM; while read line; do stty size; done'),
    {
      tty: true,
    },
  );
  await client.sees('xterm\r\n');
  for (let width = 1; width <= 1000; width++) await client.resize(width, 1 + (width % 50));
  await client.resize(123, 45);
  await sleep(300);
  await client.send('\n');
  await client.sees('45 123\r\n');
  await client.send('\x04');
  assert.equal(await client.exitCode(), 0);
});

test('the end of the container, of its shim, or of the agent ends a session', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const started = async (container: Container) => {
    const client = await container.execStream(sh('echo up; sleep 777777'));
    await client.sees('up');
    return client;
  };
  const one = await pod.start('one', sleeper);
  const stopped = await started(one);
  await one.stop();
  assert.equal(await stopped.exitCode(), 137);

  const two = await pod.start('two', sleeper);
  const cut = await started(two);
  await agent.stop();
  await cut.status();
  await agent.start();
  await until('the process is gone', 5000, isQuiet(agent, two));

  const killed = await started(two);
  await agent.restart();
  assert.equal(await killed.status(), undefined);
  await until('the process is gone', 5000, isQuiet(agent, two));

  const orphan = await started(two);
  const [shim] = shimsOf(agent);
  process.kill(shim?.pid ?? assert.fail(), 'SIGKILL');
  const status = await orphan.status();
  assert.equal(status?.status, 'Failure');
});

test('ExecSync: a child that keeps the output does not outlast the timeout; 16 MiB are kept', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sleeper);
  const began = performance.now();
  const late = main.exec(sh('setsid sleep 777777 & (sleep 777777 &) ; sleep 777777'), 1n);
  await assert.rejects(late, { code: 'DeadlineExceeded', message: /ran longer than 1000 ms and was killed/ });
  assert.ok(performance.now() - began < 5000);
  await until('nothing is left', 5000, isQuiet(agent, main));
  const { stdout, stderr, exitCode } = await main.exec(sh('head -c 20000000 /dev/zero; echo err >&2'), 60n);
  const kept = 16 * 1024 * 1024 - 4096;
  assert.ok(stdout.endsWith(`\n[${20_000_000 - kept} bytes more are left out: ${kept} are kept]\n`));
  assert.ok(Buffer.byteLength(stdout) + Buffer.byteLength(stderr) < 16 * 1024 * 1024);
  assert.equal(exitCode, 0);
});
