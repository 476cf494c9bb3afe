import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { HistoryEntry, HistoryRow } from '../../metadata/history.ts';
import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import { obstacleOf } from './obstacle.ts';
import type { Situation } from './situation.ts';

const now = 1_000_000;
const nanos = (ms: number): bigint => BigInt(ms) * 1_000_000n;
const before = (seconds: number): bigint => nanos(now - seconds * 1000);

const pod = {
  ...{ id: 'p', namespace: 'test', name: 'web' },
  ...{ createdAt: before(100), readyAt: before(99) },
} as SandboxRecord;

const container = (more: Partial<ContainerRecord> = {}): ContainerRecord =>
  ({ id: 'c', sandboxId: 'p', name: 'main', createdAt: before(90), readyAt: before(89), ...more }) as ContainerRecord;
const running = (more: Partial<ContainerRecord> = {}) => container({ startedAt: before(80), ...more });
const ended = (more: Partial<ContainerRecord>) => running({ finishedAt: before(12), ...more });

const told = (what: string, secondsAgo: number, more: Partial<HistoryEntry> = {}, name = 'test/web'): HistoryRow => ({
  subject: { id: name === 'test/web' ? 'p' : 'c', pod: 'p', name },
  entry: { at: now - secondsAgo * 1000, what, ...more },
});

const calm: Situation = {
  ...{ now, pod, containers: [running()], isContainer: false, isRecovering: false },
  ...{
    shimTrouble: undefined,
    conditions: [],
    stuck: [],
    waits: [],
    drifts: [],
    stages: [],
    calls: [],
    debts: [],
    history: [],
  },
};
const stage = {
  ...{ operation: 'RunPodSandbox', id: 'p', subject: 'pod "test/web"', stage: 'network' as const },
  ...{ forMs: 12_340, waits: [] },
};
const stop = { rpc: 'StopContainer', id: 'c', detail: 'SIGTERM, then 30 s until SIGKILL', forMs: 3200 };
const debt = { id: 'p', error: 'the plugin "x" is missing\nlong tail', tries: 4, againInMs: 8000 };
const gone = { pod: undefined, containers: [] };
const stopped = { ...pod, stoppedAt: before(20), downAt: before(19) };

