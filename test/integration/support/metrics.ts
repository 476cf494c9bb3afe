import type { TestAgent } from './agent.ts';

/** Of a series as it is printed, with its labels; undefined when it is not there. */
export async function metricOf({ metrics }: TestAgent, series: string): Promise<number | undefined> {
  const text = await (await fetch(`http://${metrics}/metrics`)).text();
  const row = text.split('\n').find(line => line.startsWith(`${series} `));
  return row === undefined ? undefined : Number(row.slice(series.length));
}
