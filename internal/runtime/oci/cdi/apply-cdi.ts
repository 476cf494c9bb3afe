import type { DeviceNode } from '../devices.ts';
import { invalidArgument } from '../invalid-argument.ts';
import { addMount } from '../mounts.ts';
import type { OciDevice, OciDeviceRule, OciHooks, OciMount, OciSpec } from '../spec.ts';
import type { CdiDeviceNode, CdiEdits, CdiHook, CdiMount } from './cdi-spec.ts';

/** The edits that a container's CDI devices ask for, and the nodes found on the host at `cdiHostPaths`. */
export interface CdiInput {
  readonly edits: readonly CdiEdits[];
  readonly nodes: readonly DeviceNode[];
}

/** Where the host is to be looked at for nodes whose numbers the edits leave out. */
export const cdiHostPaths = (edits: readonly CdiEdits[]): string[] =>
  edits.flatMap(({ deviceNodes }) => deviceNodes.filter(lacksNumbers).map(hostPath));

/** The host paths that are mounted; they have to be there. */
export const cdiMountSources = (edits: readonly CdiEdits[]): string[] =>
  edits.flatMap(({ mounts }) => mounts.filter(isBind).map(mount => mount.hostPath));

/** The spec with all edits made, in their order. */
export const applyCdi = (spec: OciSpec, { edits, nodes }: CdiInput): OciSpec =>
  edits.reduce((edited, one) => applyOne(edited, one, nodes), spec);

function applyOne(spec: OciSpec, edits: CdiEdits, nodes: readonly DeviceNode[]): OciSpec {
  const { process: first, linux } = spec;
  const devices = edits.deviceNodes.map(node => toDevice(node, nodes, first.user));
  const hooks = edits.hooks.reduce(addHook, spec.hooks ?? {});
  return {
    ...spec,
    process: {
      ...first,
      user: { ...first.user, additionalGids: addGids(first.user.additionalGids, edits.additionalGids) },
      env: edits.env.reduce(setVariable, first.env),
    },
    mounts: edits.mounts.map(toMount).reduce(addMount, spec.mounts),
    ...(Object.keys(hooks).length > 0 && { hooks }),
    linux: {
      ...linux,
      devices: [...linux.devices.filter(({ path }) => !devices.some(device => device.path === path)), ...devices],
      resources: {
        ...linux.resources,
        devices: [...linux.resources.devices, ...edits.deviceNodes.flatMap((node, at) => rule(node, devices[at]))],
      },
      ...(edits.intelRdt && { intelRdt: edits.intelRdt }),
    },
  };
}

const hostPath = (node: CdiDeviceNode): string => node.hostPath ?? node.path;
const lacksNumbers = ({ type, major }: CdiDeviceNode): boolean =>
  type === undefined || (type !== 'p' && major === undefined);

/** What a node does not say is as on the host; without an owner it is that of the container's own user. */
function toDevice(node: CdiDeviceNode, nodes: readonly DeviceNode[], user: OciSpec['process']['user']): OciDevice {
  const { path, fileMode = 0o666, uid = user.uid, gid = user.gid } = node;
  if (!lacksNumbers(node)) {
    const { type, major = 0, minor = 0 } = node;
    return { path, type: type as OciDevice['type'], major, minor, fileMode, uid, gid };
  }
  const found = nodes.find(candidate => candidate.path === hostPath(node));
  if (!found) throw invalidArgument(`device "${hostPath(node)}", which a CDI device needs, does not exist on the host`);
  if (node.type !== undefined && node.type !== found.type) {
    throw invalidArgument(`device "${hostPath(node)}" is of type ${found.type}, and a CDI device says ${node.type}`);
  }
  return { path, type: found.type, major: found.major, minor: found.minor, fileMode, uid, gid };
}

function rule(node: CdiDeviceNode, device: OciDevice | undefined): OciDeviceRule[] {
  if (!device || device.type === 'p') return [];
  const { type, major, minor } = device;
  return [{ allow: true, type, major, minor, access: node.permissions || 'rwm' }];
}

const isBind = ({ type, options }: CdiMount): boolean =>
  type === 'bind' ||
  options.some(option => option === 'bind' || option === 'rbind') ||
  type === undefined ||
  type === '';

function toMount(mount: CdiMount): OciMount {
  const { hostPath: source, containerPath: destination, options } = mount;
  if (!isBind(mount)) return { destination, type: mount.type ?? '', source, options };
  const bound = options.some(option => option === 'bind' || option === 'rbind');
  return { destination, type: 'bind', source, options: bound ? options : ['rbind', ...options] };
}

function addHook(hooks: OciHooks, { hookName, path, args, env, timeout }: CdiHook): OciHooks {
  const hook = { path, ...(args && { args }), ...(env && { env }), ...(timeout !== undefined && { timeout }) };
  return { ...hooks, [hookName]: [...(hooks[hookName] ?? []), hook] };
}

const addGids = (gids: readonly number[], added: readonly number[]): readonly number[] => [
  ...new Set([...gids, ...added.filter(gid => gid > 0)]),
];

function setVariable(env: readonly string[], entry: string): readonly string[] {
  const name = entry.slice(0, entry.indexOf('=') + 1);
  return env.some(other => other.startsWith(name))
    ? env.map(other => (other.startsWith(name) ? entry : other))
    : [...env, entry];
}
