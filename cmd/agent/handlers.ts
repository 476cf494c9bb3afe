import { join } from 'node:path';
import type { Config, HandlerConfig as Configured } from '../../internal/config/config.ts';
import type { Handler } from '../../internal/cri/deps.ts';
import { BerthError } from '../../internal/errors/errors.ts';
import type { CgroupDriver } from '../../internal/host/cgroup.ts';
import type { Machine } from '../../internal/host/machine.ts';
import { parseRlimits } from '../../internal/runtime/oci/rlimits.ts';

/** All of a handler but what has to be tried out. */
export type ResolvedHandlers = Readonly<Record<string, Omit<Handler, 'noUserNamespaces'>>>;

/** The configured handlers with what the configuration leaves to the machine: the OCI runtime and the cgroup driver. */
export function resolveHandlers(config: Config, machine: Pick<Machine, 'runtime' | 'cgroupDriver'>): ResolvedHandlers {
  const resolve = (handler: Configured): ResolvedHandlers[string] => ({
    ...handler,
    rlimits: parseRlimits(handler.rlimits),
    runtime: handler.runtime || (machine.runtime?.path ?? 'runc'),
    runtimeRoot: handler.runtimeRoot || join(config.state, 'oci'),
    systemdCgroup: handler.systemdCgroup === 'auto' ? machine.cgroupDriver === 'systemd' : handler.systemdCgroup,
  });
  return Object.fromEntries(Object.entries(config.runtime.handlers).map(([name, handler]) => [name, resolve(handler)]));
}

/** What all handlers make cgroups by: a node has one tree of pods, which its kubelet builds the same way. */
export function cgroupDriver(handlers: ResolvedHandlers): CgroupDriver {
  const names = Object.keys(handlers);
  const systemd = names.filter(name => handlers[name]?.systemdCgroup);
  if (systemd.length === 0) return 'cgroupfs';
  if (systemd.length === names.length) return 'systemd';
  const others = names.filter(name => !systemd.includes(name));
  throw new BerthError(
    'InvalidArgument',
    `runtime handlers "${systemd.join('", "')}" make cgroups through systemd and "${others.join('", "')}" do not: ` +
      'give all of them one systemd_cgroup',
  );
}
