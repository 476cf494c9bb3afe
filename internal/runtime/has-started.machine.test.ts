import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from '../async/testing/until.ts';
import { machine } from './testing/machine.ts';

test('a container has started once its process was let go, whoever knows of it', async t => {
  const { create, paths, restart } = await machine(t);
  await create('pod1', 'c1', ['sleep', '1000']);
  await create('pod1', 'c2', ['sleep', '1000']);
  const { runtime } = await restart({});
  const hasStarted = (id: string) => runtime.hasStarted(runtime.get('test', id));
  assert.deepEqual(await Promise.all(['c1', 'c2'].map(hasStarted)), [false, false]);

  // what a start does before it is killed: the pipe has been read and stays
  const pipe = join(paths.runtimeRoot, 'test', 'c1', 'exec.fifo');
  assert.equal(await readFile(pipe, 'utf8'), '0');
  await until(() => hasStarted('c1'), 1000);
  assert.deepEqual([existsSync(pipe), await hasStarted('c1'), await hasStarted('c2')], [true, true, false]);

  await runtime.get('test', 'c2').start();
  assert.equal(await hasStarted('c2'), true);
});

test('a container that was let go and ended while its shim was asked has started', async t => {
  const { create, paths, runtime } = await machine(t);
  const task = await create('pod1', 'c1', ['true']);
  const before = await task.state();
  assert.equal(before.status, 'created');
  assert.equal(await readFile(join(paths.runtimeRoot, 'test', 'c1', 'exec.fifo'), 'utf8'), '0');
  await task.wait();
  // what the shim answered when it had not yet ended
  t.mock.method(task, 'state', async () => before);
  assert.equal(await runtime.hasStarted(task), true);
});
