import { randomUUID } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { runtime } from '../../../api/gen/cri.js';
import type { AgentOptions } from './agent.ts';

const { POD, CONTAINER } = runtime.v1.NamespaceMode;

/** The root of a user namespace has to get through to its files. */
export const passable: AgentOptions = {
  prepare: async folder => {
    await chmod(folder, 0o711);
    return () => {};
  },
};

export const mapping = (hostId: number, length = 65_536) => [{ containerId: 0, hostId, length }];

/** As a kubelet asks for a pod with `hostUsers: false`, or a container of it. */
export function inUserNamespace(hostId: number, more: runtime.v1.ILinuxContainerSecurityContext = {}) {
  const usernsOptions = { mode: POD, uids: mapping(hostId), gids: mapping(hostId) };
  const namespaceOptions = { network: POD, ipc: POD, pid: CONTAINER, usernsOptions, ...more.namespaceOptions };
  return { hostname: `userns-${randomUUID().slice(0, 8)}`, linux: { securityContext: { ...more, namespaceOptions } } };
}

/** A mount with owners mapped, as a kubelet sends every mount of such a pod. */
export const mappedMount = (containerPath: string, hostPath: string, hostId: number, more: runtime.v1.IMount = {}) => ({
  ...{ containerPath, hostPath, ...more },
  uidMappings: mapping(hostId),
  gidMappings: mapping(hostId),
});
