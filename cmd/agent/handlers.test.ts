import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../internal/config/config.ts';
import { cgroupDriver, resolveHandlers } from './handlers.ts';

const machine = { runtime: undefined, cgroupDriver: 'systemd' } as const;
const handlersOf = (toml: string) => resolveHandlers(parseConfig(toml), machine);

test('the machine says the cgroup driver where the configuration does not', () => {
  assert.equal(cgroupDriver(handlersOf('')), 'systemd');
  assert.equal(cgroupDriver(handlersOf('[runtime.handlers.runc]\nsystemd_cgroup = false')), 'cgroupfs');
});

test('handlers that make cgroups in two ways are refused by name', () => {
  const handlers = handlersOf('[runtime.handlers.crun]\nruntime = "crun"\nsystemd_cgroup = false');
  assert.throws(() => cgroupDriver(handlers), { code: 'InvalidArgument', message: /"runc".*"crun"/ });
});
