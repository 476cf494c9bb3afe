import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pull } from '../../integration/support/image-server.ts';
import type { Contender } from '../contenders/contender.ts';
import { cpuSecondsWithChildren } from '../process.ts';

export interface PullCost {
  readonly imageRef: string;
  /** From PullImage to its answer. */
  readonly seconds: number;
  /** Of the daemon and its children, up to a second after the answer: work that is put off counts too. */
  readonly cpuSeconds: number;
  /** The most that was resident of the daemon and its children at once. */
  readonly peakMib: number;
}

const settleMs = 1000;

export async function pullCost({ client, pid }: Contender, reference: string): Promise<PullCost> {
  await sleep(settleMs);
  // resets VmHWM
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const cpuBefore = cpuSecondsWithChildren(pid);
  const children = new AbortController();
  const watched = peakOfChildren(pid, children.signal);
  const began = performance.now();
  const imageRef = await pull({ client }, reference, { timeoutMs: 10 * 60_000 });
  const seconds = (performance.now() - began) / 1000;
  await sleep(settleMs);
  children.abort();
  return {
    imageRef,
    seconds,
    cpuSeconds: cpuSecondsWithChildren(pid) - cpuBefore,
    peakMib: (statusKib(pid, 'VmHWM') + (await watched)) / 1024,
  };
}

/** KiB; what a decompressor that the daemon spawns takes. */
async function peakOfChildren(pid: number, signal: AbortSignal): Promise<number> {
  let peak = 0;
  for (; !signal.aborted; await sleep(50)) {
    peak = Math.max(
      peak,
      childrenOf(pid).reduce((sum, child) => sum + statusKib(child, 'VmRSS'), 0),
    );
  }
  return peak;
}

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap(thread =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );

const statusKib = (pid: number, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** Empty for what has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
