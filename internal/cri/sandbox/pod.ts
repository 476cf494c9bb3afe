import type { SandboxRecord } from '../../metadata/records.ts';
import type { PodNamespace, PodSandbox } from '../../runtime/oci/container-input.ts';
import type { SandboxPaths } from './paths.ts';

/** The pod as the specs of its containers need it. Pure. */
export function podSandbox(record: SandboxRecord, paths: SandboxPaths): PodSandbox {
  const { id, name, namespace, uid, hostname, annotations, namespaces, userNamespace, selinux } = record;
  const pinned = (isHost: boolean, path: string): PodNamespace => (isHost ? 'host' : { path });
  const hostNetwork = namespaces.network === 'node';
  const hostIpc = namespaces.ipc === 'node';
  return {
    ...{ id, name, namespace, uid, hostname, annotations, selinux },
    namespaces: {
      network: pinned(hostNetwork, paths.net),
      uts: pinned(hostNetwork, paths.uts),
      ipc: pinned(hostIpc, paths.ipc),
      user: userNamespace ? { path: paths.user, ...userNamespace } : 'host',
      pid: namespaces.pid === 'pod' ? { path: paths.pid } : namespaces.pid === 'node' ? 'host' : 'private',
    },
    files: {
      hosts: paths.hosts,
      resolvConf: paths.resolvConf,
      hostname: paths.hostname,
      shm: hostIpc ? '/dev/shm' : paths.shm,
    },
  };
}
