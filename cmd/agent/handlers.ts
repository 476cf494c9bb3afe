import { join } from 'node:path';
import type { Config, HandlerConfig as Configured } from '../../internal/config/config.ts';
import type { Handler } from '../../internal/cri/deps.ts';
import type { Machine } from '../../internal/host/machine.ts';

/** The configured handlers with what the configuration leaves to the machine: the OCI runtime and the cgroup driver. */
export function resolveHandlers(config: Config, machine: Machine): Readonly<Record<string, Handler>> {
  const resolve = (handler: Configured): Handler => ({
    ...handler,
    runtime: handler.runtime || (machine.runtime?.path ?? 'runc'),
    runtimeRoot: handler.runtimeRoot || join(config.state, 'oci'),
    systemdCgroup: handler.systemdCgroup === 'auto' ? machine.cgroupDriver === 'systemd' : handler.systemdCgroup,
  });
  return Object.fromEntries(Object.entries(config.runtime.handlers).map(([name, handler]) => [name, resolve(handler)]));
}
