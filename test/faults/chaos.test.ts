import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BerthError } from '../../internal/errors/errors.ts';
import { type TestAgent, useAgent } from '../integration/support/agent.ts';
import { within } from '../integration/support/within.ts';
import { differences, leftovers, podsSeen } from './support/books.ts';
import { killAtRandom } from './support/killer.ts';
import { Kubelet } from './support/kubelet.ts';
import { countFromEnvironment, Random, seedFromEnvironment } from './support/random.ts';

const kills = countFromEnvironment('BERTH_CHAOS', 12);
const clients = 3;
const seed = seedFromEnvironment();

/** How long a killed shim's pod, or a call whose client went away, may take to be over. */
const balanceMs = 20_000;

test(`${kills} kills of agent and shims under load, then the books balance (BERTH_SEED=${seed})`, async t => {
  t.diagnostic(`BERTH_SEED=${seed} BERTH_CHAOS=${kills}`);
  const agent = await useAgent(t);
  const random = new Random(seed);
  const answers = new Tally();
  const stop = new AbortController();
  const kubelets = Array.from(
    { length: clients },
    () => new Kubelet({ agent, random: random.fork(), tally: answers.add }),
  );
  const ids = new Set<string>();
  const watching = watchPods(agent, ids, stop.signal);
  const working = Promise.all(kubelets.map(kubelet => kubelet.run(stop.signal))).finally(() => stop.abort());
  const began = performance.now();
  const killed = await killAtRandom({ agent, random, kills, signal: stop.signal });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  await sleep(500);
  stop.abort();
  await Promise.all([working, watching]);
  const lives = kubelets.reduce((sum, kubelet) => sum + kubelet.lives, 0);
  t.diagnostic(
    `${killed.agents} agents and ${killed.shims} shims killed in ${seconds} s; ${lives} pods lived and went`,
  );
  for (const line of answers.lines()) t.diagnostic(line);

  assert.deepEqual(killed.doubles, [], 'two live containers of one attempt');
  assert.deepEqual(
    kubelets.flatMap(({ wrong }) => wrong),
    [],
    'answers that no kill excuses',
  );
  assert.deepEqual(await balanced(t, () => differences(agent)), [], 'the books do not balance');
  await agent.removeAllPods();
  assert.deepEqual(await balanced(t, async () => leftovers(agent, ids)), [], 'something is left');
  await agent.restart();
  assert.deepEqual(await balanced(t, () => differences(agent)), [], 'after one more restart');
});

async function watchPods(agent: TestAgent, ids: Set<string>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const id of podsSeen(agent)) ids.add(id);
    await sleep(30);
  }
}

/** What is still on its way gets its time; returns what never came right, and says what took long to. */
async function balanced(t: TestContext, look: () => Promise<string[]>): Promise<string[]> {
  const began = performance.now();
  let last: string[] = [];
  for (;;) {
    const found = await look();
    const tookMs = Math.round(performance.now() - began);
    if (found.length === 0 && tookMs > 3000)
      t.diagnostic(`it took ${tookMs} ms until this came right: ${last.join('; ')}`);
    if (found.length === 0 || tookMs > within(balanceMs)) return found;
    last = found;
    await sleep(200);
  }
}

/** How often each call had which answer. */
class Tally {
  readonly #counts = new Map<string, number>();
  readonly #examples = new Map<string, string>();

  readonly add = (method: string, error: BerthError | undefined): void => {
    const key = `${method} ${error?.code ?? 'OK'}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (error) this.#examples.set(key, error.message.slice(0, 200));
  };

  lines(): string[] {
    return [...this.#counts]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, count]) => `${count} x ${key}${this.#examples.has(key) ? `: ${this.#examples.get(key)}` : ''}`);
  }
}
