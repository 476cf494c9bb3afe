import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { together } from '../../internal/async/together.ts';
import { type TestAgent, useTwoAgents } from '../integration/support/agent.ts';
import { within } from '../integration/support/within.ts';
import { differences, leftovers, podsSeen } from './support/books.ts';
import { doublesOf } from './support/doubles.ts';
import { wrongEnds } from './support/ends.ts';
import { type Kill, killPlan, nameOf } from './support/kill-plan.ts';
import { Gate, Kubelet } from './support/kubelet.ts';
import { faultAt } from './support/points.ts';
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
  const agents = await useTwoAgents(t, { built: true });
  await Promise.all(agents.map(agent => agent.stop('SIGKILL')));
  // what recovery gets wrong is not to be put right by later looks, with one of them
  await writeFile(join(agents[0].folder, 'config.toml'), '[reconcile]\ninterval = 0\n');
  // side by side, for the time that starts take
  const failing = new AbortController();
  const runs = agents.map(async (agent, at) => {
    try {
      const share = plan.filter((_, index) => index % agents.length === at);
      await new Run(t, agent, random.fork()).through(share, failing.signal);
    } catch (error) {
      failing.abort(error);
      throw error;
    }
  });
  await together(runs);
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
    // how long a life takes is for the kills to say
    const pace = { gate: this.#gate, paceMs: [0, 30], lifeMs: Infinity } as const;
    const options = { agent, ...pace, tally: () => this.#calls++ };
    this.#kubelets = Array.from({ length: clients }, () => new Kubelet({ ...options, random: random.fork() }));
  }

  async through(plan: readonly Kill[], signal: AbortSignal): Promise<void> {
    const began = performance.now();
    const working = Promise.all(this.#kubelets.map(kubelet => kubelet.run(this.#stop.signal)));
    // what ends a kubelet ends the test, where it is waited for
    working.catch(() => {});
    try {
      for (const kill of plan) {
        signal.throwIfAborted();
        await Promise.race([this.#kill(kill), working]);
      }
    } finally {
      this.#stop.abort();
      this.#gate.open();
    }
    await working;
    await this.#end();
    const lives = this.#kubelets.reduce((sum, kubelet) => sum + kubelet.lives, 0);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.#t.diagnostic(`${plan.length} kills in ${seconds} s; ${lives} pods lived and went; ${this.#calls} calls`);
    for (const line of this.#slow) this.#t.diagnostic(line);
  }

  /** Starts an agent that is killed so; a point of the recovery is not passed where nothing was left. */
  async #kill(kill: Kill): Promise<void> {
    const giveUpAt = performance.now() + within(reachMs);
    do {
      await this.#start(kill);
      if (await this.#live(kill)) return;
    } while (performance.now() < giveUpAt);
    assert.fail(`nothing passed through ${nameOf(kill)} in ${reachMs} ms`);
  }

  /** With what kills it; it may do so while it starts. */
  async #start(kill: Kill): Promise<void> {
    const starting = this.#agent.start('at' in kill ? faultAt(kill.at, 'crash') : '');
    if ('startingMs' in kill) {
      await Promise.race([starting.catch(() => {}), sleep(kill.startingMs)]);
      await this.#agent.stop('SIGKILL');
    }
    await starting.catch((error: unknown) => {
      if ('afterMs' in kill) throw error;
    });
  }

  /** Looks at the books, then lets the kubelets work until the agent is dead; whether it died as it was to. */
  async #live(kill: Kill): Promise<boolean> {
    const agent = this.#agent;
    await this.#balanced(nameOf(kill));
    this.#gate.open();
    const asked = 'at' in kill;
    const moment = 'afterMs' in kill ? kill.afterMs : nameOf(kill).startsWith('Recovery') ? 500 : within(reachMs);
    await Promise.race([agent.ended(), sleep(moment)]);
    const died = !asked || !agent.isRunning;
    await agent.stop('SIGKILL');
    this.#gate.close();
    for (const id of podsSeen(agent)) this.#pods.add(id);
    assert.deepEqual(doublesOf(agent), [], `two live containers of one attempt, after ${nameOf(kill)}`);
    return died;
  }

  async #end(): Promise<void> {
    await this.#agent.start();
    await this.#balanced('the last one');
    await this.#agent.removeAllPods();
    await this.#comesRight('everything was removed', async () => leftovers(this.#agent, this.#pods));
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
      const found = await look().catch((error: unknown) => (agent.isRunning ? [String(error)] : []));
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
