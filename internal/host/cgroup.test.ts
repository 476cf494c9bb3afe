import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { BerthError } from '../errors/errors.ts';
import { Cgroups, detectCgroupDriver, detectCgroupMode } from './cgroup.ts';
import { spawnChild } from './child.ts';

const isCode = (code: string) => (error: unknown) => error instanceof BerthError && error.code === code;
const folder = mkdtempSync(join(tmpdir(), 'berth-cgroup-'));
after(() => rmSync(folder, { recursive: true }));

/** A tree of files as the kernel would show them. */
function fixture(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, file, '..'), { recursive: true });
    writeFileSync(join(folder, name, file), content);
  }
  return join(folder, name);
}

const v1 = fixture('v1', { 'cpu,cpuacct/cgroup.procs': '', 'memory/cgroup.procs': '', 'systemd/cgroup.procs': '' });
symlinkSync('cpu,cpuacct', join(v1, 'cpu'));
const hybrid = fixture('hybrid', {
  'memory/cgroup.procs': '',
  'unified/cgroup.controllers': '',
  'unified/cgroup.procs': '',
});
const v2 = fixture('v2', {
  'cgroup.controllers': 'cpu memory',
  'cgroup.procs': '1\n',
  'pod/cgroup.procs': '',
  'pod/a/cgroup.procs': '10\n11\n0\n',
  'pod/b/cgroup.procs': '12\n',
});

suite('a fixture tree', () => {
  test('tells its mode, and the driver that goes with it', () => {
    assert.deepEqual(
      [v1, hybrid, v2].map(root => detectCgroupMode(root)),
      ['v1', 'hybrid', 'v2'],
    );
    assert.equal(detectCgroupDriver('v2', folder), 'systemd');
    assert.equal(detectCgroupDriver('v2', join(folder, 'none')), 'cgroupfs');
    assert.equal(detectCgroupDriver('hybrid', folder), 'cgroupfs');
  });

  test('has one folder a controller, also when two share it', () => {
    const cgroups = new Cgroups({ root: v1 });
    assert.equal(cgroups.directory('cpuacct', '/pod/a'), join(v1, 'cpu,cpuacct/pod/a'));
    assert.equal(cgroups.directory('cpu', 'pod'), join(v1, 'cpu,cpuacct/pod'));
    assert.equal(cgroups.directory('pids', 'pod'), undefined);
    assert.equal(new Cgroups({ root: v2 }).directory('pids', '../../pod'), join(v2, 'pod'));
  });

  test('is looked at by one hierarchy, the first that every container is in; the top by all', () => {
    const root = fixture('looked-at', {
      'memory/cgroup.procs': '1\n',
      'memory/pod/cgroup.procs': '2\n',
      'memory/pod/a/cgroup.procs': '3\n',
      'cpu/cgroup.procs': '1\n',
      'cpu/pod/cgroup.procs': '9\n',
      'cpu/left/cgroup.procs': '',
    });
    const cgroups = new Cgroups({ root });
    assert.deepEqual(
      [cgroups.members('/pod'), cgroups.ownMembers('/pod'), cgroups.members('/gone')],
      [[2, 3], [2], []],
    );
    assert.deepEqual(
      cgroups.processes('/pod').toSorted((a, b) => a - b),
      [2, 3, 9],
    );
    assert.deepEqual([cgroups.children('/').toSorted(), cgroups.children('/pod')], [['left', 'pod'], ['a']]);
    assert.deepEqual(new Cgroups({ root: v2 }).children('/pod').toSorted(), ['a', 'b']);
  });

  test('lists the processes of a cgroup and of those below it', () => {
    const cgroups = new Cgroups({ root: v2 });
    assert.deepEqual(cgroups.processes('/pod'), [10, 11, 12]);
    assert.deepEqual(cgroups.processes('/gone'), []);
  });

  test('is made in every hierarchy, named ones and the unified one too', async () => {
    await new Cgroups({ root: v1 }).create('/x/y');
    for (const name of ['cpu,cpuacct', 'memory', 'systemd']) assert.ok(existsSync(join(v1, name, 'x/y')), name);
    await new Cgroups({ root: hybrid }).create('/x');
    assert.ok(existsSync(join(hybrid, 'unified/x')));
    assert.ok(existsSync(join(hybrid, 'memory/x')));
  });

  test('says where a process is, on either version', () => {
    const procRoot = fixture('proc', {
      '7/cgroup': '3:memory:/other\n2:cpu,cpuacct:/pod/a\n1:name=systemd:/unit\n0::/pod/a:b\n',
      '8/cgroup': '0::/pod/a:b\n',
    });
    assert.equal(new Cgroups({ root: v1, procRoot }).pathOfProcess(7), '/other');
    assert.equal(new Cgroups({ root: v2, procRoot }).pathOfProcess(7), '/pod/a:b');
    assert.equal(new Cgroups({ root: hybrid, procRoot }).pathOfProcess(8), '/pod/a:b');
    assert.equal(new Cgroups({ root: v2, procRoot }).pathOfProcess(9), undefined);
  });
});

