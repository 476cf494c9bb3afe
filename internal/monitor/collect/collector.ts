import type { DescriptorBudget } from './kept-file.ts';

export type Labels = Readonly<Record<string, string>>;
export type Emit = (value: number, labels?: Labels) => void;

/** One Prometheus metric family of a sample: cAdvisor's name, type and labels. */
export interface Family<Sample> {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'untyped';
  /** Of an untyped one: it counts, and is no gauge. */
  readonly counts?: true;
  /** What the family has on top of the labels that name the container. */
  readonly labelNames?: readonly string[];
  emit(sample: Sample, emit: Emit): void;
}

/** Reads one cgroup's numbers, again and again, through descriptors that stay open. */
export interface Reader<Sample> {
  /** Undefined where the cgroup is gone; throws where it is there and can't be read. */
  read(): Sample | undefined;
  /** May come twice. */
  close(): void;
}

/** One controller's numbers, of any cgroup. */
export interface Collector<Sample> {
  readonly name: string;
  readonly families: readonly Family<Sample>[];
  /** Touches no file yet; the reader is to be closed. */
  open(cgroup: string): Reader<Sample>;
}

/** One reading of a cgroup that is not followed. */
export function readOnce<Sample>(collector: Collector<Sample>, cgroup: string): Sample | undefined {
  const reader = collector.open(cgroup);
  try {
    return reader.read();
  } finally {
    reader.close();
  }
}

export interface CollectorOptions {
  /** The cgroup mount point, `/sys/fs/cgroup`. */
  readonly root: string;
  readonly budget: DescriptorBudget;
}

/** Of nanoseconds, in which the samples count CPU time. */
export const seconds = (nanos: bigint): number => Number(nanos) / 1e9;

export const counter = <Sample>(name: string, help: string, value: (sample: Sample) => number): Family<Sample> => ({
  name,
  help,
  type: 'counter',
  emit: (sample, emit) => emit(value(sample)),
});

export const gauge = <Sample>(name: string, help: string, value: (sample: Sample) => number): Family<Sample> => ({
  ...counter(name, help, value),
  type: 'gauge',
});
