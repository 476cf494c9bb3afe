import { lsetxattr } from '../host/xattr.ts';
import type { SelinuxLabelsRecord } from '../metadata/records.ts';

/** The mount option that labels everything of a file system; none without SELinux. Levels have commas, so it is quoted. */
export const labelOption = (label: string | undefined): string[] => (label ? [`context="${label}"`] : []);

/** Labels the pod's own files for its containers. */
export function labelFiles(paths: readonly string[], labels: SelinuxLabelsRecord | undefined): void {
  if (!labels) return;
  for (const path of paths) lsetxattr(path, 'security.selinux', Buffer.from(`${labels.mount}\0`));
}
