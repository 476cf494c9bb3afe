import { type CgroupSampler, isPresent } from './cgroup-sampler.ts';
import { type Collector, type Family, gauge } from './collect/collector.ts';
import { networkFamilies } from './collect/network.ts';
import type { PodMeasure, TaskMeasure } from './measurements.ts';

/** All families of a container, in the order in which they are shown. */
export const taskFamilies = (collectors: CgroupSampler['collectors']): readonly Family<TaskMeasure>[] => [
  ...partFamilies(collectors.cpu, ({ cpu }) => cpu),
  ...partFamilies(collectors.cpuModes, ({ cpuModes }) => cpuModes),
  ...partFamilies(collectors.throttling, ({ throttling }) => throttling),
  ...partFamilies(collectors.memory, ({ memory }) => memory),
  ...partFamilies(collectors.memoryLimits, ({ memoryLimits }) => memoryLimits),
  ...partFamilies(collectors.pids, ({ pids }) => pids),
  ...partFamilies(collectors.io, ({ io }) => io),
  ...partFamilies(collectors.hugetlb, ({ hugetlb }) => hugetlb),
  ...partFamilies(collectors.pressure, ({ pressure }) => pressure),
  ...lifetime,
  ...processes,
  ...writableLayer,
  ...spec,
];

/** All families of a pod as a whole. */
export const podFamilies: readonly Family<PodMeasure>[] = networkFamilies.map(family => ({
  ...family,
  emit: ({ network }, emit) => {
    if (network) family.emit(network, emit);
  },
}));

function partFamilies<Part>(
  { families }: Collector<Part>,
  pick: (task: TaskMeasure) => Part | undefined,
): Family<TaskMeasure>[] {
  return families.map(family => ({
    ...family,
    emit: (task, emit) => {
      const part = pick(task);
      if (part !== undefined) family.emit(part, emit);
    },
  }));
}

/** A gauge that is not there for every container. */
const gaugeWhere = (
  name: string,
  help: string,
  value: (task: TaskMeasure) => number | undefined,
  labels?: (task: TaskMeasure) => Readonly<Record<string, string>>,
  labelNames?: readonly string[],
): Family<TaskMeasure> => ({
  ...gauge<TaskMeasure>(name, help, () => 0),
  ...(labelNames && { labelNames }),
  emit: (task, emit) => {
    const found = value(task);
    if (found !== undefined && isPresent(task)) emit(found, labels?.(task));
  },
});

const lifetime: readonly Family<TaskMeasure>[] = [
  gaugeWhere('container_last_seen', 'Last time a container was seen by the exporter.', ({ at }) =>
    Number(at / 1_000_000_000n),
  ),
  gaugeWhere(
    'container_start_time_seconds',
    'Start time of the container since unix epoch in seconds.',
    ({ description: { startedAt } }) => (startedAt === undefined ? undefined : Number(startedAt) / 1e9),
  ),
  gaugeWhere(
    'container_creation_time_seconds',
    'Creation time of the container since unix epoch in seconds.',
    ({ description: { createdAt } }) => (createdAt === undefined ? undefined : Number(createdAt) / 1e9),
  ),
];

const processes: readonly Family<TaskMeasure>[] = [
  gaugeWhere(
    'container_file_descriptors',
    'Number of open file descriptors for the container.',
    task => task.processes?.descriptors,
  ),
  gaugeWhere('container_sockets', 'Number of open sockets for the container.', task => task.processes?.sockets),
  gaugeWhere(
    'container_ulimits_soft',
    'Soft ulimit values for the container root process.',
    task => task.processes?.maxOpenFiles,
    () => ({ ulimit: 'max_open_files' }),
    ['ulimit'],
  ),
];

const ofLayer = (name: string, help: string, value: (task: TaskMeasure) => number | undefined): Family<TaskMeasure> =>
  gaugeWhere(name, help, value, ({ fileSystem }) => ({ device: fileSystem?.device ?? '' }), ['device']);

const writableLayer: readonly Family<TaskMeasure>[] = [
  ofLayer('container_fs_usage_bytes', 'Number of bytes that are consumed by the container on this filesystem.', task =>
    task.layer === undefined ? undefined : Number(task.layer.bytes),
  ),
  ofLayer(
    'container_fs_limit_bytes',
    'Number of bytes that can be consumed by the container on this filesystem.',
    task => task.layer && task.fileSystem?.bytes,
  ),
  // a gauge of such a name is refused by OpenMetrics and by promtool; the name is cAdvisor's
  {
    ...ofLayer('container_fs_inodes_total', 'Number of Inodes.', task => task.layer && task.fileSystem?.inodes),
    type: 'untyped',
  },
  ofLayer('container_fs_inodes_free', 'Number of available Inodes.', task => task.layer && task.fileSystem?.inodesFree),
];

// 0 stands for no limit
const limited = (bytes: number): number => (Number.isFinite(bytes) ? bytes : 0);

const spec: readonly Family<TaskMeasure>[] = [
  // what the kernel has where nothing else was asked for
  gaugeWhere('container_spec_cpu_period', 'CPU period of the container.', ({ description: { cpu } }) =>
    cpu === undefined ? undefined : Number(cpu.period || 100_000n),
  ),
  gaugeWhere('container_spec_cpu_quota', 'CPU quota of the container.', ({ description: { cpu } }) =>
    cpu === undefined || cpu.quota <= 0n ? undefined : Number(cpu.quota),
  ),
  gaugeWhere('container_spec_cpu_shares', 'CPU share of the container.', ({ description: { cpu } }) =>
    cpu === undefined ? undefined : Number(cpu.shares || 1024n),
  ),
  gaugeWhere('container_spec_memory_limit_bytes', 'Memory limit for the container.', ({ memory }) =>
    memory === undefined ? undefined : limited(memory.limit),
  ),
  gaugeWhere(
    'container_spec_memory_reservation_limit_bytes',
    'Memory reservation limit for the container.',
    ({ memoryLimits }) => (memoryLimits === undefined ? undefined : limited(memoryLimits.reservation)),
  ),
  gaugeWhere('container_spec_memory_swap_limit_bytes', 'Memory swap limit for the container.', ({ memory }) =>
    memory === undefined ? undefined : limited(memory.swapLimit),
  ),
];

/** What cAdvisor has no family for. */
export const ownTaskFamilies: readonly Family<TaskMeasure>[] = [
  gaugeWhere('berth_container_log_bytes', 'Size on the disk of the log and its rotated files.', task => task.logBytes),
];
