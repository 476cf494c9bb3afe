import { type ContainerRecord, containerState, type SandboxRecord, sandboxIsReady } from '../../metadata/records.ts';

/** How far a sandbox or container has come, as events tell it. */
export type Phase = 'created' | 'running' | 'exited';

/** A pod as clients see it: all its sandboxes and containers that lists show. */
export interface PodView {
  /** The newest, which alone says how the pod is. */
  readonly sandbox: SandboxRecord;
  /** Of all its sandboxes, the newest first. */
  readonly containers: readonly ContainerRecord[];
  /** By id: the sandboxes' first. */
  readonly phases: ReadonlyMap<string, Phase>;
}

export type PodKey = string;

/** What a kubelet takes for one pod; of pods made by hand several may have the same uid. */
export const podKeyOf = ({ namespace, name, uid }: SandboxRecord): PodKey => `${namespace}\0${name}\0${uid}`;

const isShown = ({ readyAt, stoppedAt }: SandboxRecord): boolean => readyAt !== undefined || stoppedAt !== undefined;

const newerFirst = (a: ContainerRecord, b: ContainerRecord): number =>
  a.createdAt === b.createdAt ? 0 : a.createdAt > b.createdAt ? -1 : 1;

const isNewer = (a: SandboxRecord, b: SandboxRecord): boolean =>
  a.attempt === b.attempt ? a.createdAt > b.createdAt : a.attempt > b.attempt;

/** Of rows of any pods; undefined when none of them is one of the pod that a list would show. */
export function viewPod(
  key: PodKey,
  sandboxRows: readonly SandboxRecord[],
  containerRows: readonly ContainerRecord[],
): PodView | undefined {
  const sandboxes = sandboxRows.filter(row => isShown(row) && podKeyOf(row) === key);
  const [first, ...others] = sandboxes;
  if (!first) return undefined;
  const ids = new Set(sandboxes.map(({ id }) => id));
  const containers = containerRows
    .filter(row => row.readyAt !== undefined && ids.has(row.sandboxId))
    .toSorted(newerFirst);
  return {
    sandbox: others.reduce((newest, row) => (isNewer(row, newest) ? row : newest), first),
    containers,
    phases: new Map<string, Phase>([
      ...sandboxes.map(row => [row.id, sandboxIsReady(row) ? 'running' : 'exited'] as const),
      ...containers.map(row => [row.id, containerState(row)] as const),
    ]),
  };
}
