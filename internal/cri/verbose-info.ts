/** The JSON that `crictl inspect` shows; 64-bit numbers are strings in it, as in protobuf's own JSON. */
export const verboseInfo = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));
