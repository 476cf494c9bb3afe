import { together } from '../../async/together.ts';
import { nowNanos } from '../../host/clock.ts';
import { pinNamespaces } from '../../host/namespaces.ts';
import { pinUserNamespaces } from '../../host/user-namespace-pins.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { sandboxSysctls } from '../../runtime/oci/sysctls.ts';
import type { Deps } from '../deps.ts';
import { admitMappedRoot } from '../mapped-root.ts';
import type { Trace } from '../stages.ts';
import { makeSandboxCgroup } from './cgroup.ts';
import { type DnsConfig, writeHosts, writeSandboxFiles } from './files.ts';
import { startInfra } from './infra.ts';
import { attachNetwork } from './network.ts';
import { type SandboxPaths, sandboxPaths } from './paths.ts';

export interface SandboxInputs {
  readonly sysctls: Readonly<Record<string, string>>;
  readonly dns: DnsConfig | null;
}

/**
 * Brings every part of a sandbox to be, those that do not need one another at once, and returns the row of the ready
 * one. Its row must be written; on failure the caller takes all of it down again. What is abandoned ends by the signal.
 */
export async function assembleSandbox(
  deps: Deps,
  trace: Trace,
  record: SandboxRecord,
  inputs: SandboxInputs,
  abandoned: AbortSignal,
): Promise<SandboxRecord> {
  const { runtime, namespace } = deps;
  const paths = sandboxPaths(deps.state, namespace, record.id);
  await trace.run('bundle', () => runtime.preparePod(namespace, record.id));
  admitMappedRoot(paths.bundle, record.userNamespace);
  await trace.run('namespaces', () => pinSandboxNamespaces(record, paths, inputs.sysctls));
  const [attached] = await together([
    trace.run('network', () => attachNetwork(deps, record, paths, abandoned)),
    trace.run('shim', () => runtime.openPod(namespace, record.id, handlerName(deps, record), abandoned)),
    trace.run('files', () => writeSandboxFiles(record, paths, inputs.dns)),
    trace.run('cgroup', () => makeSandboxCgroup(deps, record)),
  ]);
  await trace.run('hosts', () => writeHosts(attached, paths));
  if (record.namespaces.pid === 'pod') await trace.run('infra', () => startInfra(deps, record, paths));
  return { ...attached, readyAt: nowNanos() };
}

export const handlerName = (deps: Pick<Deps, 'defaultHandler'>, record: SandboxRecord): string =>
  record.handler || deps.defaultHandler;

async function pinSandboxNamespaces(
  record: SandboxRecord,
  paths: SandboxPaths,
  sysctls: Readonly<Record<string, string>>,
): Promise<void> {
  const ownNetwork = record.namespaces.network !== 'node';
  const ownIpc = record.namespaces.ipc !== 'node';
  const allowed = sandboxSysctls(sysctls, { hostNetwork: !ownNetwork, hostIpc: !ownIpc });
  if (!ownNetwork && !ownIpc) return;
  const pins = { ...(ownNetwork && { net: paths.net, uts: paths.uts }), ...(ownIpc && { ipc: paths.ipc }) };
  const hostname = ownNetwork ? record.hostname : '';
  const options = { sysctls: allowed, ...(hostname !== '' && { hostname }) };
  if (record.userNamespace) await pinUserNamespaces({ ...pins, user: paths.user }, record.userNamespace, options);
  else pinNamespaces(pins, options);
}
