import type { OciMount } from './spec.ts';

/** The group that terminals belong to, on every Linux. */
const ttyGroup = 5;

/**
 * What every container has. Kernel trees are writable for privileged ones only. `groups` is how many gids there are in
 * the user namespace of the pod.
 */
export function defaultMounts(privileged: boolean, groups = Number.POSITIVE_INFINITY): OciMount[] {
  const access = privileged ? 'rw' : 'ro';
  const owner = groups > ttyGroup ? [`gid=${ttyGroup}`] : [];
  return [
    { destination: '/proc', type: 'proc', source: 'proc', options: ['nosuid', 'noexec', 'nodev'] },
    {
      destination: '/dev',
      type: 'tmpfs',
      source: 'tmpfs',
      options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'],
    },
    {
      destination: '/dev/pts',
      type: 'devpts',
      source: 'devpts',
      options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620', ...owner],
    },
    { destination: '/dev/mqueue', type: 'mqueue', source: 'mqueue', options: ['nosuid', 'noexec', 'nodev'] },
    { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', access] },
    {
      destination: '/sys/fs/cgroup',
      type: 'cgroup',
      source: 'cgroup',
      options: ['nosuid', 'noexec', 'nodev', 'relatime', access],
    },
  ];
}
