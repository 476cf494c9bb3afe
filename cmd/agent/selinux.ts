import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine } from '../../internal/host/machine.ts';
import { defaultLabels, type SelinuxLabels } from '../../internal/runtime/oci/selinux.ts';
import { parseContexts } from '../../internal/runtime/oci/selinux-pod.ts';

/** How the policy of this node labels containers; undefined without SELinux. */
export async function containerLabels(
  { selinux }: Pick<Machine, 'selinux'>,
  folder = '/etc/selinux',
): Promise<SelinuxLabels | undefined> {
  if (!selinux) return undefined;
  const read = (...path: string[]) => readFile(join(folder, ...path), 'utf8').catch(() => '');
  const policy = /^\s*SELINUXTYPE\s*=\s*([\w-]+)/m.exec(await read('config'))?.[1] ?? 'targeted';
  return parseContexts(await read(policy, 'contexts', 'lxc_contexts')) ?? defaultLabels;
}
