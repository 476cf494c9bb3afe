import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { detectCgroupMode } from './cgroup.ts';
import { probeMachine } from './machine.ts';

test('this machine is described with what the tests need of it', async () => {
  const machine = await probeMachine({ cniBinDirs: ['/no/such', '/usr/lib/cni'] });
  assert.match(machine.kernel, /^\d+\.\d+/);
  assert.equal(machine.cgroupMode, detectCgroupMode());
  assert.ok(machine.cgroupControllers.includes('memory'));
  assert.ok(machine.memoryBytes > 0);
  assert.ok(machine.capabilities.includes('CAP_SYS_ADMIN'));
  assert.equal(machine.capabilities.length + machine.missingCapabilities.length, 41);
  assert.match(machine.runtime?.version ?? '', /^\d+\.\d+/);
  assert.equal(typeof machine.recursiveReadOnlyMounts, 'boolean');
});

test('a missing program is a finding, not an error', async () => {
  const machine = await probeMachine({ runtimes: ['no-such-runtime'], shim: '/no/shim', conmon: 'no-conmon' });
  assert.deepEqual(machine.runtimes, []);
  assert.equal(machine.runtime, undefined);
  assert.equal(machine.shim, undefined);
  assert.ok(machine.notes.some(note => note.includes('install runc')));
});

test('crun is passed over where cgroups are hybrid with a controller on the unified side', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'berth-machine-'));
  const program = (name: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\necho ${name} version 1.2.3-rc1\n`, { mode: 0o755 });
    return join(folder, name);
  };
  const runtimes = [program('crun'), program('runc')];
  for (const name of ['memory', 'unified']) mkdirSync(join(folder, 'cgroup', name), { recursive: true });
  const controllers = join(folder, 'cgroup/unified/cgroup.controllers');
  writeFileSync(controllers, 'hugetlb\n');
  const mixed = await probeMachine({ runtimes, cgroupRoot: join(folder, 'cgroup') });
  assert.equal(mixed.runtime?.name, runtimes[1]);
  assert.equal(mixed.runtime?.version, '1.2.3-rc1');
  assert.match(mixed.runtimes[0]?.unusable ?? '', /hugetlb on the unified side/);
  assert.ok(mixed.notes.some(note => note.includes('crun is not used')));
  assert.deepEqual(mixed.cgroupControllers, ['memory', 'hugetlb']);
  writeFileSync(controllers, '\n');
  const clean = await probeMachine({ runtimes, cgroupRoot: join(folder, 'cgroup') });
  assert.equal(clean.runtime?.name, runtimes[0]);
  rmSync(folder, { recursive: true });
});
