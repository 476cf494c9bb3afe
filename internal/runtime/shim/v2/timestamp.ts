import type { google } from '../../../../api/gen/containerd.js';

/** Go's zero time: what a shim sends for "not yet". */
const goZeroSeconds = -62_135_596_800n;

/** Nanoseconds since 1970; undefined when there is no time in it. */
export function nanosOf(timestamp: google.protobuf.Timestamp | null): bigint | undefined {
  if (!timestamp || timestamp.seconds === goZeroSeconds) return undefined;
  return timestamp.seconds * 1_000_000_000n + BigInt(timestamp.nanos);
}
