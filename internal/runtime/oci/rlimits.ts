import { invalidArgument } from './invalid-argument.ts';
import type { OciRlimit } from './spec.ts';

/** JSON numbers end at 2^53, and no limit is as high. */
const unlimited = Number.MAX_SAFE_INTEGER;

/** `nofile=1024:524288`, soft and hard; one number is both. A later one of the same name counts. */
export function parseRlimits(texts: readonly string[]): OciRlimit[] {
  const limits = new Map<string, OciRlimit>();
  for (const text of texts) {
    const [, name, soft, hard = soft] = /^([a-z]+)=(\d+|unlimited)(?::(\d+|unlimited))?$/.exec(text) ?? [];
    if (name === undefined || soft === undefined || hard === undefined) {
      throw invalidArgument(`the resource limit "${text}" is not of the form nofile=1024:524288`);
    }
    const type = `RLIMIT_${name.toUpperCase()}`;
    limits.set(type, { type, soft: amount(soft), hard: amount(hard) });
  }
  return [...limits.values()];
}

const amount = (text: string): number => (text === 'unlimited' ? unlimited : Math.min(Number(text), unlimited));

/** No limit above what the agent may give: only CAP_SYS_RESOURCE raises a hard limit. */
export function clampRlimits(
  asked: readonly OciRlimit[],
  highest: Readonly<Record<string, number>>,
): { readonly rlimits: OciRlimit[]; readonly clamped: boolean } {
  const rlimits = asked.map(({ type, soft, hard }) => {
    const most = highest[type] ?? unlimited;
    return { type, soft: Math.min(soft, hard, most), hard: Math.min(hard, most) };
  });
  return { rlimits, clamped: rlimits.some(({ hard }, at) => hard !== asked[at]?.hard) };
}
