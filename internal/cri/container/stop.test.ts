import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BerthError } from '../../errors/errors.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import { killContainer, type Stopping, stopContainer } from './stop.ts';

const SIGKILL = 9;
const SIGTERM = 15;

/** One running container; `kill` answers its signals, `end` writes its end down. */
function container(kill: (signal: number, end: () => void) => void) {
  const signals: number[] = [];
  const ended = Promise.withResolvers<void>();
  const record = { id: 'c', stopSignal: SIGTERM, startedAt: 1n } as ContainerRecord;
  const stopping: Stopping = {
    namespace: 'k8s.io',
    containers: { get: () => record },
    exits: { of: () => ended.promise },
    cgroups: { processes: () => [] },
    stages: { time: async (_operation, _stage, work) => work() },
    runtime: {
      find: () => ({
        pid: process.pid,
        cgroup: '/pod/c',
        async kill(signal) {
          signals.push(signal);
          kill(signal, ended.resolve);
        },
      }),
    },
  };
  return { signals, stopping };
}

test('one that heeds its stop signal is not killed', async () => {
  const { signals, stopping } = container((_, end) => end());
  await stopContainer(stopping, 'c', 60_000);
  assert.deepEqual(signals, [SIGTERM]);
});

test('a shorter grace period ends the longer one too', async () => {
  const { signals, stopping } = container((signal, end) => signal === SIGKILL && end());
  const patient = stopContainer(stopping, 'c', 86_400_000);
  await stopContainer(stopping, 'c', 20);
  await patient;
  assert.deepEqual(signals, [SIGTERM, SIGTERM, SIGKILL]);
});

test('a shim that died answers no kill; the end is that which its clean-up writes down', async () => {
  const { stopping } = container((_, end) => {
    setTimeout(end, 20);
    throw new BerthError('Unavailable', 'the connection is closed');
  });
  await killContainer(stopping, 'c');
});

test('what ended by itself is waited for, and any other failure is told', async () => {
  const gone = container((_, end) => {
    end();
    throw new BerthError('NotFound', 'process already finished');
  });
  await stopContainer(gone.stopping, 'c', 1000);
  const broken = container(() => {
    throw new BerthError('Internal', 'no');
  });
  await assert.rejects(killContainer(broken.stopping, 'c'), { code: 'Internal' });
});
