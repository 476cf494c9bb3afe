import assert from 'node:assert/strict';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../api/services.ts';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';

test('a line longer than 16 KiB comes in parts that join to the line', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('long', ['sh', '-c', 'head -c 40000 /dev/zero | tr "\\\\0" x; echo; echo after']);
  await container.exited();
  const lines = await container.log();
  const first = lines.findIndex(line => line.tag === 'F');
  assert.ok(lines.slice(0, first).every(line => line.tag === 'P' && line.text.length <= 16 * 1024));
  assert.equal(
    lines
      .slice(0, first + 1)
      .map(line => line.text)
      .join(''),
    'x'.repeat(40000),
  );
  assert.equal(lines[first + 1]?.text, 'after');
});

test('a log that is rotated and reopened loses and doubles no line', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const count = 20_000;
  const container = await pod.start('counter', [
    'sh',
    '-c',
    `i=0; while [ $i -lt ${count} ]; do echo $i; i=$((i+1)); done; sleep 1`,
  ]);
  const rotated: string[] = [];
  for (let number = 1; number <= 5; number++) {
    await sleep(50);
    const old = `${container.logPath}.${number}`;
    await rename(container.logPath, old);
    rotated.push(old);
    await agent.client.call(runtimeService.ReopenContainerLog, { containerId: container.id });
    await readFile(container.logPath); // it is there when the call returns
  }
  await container.exited();
  const texts = await Promise.all([...rotated, container.logPath].map(path => readFile(path, 'utf8')));
  const numbers = texts
    .join('')
    .split('\n')
    .slice(0, -1)
    .map(line => Number(line.split(' ')[3]));
  assert.deepEqual(
    numbers,
    Array.from({ length: count }, (_, i) => i),
  );
  await assert.rejects(agent.client.call(runtimeService.ReopenContainerLog, { containerId: container.id }), {
    code: 'FailedPrecondition',
  });
});

test('a container whose client names no log gets one all the same', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent, { logDirectory: '' });
  const container = await pod.start('unnamed', ['echo', 'hello'], { logPath: '' });
  const { logPath } = await container.exited();
  assert.match(await readFile(logPath, 'utf8'), /stdout F hello\n$/);
});

test('the log directory is made where the client did not', async t => {
  const agent = await useAgent(t);
  await mkdir(`${agent.folder}/logs`, { recursive: true });
  const pod = await Pod.run(agent, { logDirectory: `${agent.folder}/logs/deep/deeper` });
  const container = await pod.start('deep', ['echo', 'hello'], { logPath: 'a/b/c.log' });
  await container.exited();
  assert.equal(await container.output(), 'hello');
});
