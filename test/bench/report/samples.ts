import type { Who } from '../contenders/contender.ts';

export type Unit = 'ms' | 's' | 'MiB' | '%' | '';

export interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly samples: Readonly<Partial<Record<Who, readonly number[]>>>;
}

/** Collects numbers by what they measure and whose they are, in the order of their first coming. */
export class Samples {
  readonly #rows = new Map<string, { unit: Unit; samples: Partial<Record<Who, number[]>> }>();

  add(what: string, who: Who, value: number, unit: Unit = 'ms'): void {
    const row = this.#rows.get(what) ?? { unit, samples: {} };
    this.#rows.set(what, row);
    row.samples[who] = [...(row.samples[who] ?? []), value];
  }

  of(what: string, who: Who): readonly number[] {
    return this.#rows.get(what)?.samples[who] ?? [];
  }

  rows(): Row[] {
    return [...this.#rows].map(([what, row]) => ({ what, ...row }));
  }
}

/** The value that `share` of all are not above (nearest rank); undefined of none. */
export function percentile(values: readonly number[] | undefined, share: number): number | undefined {
  const sorted = values?.toSorted((a, b) => a - b) ?? [];
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const median = (values: readonly number[] | undefined): number | undefined => percentile(values, 0.5);
