import { hostname } from 'node:os';
import type { runtime } from '../../api/gen/cri.js';
import { BerthError } from '../errors/errors.ts';
import { nowNanos } from '../host/clock.ts';
import { type SandboxRecord, sandboxIsReady } from '../metadata/records.ts';
import { levelOf } from '../runtime/oci/selinux-pod.ts';
import type { Deps } from './deps.ts';
import { newId } from './ids.ts';
import type { Call } from './instrument.ts';
import { abandonSandbox, settleSandbox } from './sandbox/abandon.ts';
import { assembleSandbox } from './sandbox/assemble.ts';
import { ownCgroup } from './sandbox/cgroup.ts';
import { planSandbox } from './sandbox/plan.ts';
import type { Trace } from './stages.ts';
import { undo } from './undo.ts';

/** A retry of the same pod and attempt joins the running start, or gets the id of the ready sandbox. */
export async function runPodSandbox(
  deps: Deps,
  request: runtime.v1.RunPodSandboxRequest,
  call: Call,
): Promise<runtime.v1.IRunPodSandboxResponse> {
  const id = newId();
  const planned = planSandbox(request, {
    id,
    now: nowNanos(),
    boot: deps.machine.boot,
    handlers: Object.keys(deps.handlers),
    hostname: hostname(),
    ownCgroup: ownCgroup(deps.cgroups.driver, id),
    selinux: deps.selinux && { policy: deps.selinux, taken: takenLevels(deps.sandboxes.list()) },
  });
  refuseWithoutUserNamespaces(deps, planned);
  const make = async (abandoned: AbortSignal) => {
    const existing = await sameAttempt(deps, planned);
    return (existing && (await resume(deps, existing))) ?? start(deps, planned, request, abandoned);
  };
  const podSandboxId = await deps.making.run(attemptKey(planned), make, call.signal);
  return { podSandboxId };
}

const takenLevels = (rows: readonly SandboxRecord[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ selinux }) => (selinux ? [levelOf(selinux.mount)] : [])));

function refuseWithoutUserNamespaces({ handlers, defaultHandler }: Deps, planned: SandboxRecord): void {
  const handler = planned.handler || defaultHandler;
  const why = planned.userNamespace && handlers[handler]?.noUserNamespaces;
  if (why) throw new BerthError('FailedPrecondition', `handler "${handler}" has no user namespaces here: ${why}`);
}

const attemptKey = ({ namespace, name, uid, attempt }: SandboxRecord): string =>
  JSON.stringify([namespace, name, uid, attempt]);

/** The sandbox of that attempt, recovered when an earlier agent left it. */
async function sameAttempt(deps: Deps, planned: SandboxRecord): Promise<SandboxRecord | undefined> {
  const found = deps.sandboxes.list().find(record => attemptKey(record) === attemptKey(planned));
  if (!found) return undefined;
  await deps.recovery.of(found.id);
  return deps.sandboxes.get(found.id);
}

/** Undefined when what an earlier try left is gone now: the sandbox is to be made anew. */
async function resume(deps: Deps, existing: SandboxRecord): Promise<string | undefined> {
  const { namespace, name, attempt, id } = existing;
  if (sandboxIsReady(existing)) return id;
  if (existing.readyAt === undefined) {
    await settleSandbox(deps, id);
    return undefined;
  }
  throw new BerthError(
    'AlreadyExists',
    `attempt ${attempt} of pod "${namespace}/${name}" has stopped as sandbox "${id}": remove that one or raise the attempt`,
  );
}

function start(
  deps: Deps,
  record: SandboxRecord,
  request: runtime.v1.RunPodSandboxRequest,
  abandoned: AbortSignal,
): Promise<string> {
  const { id } = record;
  const subject = `pod "${record.namespace}/${record.name}"`;
  const assemble = async (trace: Trace) => {
    try {
      using turn = new DisposableStack();
      turn.defer(await trace.run('turn', () => deps.turns.take(abandoned)));
      await trace.run('row', () => deps.sandboxes.put(record));
      const inputs = { sysctls: request.config?.linux?.sysctls ?? {}, dns: request.config?.dnsConfig ?? null };
      const ready = await assembleSandbox(deps, trace, record, inputs, abandoned);
      await trace.run('commit', () => deps.sandboxes.put(ready));
      return id;
    } catch (error) {
      await undo(`pod sandbox "${id}"`, () => abandonSandbox(deps, id)).catch((left: unknown) =>
        deps.log.warn('a failed sandbox could not be taken down whole', { pod: id, error: left }),
      );
      throw error;
    }
  };
  return deps.locks.run(id, () => deps.stages.trace('RunPodSandbox', id, subject, assemble, abandoned));
}
