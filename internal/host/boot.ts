import { readFileSync } from 'node:fs';

/** Another one after each start of the kernel. */
export const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
