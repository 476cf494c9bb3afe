import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { shimsOf } from '../faults/support/own-processes.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { until } from './support/until.ts';

const sh = (script: string) => ['sh', '-c', script];
const echo = sh('while read line; do echo "got $line"; done; echo end');
const { CONTAINER_RUNNING } = runtime.v1.ContainerState;

test('what cannot be attached to is refused before there is a URL', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const plain = await pod.start('plain', ['sleep', '777777']);
  const terminal = await pod.start('terminal', ['sleep', '777777'], { tty: true, stdin: true });
  const created = await pod.create('created', ['true']);
  const streams = { stdin: false, stdout: true, stderr: false, tty: false };
  const attach = (request: object) =>
    agent.client.call(runtimeService.Attach, { containerId: plain.id, ...streams, ...request });
  const refused: readonly (readonly [request: object, code: string, message: RegExp])[] = [
    [{ tty: true, stderr: true }, 'InvalidArgument', /attach with tty has no stderr/],
    [{ stdout: false }, 'InvalidArgument', /one of stdin, stdout or stderr must be set/],
    [{ tty: true }, 'InvalidArgument', /has no terminal: attach without tty/],
    [{ containerId: terminal.id }, 'InvalidArgument', /has a terminal: attach with tty/],
    [{ stdin: true }, 'FailedPrecondition', /was created without standard input/],
    [{ containerId: created.id }, 'FailedPrecondition', /is created, not running/],
    [{ containerId: 'nope' }, 'NotFound', /there is no container "nope"/],
  ];
  for (const [request, code, message] of refused) await assert.rejects(attach(request), { code, message });
  assert.match((await attach({ containerId: plain.id.slice(0, 12) })).url, /^http:\/\/127\.0\.0\.1:\d+\/attach\/\S+$/);
});

test('several clients come and go, restarts of the agent too, and the log has all of it', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', echo, { stdin: true });
  const clients = [await main.attach(), await main.attach(), await main.attach({ stdin: false })] as const;
  await clients[0].send('one\n');
  for (const client of clients) await client.sees('got one\n');
  clients[0].vanish();
  await clients[1].send('two\n');
  await clients[2].sees('got two\n');
  await clients[1].endInput();
  await sleep(200);
  assert.equal((await main.status()).state, CONTAINER_RUNNING);

  await agent.restart();
  const after = await main.attach();
  await after.send('three\n');
  await after.sees('got three\n');
  await agent.stop();
  await after.status();
  await agent.start();
  const last = await main.attach();
  await last.send('four\n');
  await last.sees('got four\n');
  const all = 'got one\ngot two\ngot three\ngot four';
  await until('the log is whole', 5000, async () => (await main.output()) === all);
  await main.stop();
  assert.equal((await last.status())?.status, 'Success');
  await main.remove();
});

test('stdin_once: the first client ends the input, by its end or by leaving, also of one that a new agent found', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  for (const leave of ['end', 'vanish'] as const) {
    const main = await pod.start(leave, echo, { stdin: true, stdinOnce: true });
    await agent.restart();
    const client = await main.attach();
    await client.send('word\n');
    await client.sees('got word\n');
    if (leave === 'end') await client.endInput();
    else client.vanish();
    assert.equal((await main.exited()).exitCode, 0);
    await until('the log is whole', 3000, async () => (await main.output()) === 'got word\nend');
    if (leave === 'end') assert.deepEqual([await client.exitCode(), client.text()], [0, 'got word\nend\n']);
  }
});

test('the input of a container that nobody attaches to stays open while agents come and go', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sh('read line; echo "ended: $?"'), { stdin: true });
  await agent.stop('SIGKILL');
  await sleep(500);
  await agent.start();
  await sleep(300);
  assert.equal((await main.status()).state, CONTAINER_RUNNING);
});

test('a terminal: keys, sizes, ^C, and several at once', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', sh('trap "echo trapped" INT; while :; do read line && stty size; done'), {
    stdin: true,
    tty: true,
  });
  const [one, two] = [await main.attach({ tty: true }), await main.attach({ tty: true })];
  await one.resize(111, 22);
  await sleep(300);
  await one.send('\n');
  await two.sees('22 111\r\n');
  await two.send('\x03');
  await one.sees('trapped\r\n');
  two.vanish();
  await one.resize(99, 33);
  await sleep(300);
  await one.send('\n');
  await one.sees('33 99\r\n');
  await main.stop();
  assert.equal((await one.status())?.status, 'Success');
});

const flood = sh('read go; seq 3000000; echo end');
/** Bytes of `seq 3000000` and the end. */
const floodBytes = 22_888_896 + 4;

test('a client that reads nothing holds up neither container nor log nor others, and is told what it missed', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', flood, { stdin: true });
  const [stuck, good] = [await main.attach({ stdin: false }), await main.attach()];
  stuck.stall();
  await good.send('go\n');
  assert.equal((await main.exited()).exitCode, 0);
  assert.equal(await good.exitCode(), 0);
  const logged = readFileSync(main.logPath, 'utf8').trimEnd();
  assert.equal(logged.split('\n').length, 3_000_001);
  assert.match(logged, / end$/);
  stuck.read();
  assert.equal(await stuck.exitCode(), 0);
  assert.match(stuck.text(), /\n\[\d+ bytes of output are left out here: this client is slower than the container\]\n/);
});

test('stdin_once: the container goes at the pace of its client, which gets every byte', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', flood, { stdin: true, stdinOnce: true });
  const client = await main.attach();
  await client.send('go\n');
  client.stall();
  await sleep(2000);
  assert.equal((await main.status()).state, CONTAINER_RUNNING);
  client.read();
  assert.equal(await client.exitCode(), 0);
  assert.equal(client.bytes().length, floodBytes);
  await until('the log is whole', 5000, () => readFileSync(main.logPath, 'utf8').endsWith('stdout F end\n'));
});

test('a shim that dies ends the session', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const main = await pod.start('main', echo, { stdin: true });
  const client = await main.attach();
  process.kill(shimsOf(agent)[0]?.pid ?? assert.fail(), 'SIGKILL');
  await client.status();
  assert.equal(client.isOpen, false);
});
