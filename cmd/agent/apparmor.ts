import { type AppArmor, createAppArmor } from '../../internal/host/apparmor.ts';
import type { Machine } from '../../internal/host/machine.ts';
import type { Logger } from '../../internal/log/log.ts';
import { apparmorDefaultName, apparmorDefaultText } from '../../internal/runtime/oci/apparmor-default.ts';

/** Loads the default profile beside the start of the agent; the first container waits for it, if it must. */
export function openAppArmor(machine: Pick<Machine, 'apparmor' | 'apparmorParser'>, log: Logger): AppArmor {
  const profile = { name: apparmorDefaultName, text: apparmorDefaultText };
  const apparmor = createAppArmor({ enabled: machine.apparmor, parser: machine.apparmorParser, profile });
  apparmor
    .defaultProfile()
    .catch((error: unknown) => log.warn('the default AppArmor profile is not loaded', { error }));
  return apparmor;
}
