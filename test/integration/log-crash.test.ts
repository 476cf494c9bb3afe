import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeService } from '../../api/services.ts';
import { CriClient } from '../../cmd/agent/cri-client.ts';
import { Random, seedFromEnvironment } from '../faults/support/random.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { type Container, Pod } from './support/pods.ts';
import { until } from './support/until.ts';

const lines = 800_000;
const kills = 10;
/** Every so many lines one is longer than two records. */
const longEvery = 20_000;
const long = 'x'.repeat(40_000);

const print = (to: string) =>
  `awk 'BEGIN { for (long = "x"; length(long) < ${long.length}; ) long = long long; long = substr(long, 1, ${long.length}); ` +
  `for (i = 0; i < ${lines}; i++) print i (i % ${longEvery} ? "" : long); printf "the end" }' >&${to}`;

test('kill -9 of the agent at any moment, rotation between: each line is in the log once', async t => {
  const seed = seedFromEnvironment();
  t.diagnostic(`BERTH_SEED=${seed}`);
  const random = new Random(seed);
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const container = await pod.start('flood', ['sh', '-c', `${print('1')} & ${print('2')} & wait; exec sleep 100000`]);
  const files: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await sleep(random.between(0, 150));
    if (random.chance(0.6)) files.push(await rotate(agent, container, files.length, random));
    await agent.stop('SIGKILL');
    await agent.start();
  }
  files.push(container.logPath);
  const atLastKill = (await stat(container.logPath)).size;
  await until('the log is quiet', 60_000, async () => {
    const before = (await stat(container.logPath)).size;
    await sleep(500);
    return (await stat(container.logPath)).size === before;
  });
  const { size } = await stat(container.logPath);
  t.diagnostic(`${files.length} files; ${size - atLastKill} bytes came after the last kill`);
  await container.stop();
  const logs = new Readers();
  for (const file of files) await logs.read(file);
  logs.check();
});

/** As a kubelet does; the agent may be killed before it has reopened the file, or while it does. */
async function rotate({ listen }: TestAgent, { id, logPath }: Container, number: number, random: Random) {
  const rotated = `${logPath}.${number}`;
  await rename(logPath, rotated);
  if (random.chance(0.3)) return rotated;
  // a client that lost its agent waits before it connects again
  const client = new CriClient(listen);
  const reopened = client.call(runtimeService.ReopenContainerLog, { containerId: id }).finally(() => client.close());
  if (random.chance(0.6)) await reopened;
  else reopened.catch(() => {});
  return rotated;
}

/** Reads records and follows the numbers on both streams. */
class Readers {
  readonly #next = { stdout: 0, stderr: 0 };
  readonly #line = { stdout: '', stderr: '' };

  async read(file: string): Promise<void> {
    const reader = createInterface({ input: createReadStream(file) });
    reader.on('line', record => this.#record(record));
    await once(reader, 'close');
  }

  check(): void {
    assert.deepEqual(this.#next, { stdout: lines, stderr: lines });
    assert.deepEqual(this.#line, { stdout: 'the end', stderr: 'the end' });
  }

  #record(record: string): void {
    const [, stream, tag, text = ''] = /^\S+ (stdout|stderr) ([FP]) (.*)$/.exec(record) ?? [];
    if (stream !== 'stdout' && stream !== 'stderr') assert.fail(`no record: ${record.slice(0, 100)}`);
    this.#line[stream] += text;
    if (tag === 'P') return;
    const number = this.#next[stream]++;
    const expected = `${number}${number % longEvery === 0 ? long : ''}`;
    if (this.#line[stream] !== expected) {
      assert.fail(`${stream}: ${this.#line[stream].slice(0, 100)} came where ${number} was due`);
    }
    this.#line[stream] = '';
  }
}
