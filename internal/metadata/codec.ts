/** JSON that keeps bigints: nanosecond times and the CRI's 64-bit limits do not fit a number. */
export const encode = (record: unknown): string =>
  JSON.stringify(record, (_key, value: unknown) => (typeof value === 'bigint' ? { $bigint: value.toString() } : value));

export const decode = <T>(text: string): T => JSON.parse(text, revive) as T;

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bigint' in value)) return value;
  return BigInt(String(value.$bigint));
}
