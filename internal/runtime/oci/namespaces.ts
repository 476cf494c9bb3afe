import type { PodNamespace, PodNamespaces } from './container-input.ts';
import { type NamespaceOption, namespaceMode } from './cri-config.ts';
import type { HostFacts } from './host-facts.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciLinux, OciNamespace } from './spec.ts';
import { askedIdMap, checkSameMap, ociMappings } from './user-namespace.ts';

/** A container joins its pod's network, ipc and uts namespaces; which those are was decided with the pod. */
export function containerNamespaces(input: {
  readonly pod: PodNamespaces;
  readonly options: NamespaceOption | null | undefined;
  readonly targetPidNamespace: string | undefined;
  readonly cgroupMode: HostFacts['cgroupMode'];
  readonly privileged: boolean;
}): OciNamespace[] {
  const { pod, options } = input;
  if (options?.usernsOptions) checkSameMap(askedIdMap(options.usernsOptions), pod.user, 'the container');
  return [
    ...userNamespace(pod.user),
    { type: 'mount' },
    ...joined('network', pod.network),
    ...joined('ipc', pod.ipc),
    ...joined('uts', pod.uts),
    ...pidNamespace(pod.pid, options, input.targetPidNamespace),
    // a user namespace may not mount the host's cgroups
    ...(input.cgroupMode === 'v2' && (!input.privileged || pod.user !== 'host') ? [{ type: 'cgroup' } as const] : []),
  ];
}

export const userNamespace = (user: PodNamespaces['user']): OciNamespace[] =>
  user === 'host' ? [] : [{ type: 'user', path: user.path }];

/** OCI runtimes want to be told the maps of a user namespace that they join. */
export const idMappings = (user: PodNamespaces['user']): Pick<OciLinux, 'uidMappings' | 'gidMappings'> =>
  user === 'host' ? {} : { uidMappings: ociMappings(user.uids), gidMappings: ociMappings(user.gids) };

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
