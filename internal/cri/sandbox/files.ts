import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { runtime } from '../../../api/gen/cri.js';
import { errnoOf } from '../../errors/errors.ts';
import { mount } from '../../host/mount.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { hostsFile } from '../../runtime/oci/sandbox/hosts.ts';
import { resolvConf } from '../../runtime/oci/sandbox/resolv-conf.ts';
import { giveToMappedRoot, mappedRoot } from '../mapped-root.ts';
import { labelFiles, labelOption } from '../selinux.ts';
import type { SandboxPaths } from './paths.ts';

export type DnsConfig = Pick<runtime.v1.DNSConfig, 'servers' | 'searches' | 'options'>;

/** Kubernetes gives every pod 64 MiB of shared memory. */
const shmBytes = 64 * 1024 * 1024;

/** Name resolution, hostname, and the shared memory of the pod's ipc namespace: what every container of the pod sees. */
export function writeSandboxFiles(record: SandboxRecord, paths: SandboxPaths, dns: DnsConfig | null): void {
  mkdirSync(dirname(paths.resolvConf), { recursive: true, mode: 0o755 });
  writeFileSync(paths.resolvConf, resolvConf(dns ?? undefined, readHostFile('/etc/resolv.conf')), { mode: 0o644 });
  writeFileSync(paths.hostname, `${record.hostname}\n`, { mode: 0o644 });
  handOver([paths.resolvConf, paths.hostname], record);
  makeShm(record, paths);
}

/** Once the addresses are known. A kubelet mounts a file of its own over it. */
export function writeHosts(record: SandboxRecord, paths: SandboxPaths): void {
  const { hostname, ips: addresses, namespaces } = record;
  const text = namespaces.network === 'node' ? readHostFile('/etc/hosts') : hostsFile({ hostname, addresses });
  writeFileSync(paths.hosts, text, { mode: 0o644 });
  handOver([paths.hosts], record);
}

/** To the root of the pod, as far as user namespace and SELinux go. */
function handOver(files: readonly string[], { userNamespace, selinux }: SandboxRecord): void {
  giveToMappedRoot(files, userNamespace);
  labelFiles(files, selinux);
}

function makeShm(record: SandboxRecord, paths: SandboxPaths): void {
  if (record.namespaces.ipc === 'node') return;
  mkdirSync(paths.shm, { recursive: true, mode: 0o1777 });
  const options = ['nosuid', 'nodev', 'noexec', 'mode=1777', `size=${shmBytes}`];
  const owner = record.userNamespace && mappedRoot(record.userNamespace);
  const owned = owner ? [`uid=${owner.uid}`, `gid=${owner.gid}`] : [];
  mount({
    source: 'shm',
    target: paths.shm,
    type: 'tmpfs',
    options: [...options, ...owned, ...labelOption(record.selinux?.mount)],
  });
}

function readHostFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return '';
    throw error;
  }
}
