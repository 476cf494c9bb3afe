import { chmodSync, chownSync } from 'node:fs';
import { hostId, type IdMap } from '../host/user-namespace.ts';

/** Who the root of a pod is outside: another one with a user namespace. */
export const mappedRoot = (idMap: IdMap): { readonly uid: number; readonly gid: number } => ({
  uid: hostId(idMap.uids, 0),
  gid: hostId(idMap.gids, 0),
});

/** Lets the root of a user namespace get through a folder that stays the agent's own. */
export function admitMappedRoot(folder: string, idMap: IdMap | undefined): void {
  if (!idMap) return;
  chownSync(folder, 0, mappedRoot(idMap).gid);
  chmodSync(folder, 0o710);
}

/** Gives files to the pod's root; without a user namespace they are its own already. */
export function giveToMappedRoot(paths: readonly string[], idMap: IdMap | undefined): void {
  if (!idMap) return;
  const { uid, gid } = mappedRoot(idMap);
  for (const path of paths) chownSync(path, uid, gid);
}
