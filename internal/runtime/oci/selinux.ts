import type { SELinuxOption, SecurityContext } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';

export interface SelinuxLabels {
  readonly process: string;
  readonly mount: string;
}

/** Those of the reference policy for containers. */
export const defaultLabels: SelinuxLabels = {
  process: 'system_u:system_r:container_t:s0',
  mount: 'system_u:object_r:container_file_t:s0',
};

/**
 * The labels of the process and its files: the pod's, with what the container names put in. On a host without SELinux
 * the options are void, as everywhere: manifests for mixed fleets carry them.
 */
export function selinuxLabels(
  context: Pick<SecurityContext, 'privileged' | 'selinuxOptions'> | null | undefined,
  enabled: boolean,
  pod: SelinuxLabels | undefined,
): SelinuxLabels | undefined {
  if (!enabled || context?.privileged) return undefined;
  return withOptions(pod ?? defaultLabels, context?.selinuxOptions);
}

/** What is named replaces that part of the label; role and type are of processes alone. */
export function withOptions(base: SelinuxLabels, options: SELinuxOption | null | undefined): SelinuxLabels {
  if (!options) return base;
  checkOptions(options);
  return {
    process: withParts(base.process, options),
    mount: withParts(base.mount, { user: options.user, role: '', type: '', level: options.level }),
  };
}

function withParts(label: string, { user, role, type, level }: SELinuxOption): string {
  const [baseUser = '', baseRole = '', baseType = '', ...baseLevel] = label.split(':');
  return [user || baseUser, role || baseRole, type || baseType, level || baseLevel.join(':')].join(':');
}

function checkOptions(options: SELinuxOption): void {
  for (const field of ['user', 'role', 'type', 'level'] as const) {
    const grammar = field === 'level' ? /^[A-Za-z0-9.,:-]*$/ : /^[A-Za-z0-9_.-]*$/;
    if (!grammar.test(options[field])) {
      throw invalidArgument(`SELinux ${field} ${JSON.stringify(options[field])} has characters that no label has`);
    }
  }
}
