import { hostname } from 'node:os';
import { runtime } from '../../../api/gen/cri.js';
import { everyStep } from '../../async/together.ts';
import { nowNanos } from '../../host/clock.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { newId } from '../ids.ts';
import { makeSandboxCgroup, ownCgroup, removeSandboxCgroup } from '../sandbox/cgroup.ts';
import { startInfra } from '../sandbox/infra.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { planSandbox } from '../sandbox/plan.ts';
import type { Step } from './readiness.ts';

export type ProbingDeps = Deps & { readonly writeProbe: () => Promise<void> };

/**
 * Writes a row that nobody sees, then makes a pod and ends it: a shim of the default handler and one process, on the
 * host's network. It has no row, so no client sees it; its lock keeps it from being taken for a leftover, as which it is
 * cleaned up when the agent ends meanwhile.
 */
export async function probePod(deps: ProbingDeps, begin: (step: Step) => void): Promise<void> {
  begin('metadata');
  await deps.writeProbe();
  const record = planProbe(deps);
  const { id } = record;
  await deps.locks.run(id, async () => {
    try {
      begin('shim');
      await deps.runtime.preparePod(deps.namespace, id);
      await deps.runtime.openPod(deps.namespace, id, deps.defaultHandler);
      begin('create');
      await makeSandboxCgroup(deps, record);
      await startInfra(deps, record, sandboxPaths(deps.state, deps.namespace, id));
    } catch (error) {
      await end(deps, record).catch((left: unknown) => deps.log.warn('something of a probe stays', { error: left }));
      throw error;
    }
    begin('stop');
    await end(deps, record);
  });
}

const { NODE, POD } = runtime.v1.NamespaceMode;

function planProbe({ machine, handlers, cgroups }: Deps): SandboxRecord {
  const id = newId();
  const config = {
    metadata: { name: 'probe', namespace: 'berth', uid: id, attempt: 0 },
    linux: { securityContext: { namespaceOptions: { network: NODE, ipc: NODE, pid: POD } } },
  };
  const { RunPodSandboxRequest } = runtime.v1;
  const request = RunPodSandboxRequest.decode(RunPodSandboxRequest.encode({ config }).finish());
  return planSandbox(request, {
    id,
    now: nowNanos(),
    boot: machine.boot,
    handlers: Object.keys(handlers),
    hostname: hostname(),
    ownCgroup: ownCgroup(cgroups.driver, id),
    selinux: undefined,
  });
}

async function end(deps: Deps, record: SandboxRecord): Promise<void> {
  const { runtime: running, namespace } = deps;
  await everyStep([() => running.closePod(namespace, record.id), () => removeSandboxCgroup(deps, record)]);
}
