// 2^63 less a page stands for no limit
const unlimited = 2 ** 62;

/** Infinity without a limit. */
export const limitOf = (bytes: number | undefined): number =>
  bytes === undefined || bytes >= unlimited ? Number.POSITIVE_INFINITY : bytes;
