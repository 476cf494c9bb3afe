import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../api/gen/cri.js';
import { runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { berthOnly } from './support/runtime-under-test.ts';
import { within } from './support/within.ts';

const { CONTAINER_CREATED, CONTAINER_RUNNING, CONTAINER_EXITED } = runtime.v1.ContainerState;
const { SANDBOX_READY, SANDBOX_NOTREADY } = runtime.v1.PodSandboxState;

test('a pod with two containers lives, prints, is looked into, and goes', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent, { annotations: { 'example.com/note': 'kept' } });
  const running = await pod.status();
  assert.equal(running.state, SANDBOX_READY);
  assert.match(running.network?.ip ?? '', /^\d+\.\d+\.\d+\.\d+$/);
  assert.deepEqual(running.annotations, { 'example.com/note': 'kept' });

  const brief = await pod.create('brief', ['sh', '-c', 'echo out; echo err >&2; hostname; printf unended'], {
    labels: { a: 'b' },
    annotations: { 'io.kubernetes.container.hash': 'f00' },
  });
  assert.equal((await brief.status()).state, CONTAINER_CREATED);
  await brief.start();
  const ended = await brief.exited();
  assert.deepEqual([ended.exitCode, ended.reason], [0, 'Completed']);
  assert.ok(ended.createdAt < ended.startedAt && ended.startedAt <= ended.finishedAt);
  assert.deepEqual(ended.labels, { a: 'b' });
  assert.deepEqual(ended.annotations, { 'io.kubernetes.container.hash': 'f00' });
  const lines = await brief.log();
  assert.deepEqual(
    lines.filter(line => line.stream === 'stdout').map(line => line.text),
    ['out', 'test-host', 'unended'],
  );
  assert.deepEqual(
    lines.filter(line => line.stream === 'stderr').map(line => line.text),
    ['err'],
  );
  for (const line of lines) assert.match(line.time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}(Z|[+-]\d\d:\d\d)$/);

  const lasting = await pod.start('lasting', ['sleep', '100000']);
  assert.equal((await lasting.status()).state, CONTAINER_RUNNING);
  assert.deepEqual(await lasting.exec(['sh', '-c', 'echo to-out; echo to-err >&2; exit 7']), {
    stdout: 'to-out\n',
    stderr: 'to-err\n',
    exitCode: 7,
  });

  const { containers } = await agent.client.call(runtimeService.ListContainers, { filter: { podSandboxId: pod.id } });
  assert.equal(containers.length, 2);
  const filter = { state: { state: CONTAINER_RUNNING } };
  const onlyRunning = await agent.client.call(runtimeService.ListContainers, { filter });
  assert.deepEqual(
    onlyRunning.containers.map(({ id }) => id),
    [lasting.id],
  );

  await pod.stop();
  assert.equal((await pod.status()).state, SANDBOX_NOTREADY);
  const killed = await lasting.status();
  assert.deepEqual([killed.state, killed.exitCode, killed.reason], [CONTAINER_EXITED, 137, 'Error']);
  await pod.stop();
  await pod.remove();
  await pod.remove();
  await assert.rejects(pod.status(), { code: 'NotFound' });
});

test('exit codes and signals arrive as they are', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  for (const code of [1, 42, 255]) {
    const container = await pod.start(`exit-${code}`, ['sh', '-c', `exit ${code}`]);
    const { exitCode, reason } = await container.exited();
    assert.deepEqual([exitCode, reason], [code, 'Error']);
  }
  // the first process of a pid namespace has no default actions, so a child is what the signal ends
  const signalled = await pod.start('signalled', ['sh', '-c', 'sh -c "kill -USR1 \\$\\$"; exit $?']);
  assert.equal((await signalled.exited()).exitCode, 128 + 10);

  const polite = await pod.start('polite', ['sh', '-c', 'trap "exit 9" TERM; while :; do sleep 0.1; done']);
  await polite.stop(10n);
  assert.equal((await polite.status()).exitCode, 9);

  const deaf = await pod.start('deaf', ['sh', '-c', 'trap "" TERM; while :; do sleep 0.1; done']);
  const began = Date.now();
  await deaf.stop(1n);
  assert.ok(Date.now() - began >= 1000 && Date.now() - began < within(5000));
  assert.equal((await deaf.status()).exitCode, 137);
});

test(
  'a command that outlives its timeout is a deadline exceeded, and its children are gone',
  berthOnly('containerd 1.6 waits for the children of a command that it killed'),
  async t => {
    const agent = await useAgent(t);
    const pod = await Pod.run(agent);
    const container = await pod.start('main', ['sleep', '100000']);
    const began = Date.now();
    await assert.rejects(container.exec(['sh', '-c', 'sleep 300 & sleep 301'], 1n), { code: 'DeadlineExceeded' });
    assert.ok(Date.now() - began < within(4000));
    const early = await container.exec(['sh', '-c', 'sleep 302 & echo done'], 20n);
    assert.equal(early.stdout, 'done\n');
    assert.ok(Date.now() - began < within(8000), 'a child that keeps the output open is not waited for');
  },
);

test('a container with a terminal has one stream', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const terminal = await pod.start('tty', ['sh', '-c', 'tty; echo err >&2; stty -a | head -1'], { tty: true });
  await terminal.exited();
  assert.match(await terminal.output(), /\/dev\/(pts\/\d|console)/);
  assert.deepEqual([...new Set((await terminal.log()).map(line => line.stream))], ['stdout']);
});
