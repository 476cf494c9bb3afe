import { clockGettime } from './libc.ts';

const CLOCK_REALTIME = 0;

/** Wall clock: nanoseconds since 1970. */
export const nowNanos = (): bigint => clockGettime(CLOCK_REALTIME);
