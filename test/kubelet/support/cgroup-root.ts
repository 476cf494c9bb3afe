import { existsSync, globSync } from 'node:fs';
import { mkdir, readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

const systemdRuns = existsSync('/run/systemd/system');

/** Hierarchies of cgroup v1, or the one of v2. */
const hierarchies = (): readonly string[] =>
  existsSync('/sys/fs/cgroup/cgroup.controllers')
    ? ['/sys/fs/cgroup']
    : globSync('/sys/fs/cgroup/*/cgroup.procs').map(file => join(file, '..'));

/** The kubelet wants the cgroup that its pods go below to be there. */
export async function makeCgroupRoot(root: string): Promise<void> {
  if (systemdRuns) return void (await execa('systemctl', ['start', `${root.slice(1)}.slice`]));
  for (const hierarchy of hierarchies()) await mkdir(join(hierarchy, root), { recursive: true });
}

/** With what the kubelet made in it and keeps: the cgroups of its classes of service. */
export async function removeCgroupRoot(root: string): Promise<void> {
  if (systemdRuns) await execa('systemctl', ['stop', `${root.slice(1)}.slice`], { reject: false });
  for (const hierarchy of hierarchies()) await removeCgroup(join(hierarchy, root));
}

async function removeCgroup(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await removeCgroup(join(folder, entry.name));
  await rmdir(folder).catch(() => {});
}
