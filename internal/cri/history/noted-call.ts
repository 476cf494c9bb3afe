import { BerthError } from '../../errors/errors.ts';
import { signalName } from '../../host/signals.ts';
import { containerState } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { findById } from '../ids.ts';
import type { Call } from './calls.ts';
import { type Note, podName } from './pod-history.ts';

/** What there may be in the request of a change. */
export interface Asked {
  readonly podSandboxId?: string;
  readonly containerId?: string;
  readonly timeout?: bigint;
  readonly config?: { readonly metadata?: Named | null } | null;
  readonly image?: { readonly image?: string | null } | null;
  readonly sandboxConfig?: { readonly metadata?: Named | null } | null;
}

interface Named {
  readonly name?: string | null;
  readonly namespace?: string | null;
}

type NotingDeps = Pick<Deps, 'sandboxes' | 'containers' | 'history' | 'calls'>;

/** How a call is told, of which object. */
interface Telling {
  readonly id: string;
  /** What it bears, as it has no id yet, and the pod that it would be in. */
  readonly named?: { readonly name: string; readonly pod: string };
  readonly what: string;
  readonly detail: string;
  /** Nothing else tells how it went well. */
  readonly tellsSuccess: boolean;
}

/**
 * Runs a change, known as under way meanwhile, and notes how it went, where the stages of an operation and the change of
 * a row do not tell that already.
 */
export async function notedCall<T>(deps: NotingDeps, rpc: string, asked: Asked, body: () => Promise<T>): Promise<T> {
  const telling = tellingOf(deps, rpc, asked);
  if (!telling) return body();
  const { id, named, what, detail, tellsSuccess } = telling;
  const began = performance.now();
  const note = (end: Pick<Note, 'error'>) => {
    const whole = { what, ms: Math.round(performance.now() - began), ...(detail !== '' && { detail }), ...end };
    if (named) deps.history.noteNamed(named.name, whole, named.pod);
    else deps.history.note(id, whole);
  };
  const call: Call = { rpc, id, detail };
  try {
    const result = await deps.calls.run(call, body);
    if (tellsSuccess) note({});
    return result;
  } catch (error) {
    if (!deps.history.knows(error)) note({ error: BerthError.from(error).explain() });
    throw error;
  }
}

function tellingOf(deps: NotingDeps, rpc: string, asked: Asked): Telling | undefined {
  const pod = wholeId(deps.sandboxes, asked.podSandboxId);
  const container = wholeId(deps.containers, asked.containerId);
  const failure = { what: rpc, detail: '', tellsSuccess: false };
  switch (rpc) {
    case 'RunPodSandbox': {
      const name = nameOf(asked.config?.metadata);
      return name === '/' ? undefined : { ...failure, id: name, named: { name, pod: name } };
    }
    case 'CreateContainer': {
      const row = deps.sandboxes.get(pod);
      const name = asked.config?.metadata?.name;
      return { ...failure, id: pod, ...(row && name && { named: { name: `${podName(row)}/${name}`, pod } }) };
    }
    case 'StopPodSandbox':
    case 'RemovePodSandbox':
      return { ...failure, id: pod };
    case 'UpdatePodSandboxResources':
      return { ...failure, id: pod, tellsSuccess: true };
    case 'StartContainer':
    case 'RemoveContainer':
      return { ...failure, id: container };
    case 'UpdateContainerResources':
      return { ...failure, id: container, tellsSuccess: true };
    case 'StopContainer':
      return { ...failure, id: container, ...stopOf(deps, container, asked.timeout ?? 0n) };
    case 'PullImage':
      return pullOf(deps, asked);
    default:
      return undefined;
  }
}

const wholeId = (rows: Parameters<typeof findById>[1], given = ''): string =>
  given === '' ? '' : (findById('object', rows, given)?.id ?? given);

const nameOf = (named: Named | null | undefined): string => `${named?.namespace ?? ''}/${named?.name ?? ''}`;

function stopOf({ containers }: NotingDeps, id: string, grace: bigint): Pick<Telling, 'detail' | 'tellsSuccess'> {
  const row = containers.get(id);
  // what has ended is stopped by doing nothing
  const runs = row !== undefined && containerState(row) === 'running';
  const detail = grace > 0n && row ? `${signalName(row.stopSignal)}, then ${grace} s until SIGKILL` : 'SIGKILL';
  return { detail, tellsSuccess: runs };
}

/** A kubelet says which pod it pulls for. */
function pullOf({ sandboxes }: NotingDeps, { image, sandboxConfig }: Asked): Telling | undefined {
  const name = nameOf(sandboxConfig?.metadata);
  const pod = sandboxes.list().findLast(row => podName(row) === name);
  return pod && { id: pod.id, what: 'PullImage', detail: image?.image ?? '', tellsSuccess: true };
}
