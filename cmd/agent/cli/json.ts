/** Indented JSON; 64-bit integers become decimal strings, as protobuf's JSON has them. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, field) => (typeof field === 'bigint' ? field.toString() : field), 2);
}
