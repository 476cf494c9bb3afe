import type { PodNamespace, PodNamespaces } from './container-input.ts';
import { type NamespaceOption, namespaceMode } from './cri-config.ts';
import type { HostFacts } from './host-facts.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciNamespace } from './spec.ts';

/** A container joins its pod's network, ipc and uts namespaces; which those are was decided with the pod. */
export function containerNamespaces(input: {
  readonly pod: PodNamespaces;
  readonly options: NamespaceOption | null | undefined;
  readonly targetPidNamespace: string | undefined;
  readonly cgroupMode: HostFacts['cgroupMode'];
  readonly privileged: boolean;
}): OciNamespace[] {
  refuseUserNamespace(input.options);
  const { pod } = input;
  return [
    { type: 'mount' },
    ...joined('network', pod.network),
    ...joined('ipc', pod.ipc),
    ...joined('uts', pod.uts),
    ...pidNamespace(pod.pid, input.options, input.targetPidNamespace),
    ...(input.cgroupMode === 'v2' && !input.privileged ? [{ type: 'cgroup' } as const] : []),
  ];
}

/** No handler reports user namespaces yet; a pod that asks for one must not silently run without. */
export function refuseUserNamespace(options: NamespaceOption | null | undefined): void {
  const asked = options?.usernsOptions;
  if (asked && asked.mode !== namespaceMode.node && asked.uids.length > 0) {
    throw invalidArgument('a user namespace is asked for, but this runtime handler has none to give');
  }
}

const joined = (type: OciNamespace['type'], namespace: PodNamespace): OciNamespace[] =>
  namespace === 'host' ? [] : [{ type, path: namespace.path }];

function pidNamespace(
  pod: PodNamespaces['pid'],
  options: NamespaceOption | null | undefined,
  targetPath: string | undefined,
): OciNamespace[] {
  if (!options && pod === 'private') return [{ type: 'pid' }];
  const mode = options?.pid ?? namespaceMode.pod;
  switch (mode) {
    case namespaceMode.pod:
      if (pod === 'private') throw invalidArgument('the pod has no pid namespace to share, it was made without one');
      return joined('pid', pod);
    case namespaceMode.container:
      return [{ type: 'pid' }];
    case namespaceMode.node:
      if (pod !== 'host') throw invalidArgument("the host's pid namespace is asked for, but the pod is not in it");
      return [];
    case namespaceMode.target:
      if (targetPath === undefined) {
        throw invalidArgument(
          `the pid namespace of container "${options?.targetId}" is asked for, but it is not running`,
        );
      }
      return [{ type: 'pid', path: targetPath }];
    default:
      throw invalidArgument(`pid namespace mode ${mode} does not exist`);
  }
}
