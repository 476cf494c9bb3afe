import type { SecurityContext } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';
import { type ProfileChoice, profileChoice } from './security-profile.ts';

/** What is asked for; nothing is the runtime's default. */
export const apparmorChoice = (
  context: Pick<SecurityContext, 'apparmor' | 'apparmorProfile'> | null | undefined,
): ProfileChoice => profileChoice(context?.apparmor, context?.apparmorProfile ?? '', 'default');

/**
 * The AppArmor profile that the process changes to, if any. A default is applied where there is one to apply; a profile
 * asked for by name is applied or refused, for privileged containers too.
 */
export function apparmorProfile(
  context: Pick<SecurityContext, 'privileged' | 'apparmor' | 'apparmorProfile'> | null | undefined,
  host: { readonly enabled: boolean; readonly defaultProfile: string | undefined },
): string | undefined {
  const choice = apparmorChoice(context);
  switch (choice.kind) {
    case 'unconfined':
      return undefined;
    case 'default':
      return host.enabled && !context?.privileged ? host.defaultProfile : undefined;
    case 'localhost':
      if (!host.enabled) {
        throw invalidArgument(`AppArmor profile "${choice.name}" cannot be applied, AppArmor is off on this node`);
      }
      return choice.name;
  }
}
