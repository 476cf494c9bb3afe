import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silent } from '../log/log.ts';
import { OomKills } from './oom-kills.ts';

const scope = '/system.slice/berth-0123.scope';
// as Linux 6.1 has it
const killIn = (cgroup: string) =>
  `oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=berth-0123.scope,mems_allowed=0,oom_memcg=${scope},` +
  `task_memcg=${cgroup},task=tail,pid=26598,uid=0`;

const at = Number(process.hrtime.bigint() / 1000n);
const logOf = (messages: readonly string[]) => () => messages.map(text => ({ at, text }));

const oomKills = (oomKills: number | undefined, ...messages: string[]): OomKills =>
  new OomKills({
    memory: { read: () => (oomKills === undefined ? undefined : { oomKills }) },
    readKernelLog: logOf(messages),
    log: silent,
  });

test('the counter of a cgroup counts as long as it is there', () => {
  assert.equal(oomKills(2, killIn(scope)).of(scope), 2);
  assert.equal(oomKills(0).of(scope), 0);
});

test('a kill in a cgroup of its own, which the counter of cgroup v1 leaves out, is found in the log', () => {
  assert.equal(oomKills(0, killIn(`${scope}/inner`), killIn('/elsewhere')).of(scope), 1);
});

test("a cgroup that is gone is looked up in the kernel's log, with what was below it", () => {
  const messages = ['tail invoked oom-killer: order=0', killIn(scope), killIn(`${scope}/inner`), killIn(`${scope}x`)];
  assert.equal(oomKills(undefined, ...messages).of(scope), 2);
  assert.equal(oomKills(undefined, ...messages).of('/system.slice/berth-4567.scope'), 0);
});

test('of many kills the log has only pids: one of the first process counts, unless it is from before its time', () => {
  const messages = [
    'Memory cgroup out of memory: Killed process 4711 (tail) total-vm:7616kB, anon-rss:5504kB',
    'Out of memory: Killed process 4712 (tail) total-vm:7616kB, anon-rss:5504kB',
  ];
  const killsOf = (pid: number, ageMs = 5) => oomKills(undefined, ...messages).of(scope, { pid, ageMs });
  assert.deepEqual([killsOf(4711), killsOf(4712), killsOf(471), killsOf(4713)], [1, 1, 0, 0]);
  const hourAgo = () => messages.map(text => ({ at: at - 3_600_000_000, text }));
  const late = new OomKills({ memory: { read: () => undefined }, readKernelLog: hourAgo, log: silent });
  assert.equal(late.of(scope, { pid: 4711, ageMs: 5 }), 0);
  assert.equal(late.of(scope, { pid: 4711, ageMs: 3_600_000 }), 1);
});

test('a log that may not be read tells of no kill', () => {
  const readKernelLog = () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  assert.equal(new OomKills({ memory: { read: () => undefined }, readKernelLog, log: silent }).of(scope), 0);
});

test('whose limit was reached is told once a container', () => {
  const pod = '/kubepods.slice/kubepods-pod1.slice';
  const container = `${pod}/berth-0123.scope`;
  const kill = (reached: string) => `oom-kill:constraint=CONSTRAINT_MEMCG,${reached}task_memcg=${container},task=tail`;
  const limitOf = (...messages: string[]) => {
    const limits: string[] = [];
    const memory = { read: () => ({ oomKills: 1 }) };
    new OomKills({ memory, readKernelLog: logOf(messages), log: silent, onKilled: limit => limits.push(limit) }).of(
      container,
    );
    return limits;
  };
  assert.deepEqual(limitOf(kill(`oom_memcg=${container},`)), ['container']);
  assert.deepEqual(limitOf(kill(`oom_memcg=${container}/inner,`)), ['container']);
  assert.deepEqual(limitOf(kill(`oom_memcg=${pod},`)), ['pod']);
  assert.deepEqual(limitOf(kill('oom_memcg=/kubepods.slice,')), ['node']);
  assert.deepEqual(limitOf(kill('global_oom,')), ['node']);
  assert.deepEqual(limitOf('out of memory of somebody else'), ['unknown']);
  const outside = (reached: string) =>
    `oom-kill:constraint=CONSTRAINT_MEMCG,oom_memcg=/outer${reached},task_memcg=/outer${container},task=tail`;
  const named = [container, pod, '/kubepods.slice', ''].map(reached => limitOf(outside(reached))[0]);
  assert.deepEqual(named, ['container', 'pod', 'node', 'node'], 'from within a cgroup namespace');
  assert.deepEqual(
    limitOf(kill('oom_memcg=/kubepods.slice,'), kill(`oom_memcg=${container},`)),
    ['container'],
    'the last',
  );
});
