import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { silent } from '../log/log.ts';
import type { HandlerConfig } from './handler-config.ts';
import { Pods } from './pods.ts';
import type { Shim, ShimDriver } from './shim/shim.ts';

test('a shim that starts while the agent ends is let go, and left to the next agent', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-pods-'));
  t.after(() => rm(folder, { recursive: true }));
  const [root, state] = [join(folder, 'root'), join(folder, 'state')];
  for (const path of [root, state]) await mkdir(path);
  const started = Promise.withResolvers<Shim>();
  const asked = Promise.withResolvers<void>();
  const calls: string[] = [];
  const record = { pid: 1, startTime: '1', address: 'unix:///none' };
  const gone = new Promise<void>(() => {});
  const shim = { record, gone, disconnect: () => void calls.push('disconnect') } as Partial<Shim> as Shim;
  const driver = {
    start: () => {
      asked.resolve();
      return started.promise;
    },
    forget: async () => void calls.push('forget'),
  } as Partial<ShimDriver> as ShimDriver;
  const handlers = { runc: {} as HandlerConfig };
  const callbacks = { onStarted: () => {}, onLost: async () => {} };
  const pods = new Pods({ root, state, handlers, driverFor: () => driver, ...callbacks, log: silent });
  const opening = pods.open('k8s.io', 'a', 'runc');
  await asked.promise;
  pods.disconnect();
  started.resolve(shim);
  await assert.rejects(opening, { code: 'Canceled', message: /the next one/ });
  assert.deepEqual([calls, pods.list()], [['disconnect'], []]);
});
