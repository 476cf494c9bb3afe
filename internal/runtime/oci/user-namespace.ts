import { type IdMapping, namespaceMode, type UserNamespaceOptions } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciIdMapping, OciUser } from './spec.ts';

/** A run of ids inside a user namespace and where it begins outside. */
export interface IdRange {
  readonly containerId: number;
  readonly hostId: number;
  readonly size: number;
}

export interface IdMap {
  readonly uids: readonly IdRange[];
  readonly gids: readonly IdRange[];
}

/** A pinned user namespace that owns the other namespaces of its pod. */
export interface PodUserNamespace extends IdMap {
  readonly path: string;
}

/** -1 is no id. */
const endOfIds = 2 ** 32 - 1;

/**
 * The map of the user namespace that a pod asks for; undefined for one that stays in the host's. As kubelets send it:
 * one run of uids and one of gids, of the same size, and with a root.
 */
export function askedIdMap(options: UserNamespaceOptions | null | undefined): IdMap | undefined {
  if (!options) return undefined;
  const { mode, uids, gids } = options;
  if (mode === namespaceMode.node) {
    if (uids.length + gids.length === 0) return undefined;
    throw invalidArgument("ids are to be mapped, but the user namespace asked for is the host's");
  }
  if (mode !== namespaceMode.pod) throw invalidArgument('a user namespace is that of the pod or that of the host');
  const [uid, gid] = [oneRange(uids, 'uid'), oneRange(gids, 'gid')];
  if (uid.size !== gid.size) {
    throw invalidArgument(`the user namespace maps ${uid.size} uids and ${gid.size} gids, both must be as many`);
  }
  return { uids: [uid], gids: [gid] };
}

function oneRange(mappings: readonly IdMapping[], kind: 'uid' | 'gid'): IdRange {
  const [mapping, ...others] = mappings;
  if (!mapping || others.length > 0) {
    throw invalidArgument(`the user namespace has ${mappings.length} ${kind} mappings, it must be one`);
  }
  const { containerId, hostId, length: size } = mapping;
  if (size === 0) throw invalidArgument(`the ${kind} mapping of the user namespace is empty`);
  if (containerId !== 0) {
    throw invalidArgument(`the ${kind} mapping of the user namespace begins at ${containerId}, so it has no root`);
  }
  if (hostId + size > endOfIds) {
    throw invalidArgument(`the ${kind} mapping of the user namespace ends at ${hostId + size}, beyond all ids`);
  }
  return { containerId, hostId, size };
}

/** A container, or a mount of it, may say the map of its pod once more, and no other one. */
export function checkSameMap(asked: IdMap | undefined, pod: 'host' | IdMap, what: string): void {
  if (pod === 'host') {
    if (asked) throw invalidArgument(`${what} has id mappings, but the pod has no user namespace`);
    return;
  }
  if (!asked || !sameRanges(asked.uids, pod.uids) || !sameRanges(asked.gids, pod.gids)) {
    throw invalidArgument(`${what} has other id mappings than the user namespace of the pod`);
  }
}

const sameRanges = (one: readonly IdRange[], other: readonly IdRange[]): boolean =>
  one.length === other.length &&
  one.every(({ containerId, hostId, size }, index) => {
    const twin = other[index];
    return twin?.containerId === containerId && twin.hostId === hostId && twin.size === size;
  });

/** Ids that the namespace does not have cannot be taken on in it. */
export function checkIdsAreMapped({ uid, gid, additionalGids }: OciUser, pod: 'host' | IdMap): void {
  if (pod === 'host') return;
  const isMapped = (id: number, ranges: readonly IdRange[]): boolean =>
    ranges.some(({ containerId, size }) => id >= containerId && id < containerId + size);
  if (!isMapped(uid, pod.uids)) throw invalidArgument(`user ${uid} is not mapped in the user namespace of the pod`);
  const group = [gid, ...additionalGids].find(id => !isMapped(id, pod.gids));
  if (group !== undefined) throw invalidArgument(`group ${group} is not mapped in the user namespace of the pod`);
}

/** As CRI messages and OCI documents spell them. */
export const fromCri = (mappings: readonly IdMapping[]): IdRange[] =>
  mappings.map(({ containerId, hostId, length }) => ({ containerId, hostId, size: length }));

export const ociMappings = (ranges: readonly IdRange[]): OciIdMapping[] =>
  ranges.map(({ containerId, hostId, size }) => ({ containerID: containerId, hostID: hostId, size }));
