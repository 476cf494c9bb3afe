import type { runtime } from '../../../api/gen/cri.js';
import { relabel } from '../../host/relabel.ts';

type Mount = Pick<runtime.v1.Mount, 'hostPath' | 'selinuxRelabel'>;

/** Gives the host paths that ask for it the container's label; nothing to do where SELinux is off. */
export async function relabelMounts(mounts: readonly Mount[], label: string | undefined): Promise<void> {
  if (label === undefined) return;
  for (const { hostPath, selinuxRelabel } of mounts)
    if (selinuxRelabel && hostPath !== '') await relabel(hostPath, label);
}
