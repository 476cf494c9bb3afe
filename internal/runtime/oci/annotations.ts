import type { ContainerSpecInput, PodSandbox } from './container-input.ts';
import type { LinuxContainerResources } from './cri-config.ts';

const key = (name: string): string => `io.kubernetes.cri.${name}`;

/** The keys by which shims and VM runtimes know a container, its pod, and which shim it joins. */
export function containerAnnotations({
  config,
  sandbox,
  allowedAnnotations = [],
}: Pick<ContainerSpecInput, 'config' | 'sandbox' | 'allowedAnnotations'>): Record<string, string> {
  return {
    ...allowed(sandbox.annotations, allowedAnnotations),
    ...allowed(config.annotations, allowedAnnotations),
    ...podAnnotations('container', sandbox),
    [key('container-name')]: config.metadata?.name ?? '',
    [key('image-name')]: config.image?.userSpecifiedImage || config.image?.image || '',
  };
}

export interface InfraAnnotationsInput {
  readonly sandbox: Pick<PodSandbox, 'id' | 'name' | 'namespace' | 'uid' | 'annotations'>;
  readonly logDirectory: string;
  /** The sum of the pod's containers, by which VM runtimes size what they start. */
  readonly resources?: PodResources | undefined;
  readonly allowedAnnotations?: readonly string[] | undefined;
}

type PodResources = Pick<LinuxContainerResources, 'cpuPeriod' | 'cpuQuota' | 'cpuShares' | 'memoryLimitInBytes'>;

/** Those of the process that stands for the pod itself. */
export function infraAnnotations(input: InfraAnnotationsInput): Record<string, string> {
  const { sandbox, logDirectory, resources, allowedAnnotations = [] } = input;
  return {
    ...allowed(sandbox.annotations, allowedAnnotations),
    ...podAnnotations('sandbox', sandbox),
    [key('sandbox-log-directory')]: logDirectory,
    ...(resources && {
      [key('sandbox-cpu-period')]: String(resources.cpuPeriod),
      [key('sandbox-cpu-quota')]: String(resources.cpuQuota),
      [key('sandbox-cpu-shares')]: String(resources.cpuShares),
      [key('sandbox-memory')]: String(resources.memoryLimitInBytes),
    }),
  };
}

function podAnnotations(
  type: 'sandbox' | 'container',
  sandbox: Pick<PodSandbox, 'id' | 'name' | 'namespace' | 'uid'>,
): Record<string, string> {
  return {
    [key('container-type')]: type,
    [key('sandbox-id')]: sandbox.id,
    [key('sandbox-name')]: sandbox.name,
    [key('sandbox-namespace')]: sandbox.namespace,
    [key('sandbox-uid')]: sandbox.uid,
  };
}

/** OCI runtimes act on some annotations, so a pod's pass only where the handler's list says so. */
const allowed = (annotations: Readonly<Record<string, string>>, patterns: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(annotations).filter(([name]) => patterns.some(pattern => matches(name, pattern))));

const matches = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
