import { hostname } from 'node:os';
import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { type SandboxRecord, sandboxIsReady } from '../metadata/records.ts';
import type { Deps } from './deps.ts';
import { newId } from './ids.ts';
import { assembleSandbox } from './sandbox/assemble.ts';
import { ownCgroup } from './sandbox/cgroup.ts';
import { planSandbox } from './sandbox/plan.ts';
import { teardownSandbox } from './sandbox/teardown.ts';

/** A retry of the same pod and attempt joins the running start, or gets the id of the ready sandbox. */
export async function runPodSandbox(
  deps: Deps,
  request: runtime.v1.RunPodSandboxRequest,
): Promise<runtime.v1.IRunPodSandboxResponse> {
  const id = newId();
  const planned = planSandbox(request, {
    id,
    now: nowNanos(),
    handlers: Object.keys(deps.handlers),
    hostname: hostname(),
    ownCgroup: ownCgroup(deps.cgroups.driver, id),
  });
  const podSandboxId = await deps.starting.run(attemptKey(planned), async () => {
    const existing = deps.sandboxes.list().find(record => attemptKey(record) === attemptKey(planned));
    return existing ? resume(existing) : start(deps, planned, request);
  });
  return { podSandboxId };
}

const attemptKey = ({ namespace, name, uid, attempt }: SandboxRecord): string =>
  JSON.stringify([namespace, name, uid, attempt]);

function resume(existing: SandboxRecord): string {
  if (sandboxIsReady(existing)) return existing.id;
  const { namespace, name, attempt, id } = existing;
  throw new BerthError(
    'AlreadyExists',
    `attempt ${attempt} of pod "${namespace}/${name}" has stopped as sandbox "${id}": remove that one or raise the attempt`,
  );
}

function start(deps: Deps, record: SandboxRecord, request: runtime.v1.RunPodSandboxRequest): Promise<string> {
  const subject = `pod "${record.namespace}/${record.name}"`;
  return deps.stages.trace('RunPodSandbox', record.id, subject, async trace => {
    try {
      await trace.run('row', () => deps.sandboxes.put(record));
      const inputs = { sysctls: request.config?.linux?.sysctls ?? {}, dns: request.config?.dnsConfig ?? null };
      const ready = await assembleSandbox(deps, trace, record, inputs);
      await trace.run('commit', () => deps.sandboxes.put(ready));
      return record.id;
    } catch (error) {
      await abandonSandbox(deps, record);
      throw error;
    }
  });
}

/** Undoes a sandbox that did not come to be. Where something is still owed its row stays, as a stopped one. */
export async function abandonSandbox(deps: Deps, record: SandboxRecord): Promise<void> {
  try {
    await teardownSandbox(deps, record);
    await deps.sandboxes.delete(record.id);
  } catch (error) {
    deps.log.warn('a failed sandbox could not be taken down whole', { pod: record.id, error });
    await deps.sandboxes.put({ ...(deps.sandboxes.get(record.id) ?? record), stoppedAt: nowNanos() });
  }
}
