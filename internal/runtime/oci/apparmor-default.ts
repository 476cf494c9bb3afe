/** The name of the AppArmor profile that stands for RuntimeDefault. */
export const apparmorDefaultName = 'berth-default';

/** Trees of /proc that belong to no process; who writes there changes the node. */
const nodeTrees = ['acpi', 'asound', 'bus', 'driver', 'dynamic_debug', 'fs', 'irq', 'mpt', 'scsi', 'sys', 'tty'];

/** Everything of sysfs but `/sys/fs`. */
const sysTrees = ['block', 'bus', 'class', 'dev', 'devices', 'firmware', 'hypervisor', 'kernel', 'module', 'power'];

/** Not even to be read. */
const shut = ['/proc/kcore', '/proc/kmem', '/proc/mem', '/proc/sysrq-trigger'];
const shutTrees = ['/sys/firmware', '/sys/kernel/security', '/sys/devices/virtual/powercap'];

/** Who may send signals: OCI runtimes, which some distributions have profiles for, and whoever is not confined. */
const masters = ['unconfined', 'runc', 'crun', '/usr/{bin,sbin}/{runc,crun}', '/usr/local/{bin,sbin}/{runc,crun}'];

/**
 * The text of the profile: everything that capabilities and file modes let through, but for the node's own settings in
 * /proc and /sys, mounts, and processes that are not confined by it. It includes no file, so it needs none.
 */
export const apparmorDefaultText = `# written and loaded by berth
profile ${apparmorDefaultName} flags=(attach_disconnected,mediate_deleted) {
  capability,
  network,
  file,
  umount,
  deny mount,

  # files right below /proc, as all that is not of a process
  deny /proc/* w,
${lines(nodeTrees, name => `deny /proc/${name}/** w`)}
${lines(shut, path => `deny ${path} rwklx`)}

${lines(sysTrees, name => `deny /sys/${name}/** wklx`)}
  # of /sys/fs only cgroups
  deny /sys/fs/[^c]** wklx,
  deny /sys/fs/c[^g]** wklx,
${lines(shutTrees, path => `deny ${path}/** rwklx`)}

${lines(masters, peer => `signal (receive) peer="${peer}"`)}
  signal (send, receive) peer=${apparmorDefaultName},
  ptrace (trace, tracedby, read, readby) peer=${apparmorDefaultName},
}
`;

function lines(items: readonly string[], rule: (item: string) => string): string {
  return items.map(item => `  ${rule(item)},`).join('\n');
}
