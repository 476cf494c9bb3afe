import { type Drift, drift } from '../drift.ts';
import { type OpenShim, type ShimProcess, seenBy } from '../witnesses.ts';
import type { World } from '../world.ts';

/** A ready pod needs a shim that the agent is connected to. */
export function deadShims(world: World): readonly Drift[] {
  const { openShims, rows } = world.witnesses;
  const open = new Map(openShims.map(shim => [shim.podId, shim]));
  return rows.pods
    .filter(({ id, state }) => state === 'ready' && !world.isBusy(id) && !open.get(id)?.isAlive)
    .map(({ id }) => {
      const shim = open.get(id);
      const detail = shim ? `its process ${shim.pid} is gone` : runsApart(world.shims.get(id));
      return drift(id, { kind: 'dead-shim', pod: id, isOpen: shim !== undefined }, { podId: id, detail });
    });
}

const runsApart = ([process]: readonly ShimProcess[] = []): string =>
  process ? `its process ${process.pid} runs and is not connected` : '';

/** Where the pod's bundle stands, whoever removes that ends the shim. */
export function orphanShims(world: World): readonly Drift[] {
  const { processes, openShims } = world.witnesses;
  return seenBy(processes, ({ shims }) =>
    shims
      .filter(shim => !world.isBusy(shim.podId) && !isServing(shim, openShims) && isOrphan(world, shim))
      .map(({ podId, pid, started }) =>
        drift(
          `${pid}`,
          { kind: 'orphan-shim', pod: podId, process: { pid, started } },
          { podId, detail: `process ${pid}` },
        ),
      ),
  );
}

const isServing = ({ pid }: ShimProcess, open: readonly OpenShim[]): boolean => open.some(shim => shim.pid === pid);

/** A second one beside the pod's own is one too; the only one of a ready pod may be found again. */
function isOrphan(world: World, { podId }: ShimProcess): boolean {
  if (world.isOpen(podId)) return true;
  const row = world.pods.get(podId);
  if (row) return row.state === 'down' && !world.bundles?.has(podId);
  return !world.bundles?.has(podId);
}

export function staleSockets(world: World): readonly Drift[] {
  return seenBy(world.witnesses.sockets, sockets =>
    sockets
      .filter(({ podId, isBound }) => !isBound && !world.isBusy(podId) && !world.hasShim(podId))
      .map(({ path, podId }) => drift(path, { kind: 'stale-socket', pod: podId, path }, { podId, detail: path })),
  );
}
