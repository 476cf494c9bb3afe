import { readdirSync } from 'node:fs';
import type { TestAgent } from '../../integration/support/agent.ts';
import { read } from './own-processes.ts';

/** What the agent holds at one moment. */
export interface Sample {
  /** Pods that have lived and gone by then. */
  readonly pods: number;
  readonly descriptors: number;
  readonly threads: number;
  readonly children: number;
  /** Of the whole machine as the test sees it. */
  readonly mounts: number;
  readonly rssKiB: number;
  /** Falls and rises with the other Nodes of the machine, which share the program. */
  readonly pssKiB: number;
  readonly anonymousKiB: number;
  /** JavaScript's part of it that is in use. */
  readonly heapKiB: number;
}

export type Quantity = Exclude<keyof Sample, 'pods'>;

export async function sample(agent: TestAgent, pods: number): Promise<Sample> {
  const { pid } = agent;
  const status = read(`/proc/${pid}/status`);
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const descriptors = readdirSync(`/proc/${pid}/fd`).length;
  // last, as it starts a thread now and then
  const metrics = await (await fetch(`http://${agent.metrics}/metrics`)).text();
  return {
    pods,
    descriptors,
    threads: numberAfter(status, /^Threads:\s+(\d+)/m),
    children: read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).length,
    mounts: read('/proc/self/mountinfo').split('\n').length - 1,
    rssKiB: numberAfter(rollup, /^Rss:\s+(\d+)/m),
    pssKiB: numberAfter(rollup, /^Pss:\s+(\d+)/m),
    anonymousKiB: numberAfter(rollup, /^Anonymous:\s+(\d+)/m),
    heapKiB: Math.round(numberAfter(metrics, /^berth_nodejs_heap_size_used_bytes(?:\{[^}]*\})? (\S+)/m) / 1024),
  };
}

function numberAfter(text: string, pattern: RegExp): number {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`${pattern} is not in:\n${text.slice(0, 500)}`);
  return Number(found);
}

/** By least squares: how much more of it there is with every pod. */
export function slope(samples: readonly Sample[], quantity: Quantity): number {
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [pods, value] = [mean(one => one.pods), mean(one => one[quantity])];
  const covariance = mean(one => (one.pods - pods) * (one[quantity] - value));
  return covariance / mean(one => (one.pods - pods) ** 2);
}
