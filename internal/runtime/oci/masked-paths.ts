import { cleanPath } from './container-path.ts';
import type { SecurityContext } from './cri-config.ts';
import type { OciLinux } from './spec.ts';

/** Kubernetes' own defaults, for clients that send no security context at all. */
const defaultMaskedPaths: readonly string[] = [
  '/proc/asound',
  '/proc/acpi',
  '/proc/interrupts',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/sys/firmware',
  '/sys/devices/virtual/powercap',
];

const defaultReadonlyPaths: readonly string[] = [
  '/proc/bus',
  '/proc/fs',
  '/proc/irq',
  '/proc/sys',
  '/proc/sysrq-trigger',
];

/** Lists are taken as sent: an empty one is `procMount: Unmasked`. A privileged container gets the same, unheeded. */
export function protectedPaths(
  context: Pick<SecurityContext, 'privileged' | 'maskedPaths' | 'readonlyPaths'> | null | undefined,
): Pick<OciLinux, 'maskedPaths' | 'readonlyPaths'> {
  if (!context) return { maskedPaths: defaultMaskedPaths, readonlyPaths: defaultReadonlyPaths };
  if (context.privileged) return { maskedPaths: [], readonlyPaths: [] };
  return {
    maskedPaths: asSent(context.maskedPaths, 'masked'),
    readonlyPaths: asSent(context.readonlyPaths, 'read-only'),
  };
}

/** One that an OCI runtime would look for elsewhere protects nothing. */
function asSent(paths: readonly string[], kind: string): readonly string[] {
  for (const path of paths) cleanPath(path, `${kind} path`);
  return paths;
}
