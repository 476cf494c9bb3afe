import { type Checked, check } from '../checked.ts';
import { invalidArgument } from '../invalid-argument.ts';
import {
  type CdiDeviceNode,
  type CdiEdits,
  type CdiHook,
  type CdiMount,
  type CdiSpec,
  cdiHookNames,
} from './cdi-spec.ts';

const versions = ['0.3.0', '0.4.0', '0.5.0', '0.6.0', '0.7.0', '0.8.0', '1.0.0', '1.1.0'];
const kindGrammar = /^[A-Za-z](?:[\w.-]*[A-Za-z0-9])?\/[A-Za-z](?:[\w.-]*[A-Za-z0-9])?$/;
const nameGrammar = /^[A-Za-z0-9](?:[\w.:-]*[A-Za-z0-9])?$/;

/** Reads the document of a CDI file; throws InvalidArgument for what is wrong with it or unknown here. */
export function parseCdi(document: unknown): CdiSpec {
  const spec = check(document, 'the document');
  spec.only(['cdiVersion', 'kind', 'annotations', 'devices', 'containerEdits']);
  const version = spec.text('cdiVersion');
  if (!versions.includes(version)) {
    throw invalidArgument(`cdiVersion "${version}" is not one of ${versions.join(', ')}`);
  }
  const kind = spec.text('kind');
  if (!kindGrammar.test(kind)) throw invalidArgument(`kind "${kind}" is not of the form vendor.com/class`);
  const devices = new Map(spec.list('devices').map(parseDevice));
  if (devices.size < spec.list('devices').length) throw invalidArgument('two devices have the same name');
  return { kind, devices, edits: parseEdits(spec.object('containerEdits')) };
}

function parseDevice(device: Checked): [name: string, edits: CdiEdits] {
  device.only(['name', 'annotations', 'containerEdits']);
  const name = device.text('name');
  if (!nameGrammar.test(name)) throw invalidArgument(`${JSON.stringify(name)} is not the name of a device`);
  return [name, parseEdits(device.object('containerEdits'))];
}

function parseEdits(edits: Checked | undefined): CdiEdits {
  edits?.only(['env', 'deviceNodes', 'mounts', 'hooks', 'additionalGids', 'intelRdt']);
  return {
    env: edits?.texts('env')?.map(variable) ?? [],
    deviceNodes: edits?.list('deviceNodes').map(parseDeviceNode) ?? [],
    mounts: edits?.list('mounts').map(parseMount) ?? [],
    hooks: edits?.list('hooks').map(parseHook) ?? [],
    additionalGids: edits?.numbers('additionalGids') ?? [],
    intelRdt: parseIntelRdt(edits?.object('intelRdt')),
  };
}

function variable(entry: string): string {
  if (/^[^=\0]+=[^\0]*$/.test(entry)) return entry;
  throw invalidArgument(`environment entry ${JSON.stringify(entry)} is not of the form NAME=value`);
}

const deviceTypes = ['b', 'c', 'u', 'p'];

function parseDeviceNode(node: Checked): CdiDeviceNode {
  node.only(['path', 'hostPath', 'type', 'major', 'minor', 'fileMode', 'permissions', 'uid', 'gid']);
  const type = node.optionalText('type');
  const permissions = node.optionalText('permissions');
  if (type !== undefined && !deviceTypes.includes(type))
    throw invalidArgument(`device type "${type}" is not b, c, u or p`);
  if (permissions !== undefined && !/^[rwm]{1,3}$/.test(permissions)) {
    throw invalidArgument(`device permissions "${permissions}" are not made of r, w and m`);
  }
  return {
    path: node.path('path'),
    hostPath: node.optionalText('hostPath') === undefined ? undefined : node.path('hostPath'),
    type: type === 'u' ? 'c' : type,
    permissions,
    ...{ major: node.number('major'), minor: node.number('minor'), fileMode: node.number('fileMode') },
    ...{ uid: node.number('uid'), gid: node.number('gid') },
  };
}

function parseMount(mount: Checked): CdiMount {
  mount.only(['hostPath', 'containerPath', 'type', 'options']);
  return {
    // a tmpfs has a name for its source
    hostPath: mount.text('hostPath'),
    containerPath: mount.path('containerPath'),
    type: mount.optionalText('type'),
    options: mount.texts('options') ?? [],
  };
}

function parseHook(hook: Checked): CdiHook {
  hook.only(['hookName', 'path', 'args', 'env', 'timeout']);
  const asked = hook.text('hookName');
  const hookName = cdiHookNames.find(name => name === asked);
  if (!hookName) throw invalidArgument(`hook "${asked}" is not one of ${cdiHookNames.join(', ')}`);
  const timeout = hook.number('timeout');
  return { hookName, path: hook.path('path'), args: hook.texts('args'), env: hook.texts('env'), timeout };
}

const rdtTexts = ['closID', 'l3CacheSchema', 'memBwSchema'] as const;
const rdtFlags = ['enableCMT', 'enableMBM', 'enableMonitoring'] as const;

function parseIntelRdt(rdt: Checked | undefined): CdiEdits['intelRdt'] {
  if (!rdt) return undefined;
  rdt.only([...rdtTexts, ...rdtFlags, 'schemata']);
  const closId = rdt.optionalText('closID');
  if (closId !== undefined && (/[/\n]/.test(closId) || closId === '.' || closId === '..')) {
    throw invalidArgument(`closID ${JSON.stringify(closId)} is not the name of a group`);
  }
  const entries = [
    ...rdtTexts.map(key => [key, rdt.optionalText(key)] as const),
    ...rdtFlags.map(key => [key, rdt.flag(key)] as const),
    ['schemata', rdt.texts('schemata')] as const,
  ];
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
