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
    net: join(bundle, 'ns', 'net'),
    ipc: join(bundle, 'ns', 'ipc'),
    uts: join(bundle, 'ns', 'uts'),
    pid: join(bundle, 'ns', 'pid'),
    user: join(bundle, 'ns', 'user'),
    shm: join(bundle, 'shm'),
    resolvConf: join(bundle, 'etc', 'resolv.conf'),
    hosts: join(bundle, 'etc', 'hosts'),
    hostname: join(bundle, 'etc', 'hostname'),
    infra: join(bundle, 'infra'),
  };
}