suite('a move ahead of others', () => {
  const at = (name: string, own: string) => {
    const root = fixture(name, { 'cgroup.controllers': '', 'agent/cgroup.procs': own, 'cgroup.procs': '1\n' });
    const procRoot = fixture(`${name}-proc`, { [`${process.pid}/cgroup`]: '0::/agent\n' });
    const read = () => readFileSync(join(root, 'agent/cgroup.procs'), 'utf8');
    return { root, cgroups: new Cgroups({ root, procRoot }), read };
  };

  test('is made by the agent itself, to where it is; those who ask meanwhile share it', async () => {
    const { cgroups, read } = at('ahead', `${process.pid}\n`);
    const first = cgroups.moveAhead();
    assert.equal(cgroups.moveAhead(), first);
    await first;
    assert.equal(read()[0], '0');
    assert.notEqual(cgroups.moveAhead(), first);
  });

  test('is not made where the path is that of another cgroup, and fails nobody', async () => {
    const { cgroups, read } = at('elsewhere', '1\n');
    await cgroups.moveAhead();
    assert.equal(read(), '1\n');
    await new Cgroups({ root: v2, procRoot: join(folder, 'none') }).moveAhead();
  });

  test("leaves the agent in the machine's own cgroups where it was", async () => {
    const before = readFileSync('/proc/self/cgroup', 'utf8');
    await new Cgroups().moveAhead();
    assert.equal(readFileSync('/proc/self/cgroup', 'utf8'), before);
  });
});

suite("the machine's own cgroups", () => {
  const cgroups = new Cgroups();
  const root = `/berth-test-${process.pid}`;
  const join_ = (path: string, pid: number) => {
    for (const controller of ['cpu', 'memory', 'cpuset', 'freezer', 'pids']) {
      const directory = cgroups.directory(controller, path);
      if (directory) writeFileSync(join(directory, 'cgroup.procs'), String(pid));
    }
  };
  after(async () => {
    await cgroups.killAll(root);
    await cgroups.remove(root);
  });

  test('come, take processes, are killed as a tree, and go', async () => {
    const path = `${root}/pod`;
    await cgroups.create(`${path}/a`);
    await cgroups.create(`${path}/a`);
    const start = () => spawnChild('/bin/sh', ['-c', 'trap "" TERM; sleep 60; true']);
    const children = await Promise.all(Array.from({ length: 5 }, start));
    for (const [index, child] of children.entries()) join_(index % 2 ? path : `${path}/a`, child.pid);
    const [first] = children;
    assert.ok(first);
    assert.equal(cgroups.pathOfProcess(first.pid), `${path}/a`);
    assert.ok(children.every(child => cgroups.processes(path).includes(child.pid)));
    await assert.rejects(cgroups.remove(path, { timeoutMs: 50 }), isCode('FailedPrecondition'));
    await cgroups.killAll(path);
    for (const child of children) assert.equal((await child.exit).signalCode, 'SIGKILL');
    assert.deepEqual(cgroups.processes(path), []);
    await cgroups.remove(path);
    await cgroups.remove(path);
    await cgroups.killAll(path);
    assert.equal(cgroups.exists(path), false);
  });

  test('a fork bomb is outrun', async () => {
    const path = `${root}/bomb`;
    await cgroups.create(path);
    const bomb = await spawnChild(
      '/bin/sh',
      ['-c', 'read go; f() { while :; do (sleep 0.02; f) & sleep 0.05; done; }; f'],
      {
        stdin: 'pipe',
      },
    );
    join_(path, bomb.pid);
    // on v2 only where somebody above has handed the controller down
    const limit = join(cgroups.directory('pids', path) ?? '', 'pids.max');
    if (existsSync(limit)) writeFileSync(limit, '100');
    bomb.stdin?.on('error', () => {}).end('go\n');
    await new Promise(resolve => setTimeout(resolve, 300));
    await cgroups.killAll(path);
    await bomb.exit;
    assert.deepEqual(cgroups.processes(path), []);
    await cgroups.remove(path);
  });

  test('the root is neither killed nor removed', async () => {
    await assert.rejects(cgroups.killAll('/'), isCode('InvalidArgument'));
    await assert.rejects(cgroups.remove('/../.'), isCode('InvalidArgument'));
    assert.ok(readFileSync('/proc/self/cgroup', 'utf8').length > 0);
  });
});
