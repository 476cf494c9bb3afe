import type { runtime } from '../../api/gen/cri.js';
import type { Wait } from '../async/waits.ts';
import { BerthError } from '../errors/errors.ts';
import { sayStuck, stuckAmong } from '../host/stuck.ts';
import { pidsOf } from './conditions.ts';
import type { Deps } from './deps.ts';
import { findById } from './ids.ts';
import type { Call } from './instrument.ts';
import { type RunningStage, stages } from './stages.ts';

/** What changes a pod or container: its work outlasts the call, and a retry joins it or finds it done. */
const lasting: ReadonlySet<string> = new Set([
  'RunPodSandbox',
  'StopPodSandbox',
  'RemovePodSandbox',
  'CreateContainer',
  'StartContainer',
  'StopContainer',
  'RemoveContainer',
]);

type Told = Pick<Deps, 'stages' | 'sandboxes' | 'containers' | 'waitBook'>;

/** The fields of their requests that name the object. */
interface Request {
  readonly podSandboxId?: string;
  readonly containerId?: string;
  readonly config?: runtime.v1.IPodSandboxConfig | runtime.v1.IContainerConfig | null;
}

/**
 * Answers a call that outlasts its client's patience a moment before that ends, with what it waits for: a client that
 * gives up by itself learns nothing. The work goes on.
 */
export async function inTime<T>(
  name: string,
  deps: Told,
  request: Request,
  call: Call,
  handler: () => Promise<T>,
): Promise<T> {
  if (!lasting.has(name)) return handler();
  const waits = new Set<Wait>();
  const { subject, ids } = objectOf(name, deps, request);
  const [id = ''] = ids;
  const work = deps.waitBook.collect(id, `${name} of ${subject}`, handler, waits);
  const early = Promise.withResolvers<never>();
  const giveUp = () => early.reject(unfinished(name, deps, request, waits));
  const timer = call.deadline === undefined ? undefined : setTimeout(giveUp, earlyEnough(call.deadline - Date.now()));
  const onGone = () => {
    const { message, detail } = unfinished(name, deps, request, waits);
    const { message: gone } = BerthError.from(call.signal.reason);
    early.reject(new BerthError('Canceled', `${gone}: ${message}`, detail === undefined ? {} : { detail }));
  };
  call.signal.addEventListener('abort', onGone, { once: true });
  try {
    return await Promise.race([work, early.promise]);
  } finally {
    clearTimeout(timer);
    call.signal.removeEventListener('abort', onGone);
  }
}

/** How many lines there are behind the sentence. */
const mostTold = 16;

const longestTimerMs = 2 ** 31 - 1;

/** Half a second, or a tenth of a shorter time, is left for the answer. */
const earlyEnough = (leftMs: number): number => Math.min(leftMs - Math.min(500, leftMs / 10), longestTimerMs);

function unfinished(name: string, deps: Told, request: Request, own: ReadonlySet<Wait>): BerthError {
  const { subject, ids } = objectOf(name, deps, request);
  const concerns = (stage: RunningStage) =>
    ids.has(stage.id) || (stage.operation === name && stage.subject === subject);
  const running = deps.stages.running().filter(concerns);
  // what was begun last is what the others wait for
  const inner = [...own].toReversed().map(sayOwn);
  const [first, ...others] = [...running.toSorted((a, b) => b.forMs - a.forMs).map(sayStage), ...inner];
  const doing = first ?? 'it waits for its turn behind what else is done with it';
  const pids = [...running.flatMap(({ waits }) => waits), ...own].flatMap(wait => [...pidsOf(wait)]);
  const [stuck, ...more] = stuckAmong(pids).map(sayStuck);
  const because = stuck === undefined ? '' : `: ${stuck}`;
  const message = `${name} of ${subject} is still under way: ${doing}${because}; it goes on, ask again to learn how it ends`;
  const detail = [...others, ...more].slice(0, mostTold).join('\n');
  return new BerthError('DeadlineExceeded', message, detail === '' ? {} : { detail });
}

function objectOf(
  name: string,
  { sandboxes, containers }: Told,
  { config, podSandboxId = '', containerId = '' }: Request,
): { readonly subject: string; readonly ids: ReadonlySet<string> } {
  if (name === 'RunPodSandbox') {
    const { namespace, name: pod } = (config as runtime.v1.IPodSandboxConfig | undefined)?.metadata ?? {};
    return { subject: `pod "${namespace}/${pod}"`, ids: new Set() };
  }
  const sandbox = podSandboxId === '' ? undefined : findById('pod sandbox', sandboxes, podSandboxId);
  const pod = `pod "${sandbox?.namespace}/${sandbox?.name}"`;
  if (name === 'CreateContainer') return { subject: `container "${config?.metadata?.name}" of ${pod}`, ids: new Set() };
  if (containerId !== '') {
    const container = findById('container', containers, containerId);
    const of = sandboxes.get(container?.sandboxId ?? '');
    const subject = of
      ? `container "${container?.name}" of pod "${of.namespace}/${of.name}"`
      : `container "${containerId}"`;
    return { subject, ids: idsOf(container) };
  }
  const own = containers.list().filter(container => container.sandboxId === sandbox?.id);
  return { subject: pod, ids: idsOf(sandbox, ...own) };
}

const idsOf = (...rows: readonly ({ readonly id: string } | undefined)[]): ReadonlySet<string> =>
  new Set(rows.flatMap(row => row?.id ?? []));

/** `for 12.3 s it has tried to attach the network of pod "a/b", waiting for CNI plugin "x" (process 12)`. */
export function sayStage({ stage, subject, forMs, waits }: RunningStage): string {
  const on = waits.toSorted((a, b) => a.beganMs - b.beganMs).map(sayWait);
  return `for ${seconds(forMs)} it has tried to ${stages[stage]} ${subject}${on.length > 0 ? `, waiting for ${on.join(' and ')}` : ''}`;
}

/** `CNI plugin "x" (process 12)` */
export const sayWait = ({ on, pid }: Wait): string => (pid === undefined ? on : `${on} (process ${pid})`);

const sayOwn = (wait: Wait): string =>
  `for ${seconds(performance.now() - wait.beganMs)} it has waited for ${sayWait(wait)}`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
