import type { ContainerSpecInput, PodSandbox } from './container-input.ts';

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

export function podAnnotations(
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
