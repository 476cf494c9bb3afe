import type { Collector, CollectorOptions, Family } from './collector.ts';
import { DeviceNames } from './device-names.ts';
import { openByVersion } from './open-by-version.ts';
import { openIo as openV1 } from './v1/io.ts';
import { openIo as openV2 } from './v2/io.ts';

/** What went to and from one block device since the cgroup was made. A stacked device counts beside those below it. */
export interface DeviceIo {
  /** `8:0`. */
  readonly number: string;
  readonly readBytes: number;
  readonly writeBytes: number;
  readonly reads: number;
  readonly writes: number;
}

export interface IoSample {
  readonly devices: readonly DeviceIo[];
}

/** `sysRoot` is where sysfs is mounted; device names are looked up there. */
export function ioCollector(options: CollectorOptions, sysRoot = '/sys'): Collector<IoSample> {
  const { open } = openByVersion(options, 'blkio', { v1: openV1, v2: openV2 });
  return { name: 'io', families: familiesOf(new DeviceNames(sysRoot)), open };
}

function familiesOf(names: DeviceNames): readonly Family<IoSample>[] {
  const ofDevices = (name: string, help: string, value: (device: DeviceIo) => number): Family<IoSample> => ({
    name,
    help,
    type: 'counter',
    labelNames: ['device'],
    emit: (sample, emit) => {
      for (const device of sample.devices) emit(value(device), { device: names.of(device.number) });
    },
  });
  return [
    ofDevices('container_fs_reads_total', 'Cumulative count of reads completed.', d => d.reads),
    ofDevices('container_fs_reads_bytes_total', 'Cumulative count of bytes read.', d => d.readBytes),
    ofDevices('container_fs_writes_total', 'Cumulative count of writes completed.', d => d.writes),
    ofDevices('container_fs_writes_bytes_total', 'Cumulative count of bytes written.', d => d.writeBytes),
    {
      name: 'container_blkio_device_usage_total',
      help: 'Blkio device bytes usage.',
      type: 'counter',
      labelNames: ['device', 'major', 'minor', 'operation'],
      emit: ({ devices }, emit) => {
        for (const { number, readBytes, writeBytes } of devices) {
          const [major = '', minor = ''] = number.split(':');
          const device = { device: names.of(number), major, minor };
          emit(readBytes, { ...device, operation: 'Read' });
          emit(writeBytes, { ...device, operation: 'Write' });
        }
      },
    },
  ];
}
