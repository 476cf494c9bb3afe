import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { text } from '../fields.ts';
import type { DeviceIo, IoSample } from '../io.ts';

/** What the block layer was given, whatever the scheduler of the device. */
export function openIo(files: CgroupFiles): Reader<IoSample> {
  const bytesFile = files.file('blkio.throttle.io_service_bytes_recursive');
  const countsFile = files.file('blkio.throttle.io_serviced_recursive');
  return {
    read: () => {
      const bytes = bytesFile.read(text);
      const counts = countsFile.read(text);
      if (bytes === undefined || counts === undefined) return undefined;
      return { devices: join(byDevice(bytes), byDevice(counts)) };
    },
    close: () => files.close(),
  };
}

interface Pair {
  read: number;
  write: number;
}

/** Lines are `8:0 Read 4096`, other operations, and a sum. */
function byDevice(table: string): Map<string, Pair> {
  const devices = new Map<string, Pair>();
  for (const line of table.split('\n')) {
    const [device = '', operation = '', value = ''] = line.split(' ');
    if (operation !== 'Read' && operation !== 'Write') continue;
    const pair = devices.get(device) ?? { read: 0, write: 0 };
    devices.set(device, pair);
    pair[operation === 'Read' ? 'read' : 'write'] = Number(value);
  }
  return devices;
}

const join = (bytes: ReadonlyMap<string, Pair>, counts: ReadonlyMap<string, Pair>): DeviceIo[] =>
  [...bytes].map(([number, { read, write }]) => {
    const count = counts.get(number);
    return { number, readBytes: read, writeBytes: write, reads: count?.read ?? 0, writes: count?.write ?? 0 };
  });
