import { join } from 'node:path';

/** Where the parts of a sandbox stand; all of it lives in the sandbox's bundle and goes with it. */
export interface SandboxPaths {
  readonly bundle: string;
  readonly net: string;
  readonly ipc: string;
  readonly uts: string;
  readonly pid: string;
  readonly user: string;
  readonly shm: string;
  readonly resolvConf: string;
  readonly hosts: string;
  readonly hostname: string;
  /** Root file system of the infra process. */
  readonly infra: string;
}

export function sandboxPaths(state: string, namespace: string, id: string): SandboxPaths {
  const bundle = join(state, namespace, id);
  return {
    bundle,
    net: `${bundle}/ns/net`,
    ipc: `${bundle}/ns/ipc`,
    uts: `${bundle}/ns/uts`,
    pid: `${bundle}/ns/pid`,
    user: `${bundle}/ns/user`,
    shm: `${bundle}/shm`,
    resolvConf: `${bundle}/etc/resolv.conf`,
    hosts: `${bundle}/etc/hosts`,
    hostname: `${bundle}/etc/hostname`,
    infra: `${bundle}/infra`,
  };
}
