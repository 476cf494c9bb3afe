import type { SecurityContext } from './cri-config.ts';
import type { HostFacts } from './host-facts.ts';
import { invalidArgument } from './invalid-argument.ts';
import { defaultSeccompProfile } from './seccomp-default.ts';
import { parseSeccompProfile } from './seccomp-localhost.ts';
import { resolveSeccomp } from './seccomp-profile.ts';
import { profileChoice } from './security-profile.ts';
import type { OciSeccomp } from './spec.ts';

/** The system call filter, if any. As the CRI has it, unset means unconfined; so does privileged. */
export function seccompFilter(input: {
  readonly context: Pick<SecurityContext, 'privileged' | 'seccomp' | 'seccompProfilePath'> | null | undefined;
  readonly capabilities: readonly string[];
  readonly localhostProfile: string | undefined;
  readonly host: Pick<HostFacts, 'arch' | 'kernel' | 'seccompEnabled'>;
}): OciSeccomp | undefined {
  const { context, host, localhostProfile } = input;
  const choice = profileChoice(context?.seccomp, context?.seccompProfilePath ?? '', 'unconfined');
  if (choice.kind === 'unconfined' || context?.privileged) return undefined;
  if (!host.seccompEnabled) {
    throw invalidArgument('a seccomp profile is asked for, but the kernel of this node is built without seccomp');
  }
  const facts = { arch: host.arch, kernel: host.kernel, capabilities: input.capabilities };
  if (choice.kind === 'default') return resolveSeccomp(defaultSeccompProfile, facts);
  if (localhostProfile === undefined) {
    throw invalidArgument(`seccomp profile "${choice.name}" does not exist on this node`);
  }
  return resolveSeccomp(parseSeccompProfile(localhostProfile, choice.name), facts);
}
