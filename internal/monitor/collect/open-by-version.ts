import { join } from 'node:path';
import { type Controller, locateController } from '../cgroup-layout.ts';
import { CgroupFiles } from './cgroup-files.ts';
import type { Collector, CollectorOptions, Reader } from './collector.ts';

export type Open<Sample> = (files: CgroupFiles) => Reader<Sample>;

export interface Versions<Sample> {
  readonly v1: Open<Sample>;
  readonly v2: Open<Sample>;
  /** Where the files are on v1; the controller's own hierarchy unless told. */
  readonly hierarchy?: string;
}

/** Opens a cgroup's files in the version of cgroups that the controller is in, and tells which that is. */
export function openByVersion<Sample>(
  { root, budget }: CollectorOptions,
  controller: Controller,
  { v1, v2, hierarchy = controller }: Versions<Sample>,
): Pick<Collector<Sample>, 'open'> & { readonly version: 1 | 2 } {
  const { version, root: home } = locateController(root, controller);
  const [folder, open] = version === 1 ? [join(home, hierarchy), v1] : [home, v2];
  return { version, open: cgroup => open(new CgroupFiles(join(folder, cgroup), budget)) };
}
