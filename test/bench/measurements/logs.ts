import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contenders/contender.ts';
import { Pod } from '../contenders/pod.ts';
import { cpuSeconds, shimsOf } from '../process.ts';
import { Samples } from '../report/samples.ts';
import { interleave, type Measurement } from './measurement.ts';

const newline = 10;

export const logs: Measurement = {
  name: 'logs',
  title: 'A container that prints',
  about:
    'Short lines as fast as they go: the time from StartContainer until the log file holds the last line and the container has exited, and the CPU time of daemon and shim meanwhile.',
  async run(bench) {
    const samples = new Samples();
    const { logRuns, logLines } = bench.settings;
    await interleave(bench, logRuns, bench.contenders, async contender => {
      const { seconds, cpu, missing } = await print(contender, logLines);
      samples.add(`${logLines.toLocaleString('en')} lines`, contender.who, seconds, 's');
      samples.add('CPU of daemon and shim', contender.who, cpu, 's');
      samples.add('lines missing', contender.who, missing, '');
    });
    return samples.rows();
  },
};

interface Printed {
  readonly seconds: number;
  readonly cpu: number;
  /** Lines that never came to the file. */
  readonly missing: number;
}

async function print(contender: Contender, lines: number): Promise<Printed> {
  const pod = await Pod.create(contender, ['sh', '-c', `yes "a short line of a log" | head -n ${lines}`]);
  const cpuOf = () =>
    [contender.pid, ...shimsOf(contender.socket).map(({ pid }) => pid)].map(cpuSeconds).reduce(add, 0);
  const cpuBefore = cpuOf();
  const began = now();
  await pod.start();
  while (!(await pod.hasExited())) await sleep(20);
  const exited = now();
  const missing = lines - (await settledLines(pod.logPath, lines));
  const written = (await stat(pod.logPath)).mtimeMs;
  const cpu = cpuOf() - cpuBefore;
  await pod.remove();
  await rm(pod.logPath, { force: true });
  return { seconds: (Math.max(exited, written) - began) / 1000, cpu, missing };
}

/** Lines that are there once all are, or once nothing has come for a second. */
async function settledLines(path: string, lines: number): Promise<number> {
  for (let before = -1; ; await sleep(1000)) {
    const found = await countLines(path);
    if (found === lines || found === before) return found;
    before = found;
  }
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = chunk;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count++;
  }
  return count;
}

const add = (sum: number, value: number): number => sum + value;
/** On the clock of file times. */
const now = (): number => performance.timeOrigin + performance.now();
