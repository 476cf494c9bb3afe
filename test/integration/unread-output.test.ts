import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { shimsOf } from '../faults/support/own-processes.ts';
import { useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';
import { until } from './support/until.ts';

/** Long enough for the agent to be dead, short enough to end before the next one. */
const delay = 'sleep 0.7';
const deadMs = 2500;

const print = (lines: number, width: number): string =>
  `awk 'BEGIN { for (i = 0; i < ${lines}; i++) printf "%0${width}d\\n", i }'`;

interface Printer {
  readonly lines: number;
  readonly width: number;
  readonly exitCode: number;
}

/** A line, what a pipe holds, a little more than it, and much more. */
const printers: readonly Printer[] = [
  { lines: 1, width: 1, exitCode: 0 },
  { lines: 1000, width: 9, exitCode: 1 },
  { lines: 6500, width: 9, exitCode: 42 },
  { lines: 7000, width: 9, exitCode: 128 },
  { lines: 50_000, width: 19, exitCode: 255 },
];

test('containers that print and end while no agent runs: each line is in the log once, the exit codes are right', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const started: [Container, Printer][] = [];
  for (const printer of printers) {
    const { lines, width, exitCode } = printer;
    const script = `${delay}; ${print(lines, width)}; ${print(lines, width)} >&2; exit ${exitCode}`;
    started.push([await pod.start(`prints-${exitCode}`, ['sh', '-c', script]), printer]);
  }
  const terminal = await pod.start('tty', ['sh', '-c', `${delay}; echo last words; exit 7`], { tty: true });
  await agent.stop('SIGKILL');
  await sleep(deadMs);
  await agent.start();
  for (const [container, { lines, width, exitCode }] of started) {
    const status = await container.exited();
    assert.deepEqual([status.exitCode, status.reason], [exitCode, exitCode === 0 ? 'Completed' : 'Error']);
    await logged(container, 2 * lines);
    for (const stream of ['stdout', 'stderr']) {
      const texts = (await container.log()).filter(line => line.stream === stream).map(({ text }) => text);
      const expected = Array.from({ length: lines }, (_, number) => String(number).padStart(width, '0'));
      assert.deepEqual(texts, expected, `${lines} lines of ${stream}`);
    }
  }
  assert.equal((await terminal.exited()).exitCode, 7);
  await logged(terminal, 1);
  assert.equal((await terminal.output()).trim(), 'last words');
});

test('what a container printed whose shim died with the agent is in the log', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sh', '-c', `${delay}; echo out; echo err >&2; exec sleep 100000`]);
  await agent.stop('SIGKILL');
  await sleep(deadMs);
  for (const { pid } of shimsOf(agent)) process.kill(pid, 'SIGKILL');
  await agent.start();
  assert.equal((await container.exited()).exitCode, 137);
  const lines = (await container.log()).map(({ stream, text }) => `${stream} ${text}`);
  assert.deepEqual(
    lines.toSorted((a, b) => a.localeCompare(b)),
    ['stderr err', 'stdout out'],
  );
});

/** The end is told before the last of the output is in the log. */
async function logged(container: Container, lines: number): Promise<void> {
  await until(`${lines} lines`, 3000, async () => (await container.log()).length >= lines);
}