const cases: Readonly<Record<string, readonly [Partial<Situation>, string]>> = {
  'a pod that runs': [{}, 'nothing: it runs'],
  'a pod without containers': [{ containers: [] }, 'nothing: it is ready, and has no containers'],
  'a container that runs': [{ isContainer: true }, 'nothing: it runs'],
  'a pod that is not recovered': [
    { isRecovering: true, shimTrouble: '' },
    'its shim has not answered since the agent started, and what is asked of it waits for that',
  ],
  'a process that has not gone on for some time': [
    {
      calls: [stop],
      stuck: ['process 77 is stopped'],
      conditions: [
        {
          ...{ id: 'c', pid: 77, command: 'dd', state: 'uninterruptible', waitsFor: 'nfs_wait', since: now - 65_000 },
          blocks: 'StopContainer of container "main" for its end',
        },
      ],
    },
    'for 1 min 05 s process 77 "dd" is in an uninterruptible wait in nfs_wait, which holds up StopContainer of container "main" for its end',
  ],
  'what a call waits for': [
    { calls: [stop], waits: [{ on: 'the end of it', pid: 77, beganMs: 0 }] },
    'StopContainer has been under way for 3.2 s: SIGTERM, then 30 s until SIGKILL; it waits for the end of it (process 77)',
  ],
  'a process that does not go on': [{ stuck: ['process 77 is frozen'] }, 'process 77 is frozen'],
  'a stop that waits for a process that does not go on': [
    { calls: [stop], stuck: ['process 77 is frozen'] },
    'StopContainer has been under way for 3.2 s: SIGTERM, then 30 s until SIGKILL; process 77 is frozen',
  ],
  'a difference between what is written down and what stands': [
    { drifts: ['an empty cgroup stands'], calls: [stop] },
    'an empty cgroup stands',
  ],
  'a shim that does not answer': [{ shimTrouble: '', stages: [stage] }, 'its shim does not answer'],
  'a shim that is held': [{ shimTrouble: 'process 5 is stopped' }, 'its shim does not answer: process 5 is stopped'],
  'the longest of the stages under way': [
    { stages: [{ ...stage, stage: 'shim', forMs: 100 }, stage] },
    'RunPodSandbox is under way: for 12.3 s it has tried to attach the network of pod "test/web"',
  ],
  'what a stage waits for, and why that does not go on': [
    {
      stages: [{ ...stage, waits: [{ on: 'CNI plugin "bridge"', pid: 7, beganMs: 0 }] }],
      stuck: ['process 7 is frozen'],
    },
    'RunPodSandbox is under way: for 12.3 s it has tried to attach the network of pod "test/web", waiting for CNI plugin "bridge" (process 7); process 7 is frozen',
  ],
  'a debt that cannot be settled': [
    { pod: stopped, debts: [debt] },
    'what is left of it cannot be taken down: the plugin "x" is missing (tried 4 times, again in 8.0 s)',
  ],
  'a debt that is tried now': [
    { pod: stopped, debts: [{ ...debt, tries: 1, againInMs: 0 }] },
    'what is left of it cannot be taken down: the plugin "x" is missing (tried once, trying again now)',
  ],
  'a stop under way': [
    { calls: [stop] },
    'StopContainer has been under way for 3.2 s: SIGTERM, then 30 s until SIGKILL',
  ],
  'a removed pod': [
    { ...gone, history: [told('exit', 60, {}, 'test/web/main'), told('removed', 12)] },
    'it is not here: it was removed 12.0 s ago',
  ],
  'a pod whose start failed again and again': [
    {
      ...gone,
      history: [told('RunPodSandbox', 60, { error: 'no plugin\ntail', times: 3, lastAt: now - 5000 })],
    },
    'it is not here: RunPodSandbox failed 5.0 s ago, 3 times in a row: no plugin',
  ],
  'a pod that a crash undid': [
    { ...gone, history: [told('undone', 12)] },
    'it is not here: an earlier agent ended while it was made, and this was undone',
  ],
  'a pod of which little is known': [
    { ...gone, history: [told('shim died', 12)] },
    'it is not here any more: the last of it was shim died, 12.0 s ago',
  ],
  'a removed container of a pod that runs': [
    { containers: [], isContainer: true, history: [told('removed', 12, {}, 'test/web/main')] },
    'it is not here: it was removed 12.0 s ago',
  ],
  'a pod that never came to be': [
    { pod: { ...pod, readyAt: undefined } as unknown as SandboxRecord, containers: [] },
    'it never came to be, and is taken down',
  ],
  'a pod that stops': [{ pod: { ...pod, stoppedAt: before(20) } }, 'it has been stopping for 20.0 s'],
  'a pod that has stopped': [{ pod: stopped }, 'it stopped 20.0 s ago'],
  'a pod whose shim died': [
    { pod: stopped, history: [told('shim died', 20)] },
    'it stopped 20.0 s ago, because its shim died',
  ],
  'a container that was made in a pod that has stopped': [
    { pod: stopped, containers: [container()], isContainer: true },
    'its pod stopped 20.0 s ago',
  ],
  'a container that had ended before its pod stopped': [
    { pod: stopped, containers: [ended({ exitCode: 3, reason: 'Error' })], isContainer: true },
    'it ended 12.0 s ago with exit code 3, Error',
  ],
  'a container that nobody started': [
    { containers: [container()], isContainer: true },
    'it was created 1 min 30 s ago and nobody has started it',
  ],
  'a container that ran out of memory': [
    { containers: [ended({ exitCode: 137, reason: 'OOMKilled', oomLimit: 'container' })], isContainer: true },
    'it ended 12.0 s ago with exit code 137 (SIGKILL), OOMKilled by the limit of the container',
  ],
  'a container that could not be started': [
    { containers: [ended({ exitCode: 128, reason: 'StartError', message: 'no such program\ntail' })] },
    'container "main" could not be started 12.0 s ago: no such program',
  ],
  'a pod with one container of two down': [
    { containers: [running({ name: 'a' }), ended({ exitCode: 1, reason: 'Error', message: 'its shim died' })] },
    'container "main" ended 12.0 s ago with exit code 1, Error: its shim died',
  ],
  'a pod with several containers down, what failed first': [
    {
      containers: [
        ended({ exitCode: 0 }),
        container({ name: 'b' }),
        ended({ name: 'c', exitCode: 1, reason: 'Error' }),
      ],
    },
    'container "c" ended 12.0 s ago with exit code 1, Error; 2 more of its 3 containers do not run',
  ],
  'a pod that has done its work': [
    { containers: [ended({ exitCode: 0, reason: 'Completed' })] },
    'nothing: container "main" completed 12.0 s ago (exit code 0)',
  ],
  'a container that runs again': [
    { containers: [ended({ exitCode: 1 }), running({ id: 'c2', createdAt: before(10) })] },
    'nothing: it runs',
  ],
  'an image that is not here': [
    {
      containers: [],
      history: [told('CreateContainer', 5, { error: 'there is no image "x"', times: 2 }, 'test/web/main')],
    },
    'container "main" is not here: CreateContainer failed 5.0 s ago, 2 times in a row: there is no image "x"',
  ],
  'a create that has succeeded since it failed': [
    { history: [told('CreateContainer', 95, { error: 'there is no image "x"' }, 'test/web/main')] },
    'nothing: it runs',
  ],
  'a create that failed in a stage': [
    { containers: [], history: [told('CreateContainer', 5, { error: 'no room' }, 'test/web/main')] },
    'container "main" is not here: CreateContainer failed 5.0 s ago: no room',
  ],
  'an image that cannot be pulled': [
    { containers: [], history: [told('PullImage', 9), told('PullImage', 5, { error: 'RegistryUnavailable' })] },
    'PullImage failed 5.0 s ago: RegistryUnavailable',
  ],
  'an image that could be pulled at last': [
    { containers: [], history: [told('PullImage', 9, { error: 'RegistryUnavailable' }), told('PullImage', 5)] },
    'nothing: it is ready, and has no containers',
  ],
};

suite('the obstacle of', () => {
  for (const [name, [change, sentence]] of Object.entries(cases)) {
    test(name, () => assert.equal(obstacleOf({ ...calm, ...change }), sentence));
  }
});
