const nanosPerSecond = 1_000_000_000n;

/** RFC 3339 in UTC with all nine decimals, so that lines sort as text. */
export function rfc3339Nano(nanos: bigint): string {
  const seconds = nanos / nanosPerSecond;
  const whole = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${whole}.${String(nanos % nanosPerSecond).padStart(9, '0')}Z`;
}
