export type Labels = Readonly<Record<string, string>>;
export type Emit = (value: number, labels?: Labels) => void;

/** One Prometheus metric family of a task's sample: cAdvisor's name, type and labels. */
export interface Family<Sample> {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'untyped';
  /** What the family has on top of the labels that name the container. */
  readonly labelNames?: readonly string[];
  emit(sample: Sample, emit: Emit): void;
}

/** Reads one controller's numbers of any cgroup. */
export interface Collector<Sample> {
  readonly name: string;
  readonly families: readonly Family<Sample>[];
  /** Undefined where the cgroup is gone; throws where it is there and can't be read. */
  read(cgroup: string): Sample | undefined;
}

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
