const slowness = Number(process.env['BERTH_TEST_SLOW'] ?? 1);

/** Milliseconds that something may take; BERTH_TEST_SLOW multiplies them, for an emulated machine. */
export const within = (ms: number): number => ms * slowness;
