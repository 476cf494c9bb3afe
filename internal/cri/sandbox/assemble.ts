import { together } from '../../async/together.ts';
import { BerthError } from '../../errors/errors.ts';
import { nowNanos } from '../../host/clock.ts';
import { pinNamespaces } from '../../host/namespaces.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { sandboxSysctls } from '../../runtime/oci/sysctls.ts';
import type { Deps } from '../deps.ts';
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
 * one. Its row must be written; on failure the caller takes all of it down again.
 */
export async function assembleSandbox(
  deps: Deps,
  record: SandboxRecord,
  inputs: SandboxInputs,
): Promise<SandboxRecord> {
  const paths = sandboxPaths(deps.state, deps.namespace, record.id);
  await deps.runtime.preparePod(deps.namespace, record.id);
  pinSandboxNamespaces(record, paths, inputs.sysctls);
  const [attached] = await together([
    step('attach the network of', record, attachNetwork(deps, record, paths)),
    step('start the shim of', record, deps.runtime.openPod(deps.namespace, record.id, handlerName(deps, record))),
    step('write the files of', record, writeSandboxFiles(record, paths, inputs.dns)),
    step('make the cgroup of', record, makeSandboxCgroup(deps, record)),
  ]);
  await step('write the hosts file of', record, writeHosts(attached, paths));
  if (record.namespaces.pid === 'pod')
    await step('start the infra process of', record, startInfra(deps, record, paths));
  return { ...attached, readyAt: nowNanos() };
}

export const handlerName = (deps: Deps, record: SandboxRecord): string => record.handler || deps.defaultHandler;

function pinSandboxNamespaces(
  record: SandboxRecord,
  paths: SandboxPaths,
  sysctls: Readonly<Record<string, string>>,
): void {
  const ownNetwork = record.namespaces.network !== 'node';
  const ownIpc = record.namespaces.ipc !== 'node';
  const allowed = sandboxSysctls(sysctls, { hostNetwork: !ownNetwork, hostIpc: !ownIpc });
  if (!ownNetwork && !ownIpc) return;
  const pins = { ...(ownNetwork && { net: paths.net, uts: paths.uts }), ...(ownIpc && { ipc: paths.ipc }) };
  const hostname = ownNetwork ? record.hostname : '';
  pinNamespaces(pins, { sysctls: allowed, ...(hostname !== '' && { hostname }) });
}

async function step<T>(doing: string, record: SandboxRecord, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw BerthError.wrap(error, `could not ${doing} pod "${record.namespace}/${record.name}"`);
  }
}
