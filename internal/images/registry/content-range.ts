export interface ContentRange {
  readonly start: number;
  /** The last byte, included. */
  readonly end: number;
  /** Absent when the server does not know. */
  readonly total?: number;
}

/** Reads `bytes 10-99/100` or `bytes 10-99/*`; undefined for anything that is no sound range. */
export function parseContentRange(value: string | undefined): ContentRange | undefined {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(value?.trim() ?? '');
  if (!match) return undefined;
  const [start, end] = [Number(match[1]), Number(match[2])];
  const total = match[3] === '*' ? undefined : Number(match[3]);
  if (start > end || (total !== undefined && end >= total)) return undefined;
  return { start, end, ...(total !== undefined && { total }) };
}
