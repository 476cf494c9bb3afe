import { type Drift, drift } from '../drift.ts';
import { seenBy } from '../witnesses.ts';
import type { World } from '../world.ts';

export function orphanBundles(world: World): readonly Drift[] {
  return [...(world.bundles?.values() ?? [])]
    .filter(({ id }) => !world.isBusy(id) && world.isGone(id) && !world.containers.get(id)?.keepsBundle)
    .map(({ id, path, podId }) => {
      const isPod = world.pods.has(id) || podId === id;
      return drift(id, { kind: 'orphan-bundle', id, isPod }, { ...world.about(id), detail: path });
    });
}

/** Of containers only in a pod that is ready: what a pod that stops leaves of them is not used any more. */
export function rowsWithoutBundle(world: World): readonly Drift[] {
  const { bundles } = world;
  if (!bundles) return [];
  const { pods, containers } = world.witnesses.rows;
  const lacks = ({ id }: { readonly id: string }) => world.isLive(id) && !world.isBusy(id) && !bundles.has(id);
  const isServed = (podId: string) => world.isLive(podId) && bundles.has(podId);
  return [
    ...pods.filter(lacks).map(({ id }) => drift(id, { kind: 'row-without-bundle', id, isPod: true }, { podId: id })),
    ...containers
      .filter(container => lacks(container) && isServed(container.podId))
      .map(({ id, podId }) => drift(id, { kind: 'row-without-bundle', id, isPod: false }, { podId, containerId: id })),
  ];
}

export function halfDeletedBundles(world: World): readonly Drift[] {
  return seenBy(world.witnesses.state, ({ halfDeleted }) =>
    halfDeleted.map(path => drift(path, { kind: 'half-deleted-bundle', path }, { detail: path })),
  );
}

/** What is mounted in the bundles of what lives; in any other bundle it goes with the bundle. */
const parts = {
  pod: /^(ns\/(net|ipc|uts|pid|user)|shm|infra\/catatonit)$/,
  container: /^(rootfs|images|mounts)(\/|$)/,
} as const;

/** Image layers are mounted for a container's owners only while it is being made. */
const madeOf = /^lower(\/|$)/;

export function leakedMounts(world: World): readonly Drift[] {
  return seenBy(world.witnesses.mounts, mounts =>
    mounts
      .filter(({ id, part }) => !world.isBusy(id) && (madeOf.test(part) || isStray(world, id, part)))
      .map(({ id, path, kind }) => {
        const leak = kind === 'namespace' ? 'leaked-namespace' : 'leaked-mount';
        return drift(path, { kind: leak, path }, { ...world.about(id), detail: path });
      }),
  );
}

function isStray(world: World, id: string, part: string): boolean {
  if (!world.isLive(id)) return false;
  return !parts[world.pods.has(id) ? 'pod' : 'container'].test(part);
}
