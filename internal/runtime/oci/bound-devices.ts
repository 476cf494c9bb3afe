import type { DeviceNode } from './devices.ts';
import { addMount } from './mounts.ts';
import type { OciDevice, OciMount, OciSpec } from './spec.ts';

/**
 * In a user namespace nobody may make a device node, so OCI runtimes bind that of the host at the same path. Those that
 * the container is to have at another path are bound by mounts of the spec instead; the rules stay. Where something is
 * mounted there is no node, as where OCI runtimes make them.
 */
export function bindMovedDevices(spec: OciSpec, nodes: readonly DeviceNode[]): OciSpec {
  const moved = spec.linux.devices.flatMap(device => {
    const source = hostPath(device, nodes);
    return source === undefined || source === device.path ? [] : [{ device, source }];
  });
  if (moved.length === 0) return spec;
  const mounts = moved
    .filter(({ device }) => !spec.mounts.some(({ destination }) => destination === device.path))
    .map(({ device, source }): OciMount => {
      return { destination: device.path, type: 'bind', source, options: ['rbind', 'rprivate', 'nosuid', 'noexec'] };
    });
  const devices = spec.linux.devices.filter(device => !moved.some(other => other.device === device));
  return { ...spec, mounts: mounts.reduce(addMount, spec.mounts), linux: { ...spec.linux, devices } };
}

/** One at the same path, if there is any. */
function hostPath({ path, type, major, minor }: OciDevice, nodes: readonly DeviceNode[]): string | undefined {
  const same = nodes.filter(node => node.type === type && node.major === major && node.minor === minor);
  return (same.find(node => node.path === path) ?? same[0])?.path;
}
