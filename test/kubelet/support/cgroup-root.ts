import { existsSync, globSync } from 'node:fs';
import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';

const top = '/sys/fs/cgroup';
const systemdRuns = existsSync('/run/systemd/system');

/** Whether there is only cgroup v2. */
export const unified = existsSync(join(top, 'cgroup.controllers'));

const hierarchies = (): readonly string[] =>
  unified ? [top] : globSync(join(top, '*/cgroup.procs')).map(file => join(file, '..'));

const sliceOf = (root: string): string => `${root.slice(1)}.slice`;

/** The kubelet wants the cgroup that its pods go below to be there, with all controllers. */
export async function makeCgroupRoot(root: string): Promise<void> {
  if (systemdRuns) await execa('systemctl', ['start', sliceOf(root)]);
  else for (const hierarchy of hierarchies()) await mkdir(join(hierarchy, root), { recursive: true });
  if (!unified) return;
  const controllers = (await readFile(join(top, 'cgroup.controllers'), 'utf8')).trim().split(' ');
  await writeFile(join(top, 'cgroup.subtree_control'), controllers.map(name => `+${name}`).join(' '));
}

/** With what the kubelet made in it and keeps: the cgroups of its classes of service. */
export async function removeCgroupRoot(root: string): Promise<void> {
  if (systemdRuns) await execa('systemctl', ['stop', sliceOf(root)], { reject: false });
  for (const hierarchy of hierarchies()) await removeCgroup(join(hierarchy, systemdRuns ? sliceOf(root) : root));
}

async function removeCgroup(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await removeCgroup(join(folder, entry.name));
  await rmdir(folder).catch(() => {});
}
