/** cgroup v2 counts CPU time in microseconds. */
export const nanos = (micros: number): bigint => BigInt(micros) * 1000n;
