import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { kill } from '../../host/process.ts';
import { silent } from '../../log/log.ts';
import type { Task } from '../task.ts';
import { TestClient } from '../testing/client.ts';
import { machine, type RunOptions } from '../testing/machine.ts';
import { attach } from './attach.ts';

const echo = 'while read line; do echo "got $line"; done; echo end';

interface Options extends RunOptions {
  readonly stdinOnce?: boolean;
}

async function container(t: TestContext, script: string, { stdinOnce = false, ...options }: Options = {}) {
  const { run, paths, ...rest } = await machine(t);
  const task = await run('pod1', 'c1', ['sh', '-c', script], options);
  const { terminal = false } = options;
  const join = (client: TestClient, to: Task = task) =>
    attach(to, { terminal, stdinOnce, streams: client.streams, signal: client.signal, log: silent });
  const logged = () => readFileSync(paths.log('c1'), 'utf8').replace(/^\S+ /gm, '');
  return { ...rest, run, task, join, logged };
}

test('several clients see what comes, each may type, and all of it is in the log', async t => {
  const { task, join, logged } = await container(t, echo, { stdin: true });
  const clients = [new TestClient({ stdin: true }), new TestClient({ stdin: true }), new TestClient()] as const;
  const sessions = clients.map(client => join(client));
  for (const [index, client] of clients.slice(0, 2).entries()) {
    client.stdin.write(`${index}\n`);
    for (const one of clients) await one.sees(`got ${index}\n`);
  }
  clients[0].leave();
  await sessions[0];
  clients[1].stdin.end();
  await sleep(100);
  assert.equal(task.exit, undefined);
  const late = new TestClient({ stdin: true });
  const session = join(late);
  late.stdin.write('late\n');
  await late.sees('got late\n');
  await clients[1].sees('got late\n');
  assert.doesNotMatch(late.text(), /got 0/);
  await task.closeStdin();
  late.stdin.end();
  await Promise.all([session, ...sessions]);
  assert.equal((await task.wait()).exitCode, 0);
  for (const client of [clients[1], clients[2], late]) assert.match(client.text(), /got late\nend\n$/);
  assert.equal(logged(), ['got 0', 'got 1', 'got late', 'end'].map(line => `stdout F ${line}\n`).join(''));
});

test('the input of a container that nobody is attached to stays open, and empty', async t => {
  const { task, logged } = await container(t, `read line; echo "read: $line $?"`, { stdin: true });
  await sleep(300);
  assert.equal(task.exit, undefined);
  await task.closeStdin();
  await task.wait();
  await task.drain();
  assert.equal(logged(), 'stdout F read:  1\n');
});

test('the input of a container for one client ends with the first client, by its end or when it leaves', async t => {
  const { task, join } = await container(t, `${echo}; sleep 1`, { stdin: true, stdinOnce: true });
  const [client, onlooker] = [new TestClient({ stdin: true }), new TestClient()];
  const sessions = [join(client), join(onlooker)];
  client.stdin.write('1\n');
  await client.sees('got 1\n');
  client.stdin.end();
  await client.sees('end\n');
  const later = new TestClient({ stdin: true });
  sessions.push(join(later));
  later.stdin.write('unheard\n');
  assert.equal((await task.wait()).exitCode, 0);
  await Promise.all(sessions);
  assert.equal(onlooker.text(), 'got 1\nend\n');
});

test('also when that client leaves without a word', async t => {
  const { task, join } = await container(t, echo, { stdin: true, stdinOnce: true });
  const client = new TestClient({ stdin: true });
  const session = join(client);
  client.stdin.write('last\n');
  await client.sees('got last\n');
  client.leave();
  await session;
  assert.equal((await task.wait()).exitCode, 0);
});

test('a terminal is typed to and resized by whoever is attached', async t => {
  const { join } = await container(t, 'while read line; do stty size; done', { stdin: true, terminal: true });
  const client = new TestClient({ stdin: true, terminal: true });
  const session = join(client);
  client.resize(101, 42);
  await sleep(100);
  client.stdin.write('x\n');
  await client.sees('x\r\n42 101\r\n');
  client.leave();
  await session;
  const other = new TestClient({ stdin: true, terminal: true });
  const otherSession = join(other);
  other.resize(33, 22);
  await sleep(100);
  other.stdin.write('\n');
  await other.sees('22 33\r\n');
  other.leave();
  await otherSession;
});

const flood = 'read go; head -c 20000000 /dev/zero | tr "\\0" x; echo; echo end';

test('a client that reads nothing does not hold up the container, its log or another client', async t => {
  const { task, join, logged } = await container(t, flood, { stdin: true });
  const [stuck, good] = [new TestClient({ stalled: true }), new TestClient({ stdin: true })];
  const sessions = [join(stuck), join(good)];
  good.stdin.write('go\n');
  assert.equal((await task.wait()).exitCode, 0);
  await sessions[1];
  assert.ok(logged().endsWith('stdout F end\n'));
  stuck.read();
  await sessions[0];
  assert.match(good.text(), /x\nend\n$/);
  assert.match(stuck.text(), /bytes of output are left out here: this client is slower than the container/);
});

test('a container for one client waits for it: all bytes arrive', async t => {
  const { task, join } = await container(t, flood, { stdin: true, stdinOnce: true });
  const client = new TestClient({ stdin: true, stalled: true });
  const session = join(client);
  client.stdin.write('go\n');
  await sleep(1500);
  assert.equal(task.exit, undefined);
  client.read();
  await session;
  assert.equal(client.bytes().length, 20_000_000 + '\nend\n'.length);
});

test('a new agent attaches where the last one did', async t => {
  const { join, restart } = await container(t, echo, { stdin: true });
  const before = new TestClient({ stdin: true });
  void join(before);
  before.stdin.write('before\n');
  await before.sees('got before\n');
  before.leave();
  const { report } = await restart({ downMs: 200 });
  const [task] = report.tasks;
  assert.ok(task);
  const after = new TestClient({ stdin: true });
  const session = join(after, task);
  after.stdin.write('after\n');
  await after.sees('got after\n');
  after.leave();
  await session;
});

test('removing the container, or the death of its shim, ends the session', async t => {
  const { join, task, shims, run } = await container(t, 'echo up; sleep 1000', { stdin: true });
  const client = new TestClient({ stdin: true });
  const session = join(client);
  await task.kill(9, { all: true });
  await session;
  await task.delete();
  const other = await run('pod1', 'c2', ['sleep', '1000'], { stdin: true });
  const otherSession = join(new TestClient({ stdin: true }), other);
  await sleep(50);
  kill(shims()[0] ?? 0, 'SIGKILL');
  await otherSession;
});
