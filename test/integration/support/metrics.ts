import type { TestAgent } from './agent.ts';

/** Of a family of one series; undefined when it is not there. */
export async function metricOf({ metrics }: TestAgent, family: string): Promise<number | undefined> {
  const text = await (await fetch(`http://${metrics}/metrics`)).text();
  const row = text.split('\n').find(line => line.startsWith(`${family} `));
  return row === undefined ? undefined : Number(row.slice(family.length));
}
