import { isIP } from 'node:net';
import { isAbsolute, normalize } from 'node:path';
import type { runtime } from '../../../api/gen/cri.js';
import { BerthError } from '../../errors/errors.ts';
import type { NamespaceMode, PortMapping, SandboxRecord } from '../../metadata/records.ts';
import { podHostname } from '../../runtime/oci/sandbox/hostname.ts';
import type { SelinuxLabels } from '../../runtime/oci/selinux.ts';
import { freeLevel, podLabels } from '../../runtime/oci/selinux-pod.ts';
import { askedIdMap } from '../../runtime/oci/user-namespace.ts';
import { resourcesRecord } from '../resources.ts';

export interface SandboxPlanFacts {
  readonly id: string;
  readonly now: bigint;
  readonly boot: string;
  readonly handlers: readonly string[];
  readonly hostname: string;
  /** The cgroup parent of a pod whose client names none. */
  readonly ownCgroup: string;
  /** On a node with SELinux: what the policy labels containers, and the levels that pods have. */
  readonly selinux?: { readonly policy: SelinuxLabels; readonly taken: ReadonlySet<string> } | undefined;
}

const invalid = (message: string): BerthError => new BerthError('InvalidArgument', message);

/** Checks a RunPodSandboxRequest and turns it into the row that is written first. Pure. */
export function planSandbox(request: runtime.v1.RunPodSandboxRequest, facts: SandboxPlanFacts): SandboxRecord {
  const config = request.config;
  if (!config) throw invalid('the request has no sandbox config');
  const { name, namespace, uid, attempt } = requireMetadata(config);
  const security = config.linux?.securityContext;
  const namespaces = namespaceModes(security?.namespaceOptions);
  const { cgroupParent = '', resources, overhead } = config.linux ?? {};
  const userNamespace = askedIdMap(security?.namespaceOptions?.usernsOptions);
  if (userNamespace) refuseHostNamespaces(namespaces);
  return {
    id: facts.id,
    name,
    namespace,
    uid,
    attempt,
    labels: config.labels,
    annotations: config.annotations,
    handler: knownHandler(request.runtimeHandler, facts.handlers),
    createdAt: facts.now,
    boot: facts.boot,
    hostname: podHostname(namespaces.network === 'node' ? '' : config.hostname, facts.hostname),
    logDirectory: absolutePath('log directory', config.logDirectory),
    cgroupParent: cgroupParent === '' ? facts.ownCgroup : cleanCgroup(cgroupParent),
    ownsCgroup: cgroupParent === '' && facts.ownCgroup.startsWith('/'),
    ...(resources && { resources: resourcesRecord(resources) }),
    ...(overhead && { overhead: resourcesRecord(overhead) }),
    namespaces,
    ...(userNamespace && { userNamespace }),
    ...(facts.selinux && { selinux: selinuxOf(facts.id, facts.selinux, security) }),
    portMappings: namespaces.network === 'node' ? [] : config.portMappings.filter(isMapped).map(portMapping),
    attached: false,
    ips: [],
  };
}

function requireMetadata(config: runtime.v1.PodSandboxConfig): runtime.v1.PodSandboxMetadata {
  const metadata = config.metadata;
  if (!metadata) throw invalid('the sandbox config has no metadata');
  for (const key of ['name', 'namespace', 'uid'] as const) {
    if (metadata[key] === '') throw invalid(`the sandbox metadata has no ${key}`);
  }
  return metadata;
}

function knownHandler(handler: string, handlers: readonly string[]): string {
  if (handler === '' || handlers.includes(handler)) return handler;
  const known = handlers.map(name => `"${name}"`).join(', ');
  throw invalid(`the runtime handler "${handler}" is not configured: the handlers here are ${known}`);
}

/** '' stays ''; anything else must be absolute and may not climb. */
export function absolutePath(what: string, path: string): string {
  if (path === '') return '';
  if (!isAbsolute(path)) throw invalid(`the ${what} ${JSON.stringify(path)} is not an absolute path`);
  if (path.includes('\0')) throw invalid(`the ${what} ${JSON.stringify(path)} holds a NUL byte`);
  if (path.split('/').includes('..')) throw invalid(`the ${what} ${JSON.stringify(path)} climbs out by ".."`);
  return normalize(path);
}

function cleanCgroup(parent: string): string {
  if (parent.split('/').includes('..')) throw invalid(`the cgroup parent "${parent}" climbs out by ".."`);
  return parent;
}

const modes: readonly NamespaceMode[] = ['pod', 'container', 'node', 'target'];

function namespaceModes(options: runtime.v1.NamespaceOption | null | undefined): SandboxRecord['namespaces'] {
  const mode = (value: number | undefined): NamespaceMode => modes[value ?? 0] ?? 'pod';
  return { network: mode(options?.network), pid: mode(options?.pid), ipc: mode(options?.ipc) };
}

const selinuxOf = (
  id: string,
  { policy, taken }: NonNullable<SandboxPlanFacts['selinux']>,
  security: runtime.v1.LinuxSandboxSecurityContext | null | undefined,
): SelinuxLabels => podLabels(policy, freeLevel(id, taken), security?.selinuxOptions);

/** Root of a user namespace is nobody in a namespace of the host: such a container cannot even mount its /sys or /proc. */
function refuseHostNamespaces(namespaces: SandboxRecord['namespaces']): void {
  const host = (['network', 'pid', 'ipc'] as const).find(kind => namespaces[kind] === 'node');
  if (host) throw invalid(`a pod with a user namespace cannot use the ${host} namespace of the host`);
}

const isMapped = (mapping: runtime.v1.PortMapping): boolean => mapping.hostPort > 0;

const protocols = ['tcp', 'udp', 'sctp'] as const;

function portMapping(mapping: runtime.v1.PortMapping): PortMapping {
  const { containerPort, hostPort, hostIp } = mapping;
  for (const port of [containerPort, hostPort]) {
    if (port < 1 || port > 65535) throw invalid(`the port ${port} of a port mapping is not between 1 and 65535`);
  }
  if (hostIp !== '' && isIP(hostIp) === 0) {
    throw invalid(`the host address ${JSON.stringify(hostIp)} of a port mapping is not an IP address`);
  }
  const protocol = protocols[mapping.protocol];
  if (!protocol) throw invalid(`the protocol ${mapping.protocol} of a port mapping is unknown`);
  return { protocol, containerPort, hostPort, hostIp };
}
