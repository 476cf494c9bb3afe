import type { CgroupFiles } from '../cgroup-files.ts';
import type { Reader } from '../collector.ts';
import { text } from '../fields.ts';
import type { DeviceIo, IoSample } from '../io.ts';

export function openIo(files: CgroupFiles): Reader<IoSample> {
  const stat = files.file('io.stat');
  return {
    read: () => {
      const table = stat.read(text);
      return table === undefined ? undefined : { devices: table.split('\n').flatMap(deviceOf) };
    },
    close: () => files.close(),
  };
}

/** `8:0 rbytes=4096 wbytes=0 rios=1 ...`; a device that was not used yet has its number alone. */
function deviceOf(line: string): DeviceIo[] {
  const [number = '', ...pairs] = line.trim().split(' ');
  if (pairs.length === 0) return [];
  const values = new Map(
    pairs.map(pair => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))]),
  );
  const value = (key: string) => values.get(key) ?? 0;
  return [
    { number, readBytes: value('rbytes'), writeBytes: value('wbytes'), reads: value('rios'), writes: value('wios') },
  ];
}
