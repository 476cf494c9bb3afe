import { type Drift, drift } from '../drift.ts';
import { type FolderSeen, seenBy } from '../witnesses.ts';
import type { World } from '../world.ts';

/** Owed by a row, or recorded of a pod that no row has, or that is down. */
export function leakedAddresses(world: World): readonly Drift[] {
  const { witnesses, pods } = world;
  const owed = witnesses.rows.pods.filter(({ state, attached }) => state === 'stopping' && attached);
  const recorded = seenBy(witnesses.attachments, attachments =>
    attachments.filter(({ podId }) => (pods.get(podId)?.state ?? 'down') === 'down'),
  );
  const found = [
    ...owed.map(({ id }) => ({ pod: id, isOwed: true, detail: 'DEL is owed' })),
    ...recorded.map(({ podId, detail }) => ({ pod: podId, isOwed: false, detail })),
  ];
  return found
    .filter(({ pod }) => !world.isBusy(pod))
    .map(({ pod, isOwed, detail }) => drift(pod, { kind: 'leaked-address', pod, isOwed }, { podId: pod, detail }));
}

export function leakedFolders(world: World): readonly Drift[] {
  return seenBy(world.witnesses.folders, folders =>
    folders.flatMap(folder => {
      const { of, id, path } = folder;
      if (of === 'foreign' || world.isBusy(id) || isUsed(world, folder)) return [];
      const about = of === 'work' || of === 'oci' ? world.about(id) : { containerId: id };
      return [drift(path, { kind: 'leaked-snapshot', id, of }, { ...about, detail: path })];
    }),
  );
}

/** A work folder goes with the bundle, and what an OCI runtime knows with the task. */
function isUsed({ containers, pods, bundles, tasks }: World, { of, id }: FolderSeen): boolean {
  if (of === 'oci') return tasks.has(id) || containers.get(id)?.state === 'running' || bundles?.has(id) !== false;
  if (of !== 'work') return containers.has(id);
  return containers.has(id) || pods.has(id) || bundles === undefined || bundles.has(id);
}

export function leakedImages({ witnesses: { garbage } }: World): readonly Drift[] {
  return seenBy(garbage, ({ blobs, layers }) =>
    blobs + layers === 0
      ? []
      : [drift('images', { kind: 'leaked-snapshot', of: 'images' }, { detail: `${blobs} blobs, ${layers} layers` })],
  );
}

export function foreignThings({ witnesses: { state, cgroups, folders, processes } }: World): readonly Drift[] {
  const paths = [
    ...seenBy(state, ({ foreign }) => foreign),
    ...seenBy(folders, seen => seen.filter(({ of }) => of === 'foreign').map(({ path }) => path)),
    ...seenBy(cgroups, seen => seen.filter(({ of }) => of === 'foreign').map(({ path }) => `cgroup ${path}`)),
  ];
  const shims = seenBy(processes, ({ foreign }) => [...foreign]);
  return [
    ...paths.map(path => drift(path, { kind: 'foreign' }, { detail: path })),
    ...shims.map(([agent, count]) =>
      drift(agent, { kind: 'foreign' }, { detail: `${count} ${count === 1 ? 'shim' : 'shims'} of ${agent}` }),
    ),
  ];
}
