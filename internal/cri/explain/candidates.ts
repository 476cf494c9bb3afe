import { type ContainerRecord, containerState, type SandboxRecord } from '../../metadata/records.ts';
import type { Deps } from '../deps.ts';
import { podName } from '../history/pod-history.ts';
import type { Candidate } from './find.ts';

/** The newest first; those that are here before those that are gone. */
export async function candidates(deps: Pick<Deps, 'sandboxes' | 'containers' | 'history'>): Promise<Candidate[]> {
  const pods = deps.sandboxes.list().toSorted(newestFirst);
  const containers = deps.containers.list().toSorted(newestFirst);
  const names = new Map(pods.map(row => [row.id, podName(row)]));
  const here = [
    ...pods.map(row => ({ id: row.id, pod: row.id, name: podName(row), state: podState(row) })),
    ...containers.map(row => ({
      ...{ id: row.id, pod: row.sandboxId, name: `${names.get(row.sandboxId) ?? ''}/${row.name}` },
      state: row.readyAt === undefined ? 'making' : containerState(row),
    })),
  ];
  const ids = new Set(here.map(({ id }) => id));
  const remembered = (await deps.history.subjects()).filter(({ id }) => !ids.has(id));
  return [...here, ...remembered.map(subject => ({ ...subject, state: 'gone' }))];
}

const newestFirst = (a: SandboxRecord | ContainerRecord, b: SandboxRecord | ContainerRecord): number =>
  Number(b.createdAt - a.createdAt);

function podState({ readyAt, stoppedAt, downAt }: SandboxRecord): string {
  if (downAt !== undefined) return 'stopped';
  if (stoppedAt !== undefined) return 'stopping';
  return readyAt === undefined ? 'making' : 'ready';
}
