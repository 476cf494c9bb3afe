import type { V1Container } from '@kubernetes/client-node';
import type { TestKubelet } from './kubelet.ts';

/** A container of a manifest; a script is run by the shell. */
export const container = (
  { agent }: TestKubelet,
  name: string,
  command: string | string[],
  more: Partial<V1Container> = {},
): V1Container => ({
  name,
  image: agent.image,
  imagePullPolicy: 'Never',
  command: typeof command === 'string' ? ['sh', '-c', command] : command,
  ...more,
});

/** Ends at once when it is asked to, unlike a bare sleep as the first process. */
export const idle = 'trap exit TERM; while :; do sleep 0.1; done';

export const mounted = (name: string, mountPath: string, more: object = {}) => ({ name, mountPath, ...more });
