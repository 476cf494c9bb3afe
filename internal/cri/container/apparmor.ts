import type { runtime } from '../../../api/gen/cri.js';
import { apparmorChoice } from '../../runtime/oci/apparmor.ts';
import type { Deps } from '../deps.ts';

type Profiles = Pick<runtime.v1.LinuxContainerSecurityContext, 'privileged' | 'apparmor' | 'apparmorProfile'>;

/** Before anything of the container is made: a profile asked for by name must be there. */
export async function requireApparmor({ apparmor }: Deps, security: Profiles | null | undefined): Promise<void> {
  const choice = apparmorChoice(security);
  if (choice.kind === 'localhost') await apparmor.requireLoaded(choice.name);
}

/** The name of the profile for a container that is to have the default one; nothing is loaded for any other. */
export async function defaultApparmor(
  { apparmor }: Deps,
  security: Profiles | null | undefined,
): Promise<string | undefined> {
  if (security?.privileged || apparmorChoice(security).kind !== 'default') return undefined;
  return await apparmor.defaultProfile();
}
