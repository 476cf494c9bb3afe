import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestAgent, useTwoAgents } from '../integration/support/agent.ts';
import { within } from '../integration/support/within.ts';
import { differences, leftovers, podsSeen } from './support/books.ts';
import { doublesOf } from './support/doubles.ts';
import { wrongEnds } from './support/ends.ts';
import { type Kill, killPlan, nameOf } from './support/kill-plan.ts';
import { Gate, Kubelet } from './support/kubelet.ts';
import { countFromEnvironment, Random, seedFromEnvironment } from './support/random.ts';

const kills = countFromEnvironment('BERTH_KILLS', 300);
const clients = 3;
const seed = seedFromEnvironment();

/** How long a point may take to be passed under load, and the books to balance after a start. */
const [reachMs, balanceMs] = [20_000, 10_000];

test(`${kills} kills -9 of agents under load, at every step and between: after each the books balance`, async t => {
  t.diagnostic(`BERTH_SEED=${seed} BERTH_KILLS=${kills}`);
  const random = new Random(seed);
  const plan = killPlan(kills, random);
  const agents = await useTwoAgents(t);
  // side by side, for the time that starts take
  const runs = agents.map((agent, at) =>
    new Run(t, agent, random.fork()).through(plan.filter((_, index) => index % agents.length === at)),
  );
  await Promise.all(runs);
});

/** One agent under the load of some kubelets, which pause while the books are looked at. */
class Run {
  readonly #t: TestContext;
  readonly #agent: TestAgent;
  readonly #gate = new Gate();
  readonly #stop = new AbortController();
  readonly #kubelets: readonly Kubelet[];
  readonly #pods = new Set<string>();
  readonly #slow: string[] = [];
  #calls = 0;

  constructor(t: TestContext, agent: TestAgent, random: Random) {
    this.#t = t;
    this.#agent = agent;
    const options = { agent, gate: this.#gate, paceMs: [0, 30], tally: () => this.#calls++ } as const;
    this.#kubelets = Array.from({ length: clients }, () => new Kubelet({ ...options, random: random.fork() }));
  }

  async through(plan: readonly Kill[]): Promise<void> {
    const agent = this.#agent;
    const began = performance.now();
    const working = Promise.all(this.#kubelets.map(kubelet => kubelet.run(this.#stop.signal)));
    // what ends a kubelet ends the test, where it is waited for
    working.catch(() => {});
    for (const kill of plan) {
      await agent.stop('SIGKILL');
      await this.#start(kill);
      await Promise.race([this.#live(kill), working]);
    }
    await agent.stop('SIGKILL');
    await agent.start();
    this.#stop.abort();
    this.#gate.open();
    await working;
    await this.#balanced('the last one');
    await agent.removeAllPods();
    await this.#comesRight('everything was removed', async () => leftovers(agent, this.#pods));
    const lives = this.#kubelets.reduce((sum, kubelet) => sum + kubelet.lives, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.#t.diagnostic(`${plan.length} kills in ${seconds} s; ${lives} pods lived and went; ${this.#calls} calls`);
    for (const line of this.#slow) this.#t.diagnostic(line);
  }

  /** With what kills it; it may do so while it starts. */
  async #start(kill: Kill): Promise<void> {
    const starting = this.#agent.start('at' in kill ? kill.at.replace(/(@after)?$/, '=crash$1') : '');
    if ('startingMs' in kill) {
      await Promise.race([starting.catch(() => {}), sleep(kill.startingMs)]);
      await this.#agent.stop('SIGKILL');
    }
    await starting.catch((error: unknown) => {
      if ('afterMs' in kill) throw error;
    });
  }

  /** Looks at the books, then lets the kubelets work until the agent is dead. */
  async #live(kill: Kill): Promise<void> {
    const agent = this.#agent;
    await this.#balanced(nameOf(kill));
    this.#gate.open();
    const moment = 'afterMs' in kill ? kill.afterMs : within(reachMs);
    await Promise.race([agent.ended(), sleep(moment)]);
    if ('at' in kill) assert.ok(!agent.isRunning, `nothing passed through ${kill.at} in ${reachMs} ms`);
    await agent.stop('SIGKILL');
    this.#gate.close();
    for (const id of podsSeen(agent)) this.#pods.add(id);
    assert.deepEqual(doublesOf(agent), [], `two live containers of one attempt, after ${nameOf(kill)}`);
  }

  async #balanced(what: string): Promise<void> {
    const agent = this.#agent;
    const told = new Set(this.#kubelets.flatMap(kubelet => [...kubelet.told]));
    await this.#comesRight(what, async () => [...(await differences(agent)), ...(await wrongEnds(agent, told))]);
    assert.deepEqual(
      this.#kubelets.flatMap(({ wrong }) => wrong),
      [],
      'answers that no kill excuses',
    );
  }

  /** An agent that dies meanwhile leaves its books to the next one. */
  async #comesRight(what: string, look: () => Promise<string[]>): Promise<void> {
    const agent = this.#agent;
    const began = performance.now();
    let last: string[] = [];
    for (;;) {
      const found = await look().catch((error: unknown) => (agent.isRunning ? [`${error}`] : []));
      const tookMs = Math.round(performance.now() - began);
      if (found.length === 0 || !agent.isRunning) {
        if (tookMs > 1500)
          this.#slow.push(`after ${what} it took ${tookMs} ms until this came right: ${last.join('; ')}`);
        return;
      }
      last = found;
      if (tookMs > within(balanceMs)) assert.deepEqual(found, [], `after ${what}`);
      await sleep(50);
    }
  }
}
