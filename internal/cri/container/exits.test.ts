import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { BerthError } from '../../errors/errors.ts';
import { silent } from '../../log/log.ts';
import type { ContainerRecord } from '../../metadata/records.ts';
import type { Table } from '../../metadata/store.ts';
import type { Exit, Task } from '../../runtime/task.ts';
import { Exits, type ExitsOptions } from './exits.ts';

/** Like the store: what is put is seen only when it is durable. */
function slowTable(record: ContainerRecord): Table<ContainerRecord> {
  let current = record;
  return {
    get: () => current,
    list: () => [current],
    delete: async () => {},
    put: async next => {
      await turn();
      current = next;
    },
  };
}

const stages: ExitsOptions['stages'] = { time: async (_operation, _stage, work) => work() };

const running = { id: 'c1', startedAt: 1n } as ContainerRecord;
const killed: Exit = { pid: 7, exitCode: 137, exitedAt: 5n, known: true };

const taskThat = (more: Partial<Task>): Task =>
  ({
    id: 'c1',
    cgroup: '/c1',
    wasKilled: false,
    wait: async () => killed,
    delete: async () => killed,
    ...more,
  }) as Task;

async function endOf(task: Task, oomKills: number): Promise<ContainerRecord | undefined> {
  const containers = slowTable(running);
  const exits = new Exits({
    containers,
    log: silent,
    stages,
    oomKills: { limitOf: () => (oomKills > 0 ? 'pod' : undefined) },
  });
  exits.watch(task);
  await exits.of('c1');
  return containers.get('c1');
}

test('an end and another change of the row at the same time are both kept, in either order', async () => {
  for (const endFirst of [true, false]) {
    const containers = slowTable(running);
    const exits = new Exits({ containers, log: silent, stages, oomKills: { limitOf: () => undefined } });
    const amend = () => exits.amend('c1', record => ({ ...record, stopSignal: 10 }));
    const amended = endFirst ? undefined : amend();
    exits.watch(taskThat({}));
    if (endFirst) await turn();
    await Promise.all([amended ?? amend(), exits.of('c1')]);
    const { stopSignal, finishedAt, exitCode } = containers.get('c1') ?? running;
    assert.deepEqual([stopSignal, finishedAt, exitCode], [10, 5n, 137]);
  }
});

test('a kill by the kernel is told from one by the agent, and from none', async () => {
  const victim = await endOf(taskThat({}), 1);
  assert.deepEqual([victim?.reason, victim?.oomLimit], ['OOMKilled', 'pod']);
  assert.equal((await endOf(taskThat({}), 0))?.reason, 'Error');
  assert.equal((await endOf(taskThat({ wasKilled: true }), 1))?.reason, 'Error');
  const failed = { ...killed, exitCode: 1 };
  assert.equal((await endOf(taskThat({ wait: async () => failed }), 1))?.reason, 'Error');
});

test('an end that cannot be written is written later, and the task is kept until then', async () => {
  const containers = slowTable(running);
  let failures = 2;
  const put = async (record: ContainerRecord) => {
    if (failures-- > 0) throw new BerthError('ResourceExhausted', 'no room');
    return containers.put(record);
  };
  const deletedWith: unknown[] = [];
  const oomKills = { limitOf: () => undefined };
  const exits = new Exits({ containers: { ...containers, put }, log: silent, stages, oomKills });
  const deletion = async () => {
    deletedWith.push(containers.get('c1')?.exitCode);
    return killed;
  };
  exits.watch(taskThat({ delete: deletion }));
  await exits.of('c1');
  assert.equal(containers.get('c1')?.exitCode, 137);
  assert.deepEqual(deletedWith, [137]);
});
