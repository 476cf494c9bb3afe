import { join } from 'node:path';
import { unifiedRoot } from '../cgroup-layout.ts';
import { CgroupFiles } from './cgroup-files.ts';
import { type Collector, type CollectorOptions, counter, type Family, type Reader } from './collector.ts';

/** One line of a pressure file. */
export interface Stall {
  /** Microseconds since the cgroup was made. */
  readonly total: number;
  /** Percent of the last ten seconds, minute and five minutes. */
  readonly avg10: number;
  readonly avg60: number;
  readonly avg300: number;
}

export interface Pressure {
  /** At least one task waited. */
  readonly some: Stall;
  /** All did. */
  readonly full: Stall;
}

/** A part is missing where the kernel keeps no such numbers. */
export interface PressureSample {
  readonly cpu: Pressure | undefined;
  readonly memory: Pressure | undefined;
  readonly io: Pressure | undefined;
}

/** Only the v2 tree has them; on a hybrid machine that is the one beside the controllers, where the cgroup is there too. */
export function pressureCollector({ root, budget }: CollectorOptions): Collector<PressureSample> {
  const home = unifiedRoot(root);
  const open = (cgroup: string): Reader<PressureSample> =>
    home === undefined ? none : openPressure(new CgroupFiles(join(home, cgroup), budget));
  return { name: 'pressure', families, open };
}

const none: Reader<PressureSample> = { read: () => undefined, close: () => {} };

function openPressure(files: CgroupFiles): Reader<PressureSample> {
  const [cpu, memory, io] = [files.file('cpu.pressure'), files.file('memory.pressure'), files.file('io.pressure')];
  return {
    read: () => {
      const sample = { cpu: cpu.read(pressureOf), memory: memory.read(pressureOf), io: io.read(pressureOf) };
      return sample.cpu || sample.memory || sample.io ? sample : undefined;
    },
    close: () => files.close(),
  };
}

const [newline, equals, point, zero] = [10, 61, 46, 48];

/** `some avg10=0.00 avg60=0.00 avg300=0.00 total=0`, and `full` likewise; that of the CPU is missing before Linux 5.13. */
function pressureOf(bytes: Buffer, length: number): Pressure {
  const endOfSome = bytes.indexOf(newline);
  return { some: stallAt(bytes, 0, length), full: stallAt(bytes, endOfSome + 1, length) };
}

/** The four numbers of the line; 0 each where there is none. */
function stallAt(bytes: Buffer, from: number, length: number): Stall {
  const numbers = [0, 0, 0, 0];
  let at = from;
  for (let index = 0; index < numbers.length; index += 1) {
    while (at < length && bytes[at] !== equals) at += 1;
    let [value, decimals] = [0, 0];
    for (at += 1; at < length; at += 1) {
      const digit = (bytes[at] ?? 0) - zero;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        if (decimals > 0) decimals *= 10;
      } else if (bytes[at] === point) decimals = 1;
      else break;
    }
    numbers[index] = value / (decimals || 1);
  }
  const [avg10 = 0, avg60 = 0, avg300 = 0, total = 0] = numbers;
  return { total, avg10, avg60, avg300 };
}

const seconds = (stall: Stall): number => stall.total / 1e6;

function familiesOf(resource: keyof PressureSample, what: string): Family<PressureSample>[] {
  const ofResource = (family: Family<Pressure>): Family<PressureSample> => ({
    ...family,
    emit: (sample, emit) => {
      const pressure = sample[resource];
      if (pressure) family.emit(pressure, emit);
    },
  });
  const name = `container_pressure_${resource}`;
  return [
    ofResource(
      counter(
        `${name}_waiting_seconds_total`,
        `Total time duration tasks in the container have waited due to ${what}.`,
        p => seconds(p.some),
      ),
    ),
    ofResource(
      counter(
        `${name}_stalled_seconds_total`,
        `Total time duration no tasks in the container could make progress due to ${what}.`,
        p => seconds(p.full),
      ),
    ),
  ];
}

const families = [
  ...familiesOf('cpu', 'CPU congestion'),
  ...familiesOf('memory', 'memory congestion'),
  ...familiesOf('io', 'IO congestion'),
];
