import { type ContainerRecord, containerState, type SandboxRecord } from '../../metadata/records.ts';
import type { ContainerRow, PodRow, PodState, Rows } from '../../reconcile/witnesses.ts';
import type { Deps } from '../deps.ts';
import { handlerName } from '../sandbox/assemble.ts';

type RowDeps = Pick<Deps, 'sandboxes' | 'containers' | 'handlers' | 'defaultHandler'>;

export function readRows(deps: RowDeps): Rows {
  return {
    pods: deps.sandboxes.list().map(podRow),
    containers: deps.containers.list().map(record => containerRow(deps, record)),
  };
}

function podRow(record: SandboxRecord): PodRow {
  const { id, namespace, name, attached } = record;
  return { id, name: `${namespace}/${name}`, state: podState(record), attached };
}

function podState({ readyAt, stoppedAt, downAt }: SandboxRecord): PodState {
  if (downAt !== undefined) return 'down';
  if (stoppedAt !== undefined) return 'stopping';
  return readyAt === undefined ? 'making' : 'ready';
}

function containerRow(deps: RowDeps, record: ContainerRecord): ContainerRow {
  const { id, sandboxId, name, readyAt } = record;
  const sandbox = deps.sandboxes.get(sandboxId);
  const handler = sandbox && deps.handlers[handlerName(deps, sandbox)];
  return {
    ...{ id, podId: sandboxId, name },
    state: readyAt === undefined ? 'making' : containerState(record),
    keepsBundle: handler?.shimDebug ?? false,
  };
}
