import type { PodNetworkRequest } from './pod-network-request.ts';

/** CNI_ARGS as Kubernetes plugins read it: key=value pairs joined by ";". */
export function cniArgs(pod: PodNetworkRequest): string {
  const pairs = {
    IgnoreUnknown: '1',
    K8S_POD_NAMESPACE: pod.namespace,
    K8S_POD_NAME: pod.name,
    K8S_POD_INFRA_CONTAINER_ID: pod.sandboxId,
    K8S_POD_UID: pod.uid,
  };
  return Object.entries(pairs)
    .map(([key, value]) => `${key}=${plain(value)}`)
    .join(';');
}

/** A separator in a pod's name would smuggle in a pair of its own, such as IP=; a NUL would end the variable. */
const plain = (value: string): string => value.replace(/[;=\p{Cc}]/gu, '_');
