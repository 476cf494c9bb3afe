/** npm run bench: berth beside containerd, and both beside the floor, in one run. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BerthError } from '../../internal/errors/errors.ts';
import { atOnce } from './measurements/at-once.ts';
import { crun } from './measurements/crun.ts';
import { execSync } from './measurements/exec-sync.ts';
import { floorSteps } from './measurements/floor-steps.ts';
import { fullNode } from './measurements/full-node.ts';
import { logs } from './measurements/logs.ts';
import type { Bench } from './measurements/measurement.ts';
import { oneByOne } from './measurements/one-by-one.ts';
import { pullSyncs } from './measurements/pull-syncs.ts';
import { pulls } from './measurements/pulls.ts';
import { stats } from './measurements/stats.ts';
import { streams } from './measurements/streams.ts';
import { type Section, writeDocument } from './report/document.ts';
import { hostFacts } from './report/host-facts.ts';
import { renderTable } from './report/table.ts';
import { setUp } from './set-up.ts';
import { isNamed, parseSettings, type Settings } from './settings.ts';

// memory first, while both are fresh
const measurements = [
  fullNode,
  floorSteps,
  oneByOne,
  atOnce,
  crun,
  execSync,
  streams,
  stats,
  logs,
  ...pulls,
  pullSyncs,
];

async function measure(bench: Bench, { only }: Settings): Promise<Section[]> {
  const sections: Section[] = [];
  for (const { name, title, about, run } of measurements) {
    if (only.length > 0 && !isNamed(name, only)) continue;
    const began = performance.now();
    const table = renderTable(await run(bench));
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`\n${title} (${name}, ${seconds} s)\n${table}`);
    sections.push({ title, about, table });
  }
  return sections;
}

async function main(settings: Settings, signal: AbortSignal): Promise<void> {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.ts')], { stdio: 'inherit' });
  const facts = await hostFacts();
  console.log(facts.join('\n'));
  await using stack = new AsyncDisposableStack();
  const sections = await measure(await setUp({ settings, signal, stack }), settings);
  if (settings.write) console.log(`\nwrote ${await writeDocument(facts, sections)}`);
}

const stopped = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => stopped.abort(new BerthError('Canceled', `stopped by ${name}`)));
}
try {
  const names = measurements.map(({ name }) => name);
  await main(parseSettings(process.argv.slice(2), names), stopped.signal);
} catch (error) {
  for (const each of causes(error)) console.error(`bench: ${BerthError.from(each).explain()}`);
  process.exitCode = 1;
}

/** What went wrong first, then what did so while everything was taken down. */
function causes(error: unknown): unknown[] {
  return error instanceof SuppressedError ? [...causes(error.suppressed), ...causes(error.error)] : [error];
}
