import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { runtime } from '../../../api/gen/cri.js';
import { mount } from '../../host/mount.ts';
import type { SandboxRecord } from '../../metadata/records.ts';
import { hostsFile } from '../../runtime/oci/sandbox/hosts.ts';
import { resolvConf } from '../../runtime/oci/sandbox/resolv-conf.ts';
import type { SandboxPaths } from './paths.ts';

export type DnsConfig = Pick<runtime.v1.DNSConfig, 'servers' | 'searches' | 'options'>;

/** Kubernetes gives every pod 64 MiB of shared memory. */
const shmBytes = 64 * 1024 * 1024;

/** Name resolution, hostname, and the shared memory of the pod's ipc namespace: what every container of the pod sees. */
export async function writeSandboxFiles(
  record: SandboxRecord,
  paths: SandboxPaths,
  dns: DnsConfig | null,
): Promise<void> {
  await mkdir(dirname(paths.resolvConf), { recursive: true, mode: 0o755 });
  const nameservers = resolvConf(dns ?? undefined, await readHostFile('/etc/resolv.conf'));
  await Promise.all([
    writeFile(paths.resolvConf, nameservers, { mode: 0o644 }),
    writeFile(paths.hostname, `${record.hostname}\n`, { mode: 0o644 }),
    makeShm(record, paths),
  ]);
}

/** Once the addresses are known. A kubelet mounts a file of its own over it. */
export async function writeHosts(record: SandboxRecord, paths: SandboxPaths): Promise<void> {
  const ownHosts = record.namespaces.network === 'node' ? await readHostFile('/etc/hosts') : undefined;
  await writeFile(paths.hosts, ownHosts ?? hostsFile({ hostname: record.hostname, addresses: record.ips }), {
    mode: 0o644,
  });
}

async function makeShm(record: SandboxRecord, paths: SandboxPaths): Promise<void> {
  if (record.namespaces.ipc === 'node') return;
  await mkdir(paths.shm, { recursive: true, mode: 0o1777 });
  mount({
    source: 'shm',
    target: paths.shm,
    type: 'tmpfs',
    options: ['nosuid', 'nodev', 'noexec', 'mode=1777', `size=${shmBytes}`],
  });
}

const readHostFile = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
