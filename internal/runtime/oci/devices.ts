import { cleanPath, isAtOrBelow } from './container-path.ts';
import type { Device } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciDevice, OciDeviceRule } from './spec.ts';

/** A device node of the host. `path` is the name it was looked up by, also where that is a symbolic link. */
export interface DeviceNode {
  readonly path: string;
  readonly type: 'c' | 'b';
  readonly major: number;
  readonly minor: number;
  /** Permission bits alone. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface ContainerDevices {
  readonly devices: OciDevice[];
  readonly rules: OciDeviceRule[];
}

/** The nodes that each OCI runtime makes in `/dev` by itself: null, full, zero, random, urandom, tty, console, pts, ptmx. */
const commonNumbers: readonly (readonly [major: number, minor?: number])[] = [
  [1, 3],
  [1, 7],
  [1, 5],
  [1, 8],
  [1, 9],
  [5, 0],
  [5, 1],
  [136],
  [5, 2],
];

/** Nothing but the common nodes. */
export const defaultDeviceRules: readonly OciDeviceRule[] = [
  { allow: false, access: 'rwm' },
  ...commonNumbers.map(([major, minor]): OciDeviceRule => {
    return { allow: true, type: 'c', major, ...(minor === undefined ? {} : { minor }), access: 'rwm' };
  }),
];

const devMounts = ['/dev/pts', '/dev/shm', '/dev/mqueue'];

/** What a container's own mounts and terminal provide. */
const ownPaths = [...devMounts, '/dev/fd', '/dev/console', '/dev/ptmx'];

/** Where every container has file systems of the kernel; a node there would be in their way, or they in its. */
const kernelPaths = ['/proc', '/sys', ...devMounts];

/** Nodes and rules. A privileged container has all nodes of the host and no rule in its way. */
export function containerDevices(
  asked: readonly Device[],
  nodes: readonly DeviceNode[],
  privileged: boolean,
): ContainerDevices {
  const granted = asked.flatMap(device => grant(device, nodes));
  const hostDevices = privileged ? nodes.filter(isHostDevice).map(node => toDevice(node, node.path)) : [];
  const byPath = new Map([...hostDevices, ...granted.map(({ device }) => device)].map(device => [device.path, device]));
  const rules = privileged
    ? [{ allow: true, access: 'rwm' }]
    : [...defaultDeviceRules, ...granted.map(({ rule }) => rule)];
  return { devices: [...byPath.values()], rules };
}

const isHostDevice = ({ path }: DeviceNode): boolean =>
  isAtOrBelow(path, '/dev') && !ownPaths.some(own => isAtOrBelow(path, own));

/** A host path that is a directory grants each node in it, apart from those of the host's own terminals. */
function grant(asked: Device, nodes: readonly DeviceNode[]): { device: OciDevice; rule: OciDeviceRule }[] {
  const hostPath = cleanPath(asked.hostPath, 'device host path');
  const containerPath = cleanPath(asked.containerPath || asked.hostPath, 'device path');
  const access = asked.permissions || 'rwm';
  if (!/^[rwm]{1,3}$/.test(access) || new Set(access).size < access.length) {
    throw invalidArgument(`device "${hostPath}" has permissions "${access}", they are made of r, w and m`);
  }
  const found = nodes.filter(node => isAtOrBelow(node.path, hostPath));
  if (found.length === 0) throw invalidArgument(`there is no device node at or below "${hostPath}" on the host`);
  const granted = found
    .map(node => ({ node, path: containerPath + node.path.slice(hostPath.length) }))
    .filter(({ path }) => !kernelPaths.some(kernel => isAtOrBelow(path, kernel) || isAtOrBelow(kernel, path)));
  if (granted.length === 0) {
    throw invalidArgument(`no device can be at "${containerPath}": that is a place of ${kernelPaths.join(', ')}`);
  }
  return granted.map(({ node, path }) => ({
    device: toDevice(node, path),
    rule: { allow: true, type: node.type, major: node.major, minor: node.minor, access },
  }));
}

const toDevice = ({ type, major, minor, mode, uid, gid }: DeviceNode, path: string): OciDevice => ({
  path,
  type,
  major,
  minor,
  fileMode: mode,
  uid,
  gid,
});
