import { setTimeout as sleep } from 'node:timers/promises';
import { kill } from '../../../internal/host/process.ts';
import type { TestAgent } from '../../integration/support/agent.ts';
import { within } from '../../integration/support/within.ts';
import { doublesOf } from './doubles.ts';
import { shimsOf } from './own-processes.ts';
import type { Random } from './random.ts';

export interface KillerOptions {
  readonly agent: TestAgent;
  readonly random: Random;
  readonly kills: number;
  readonly signal: AbortSignal;
}

export interface Killed {
  readonly agents: number;
  readonly shims: number;
  /** Two live containers of one attempt, whenever they were seen. */
  readonly doubles: readonly string[];
}

/** Kills the agent, shims, and agents that have only just begun, so many times in all; an agent runs at the end. */
export async function killAtRandom({ agent, random, kills, signal }: KillerOptions): Promise<Killed> {
  let [agents, shims] = [0, 0];
  const doubles = new Set<string>();
  // a slow machine gets as much done between two kills
  const pause = (least: number, most: number) => sleep(within(random.between(least, most)));
  const killShim = () => {
    const victim = random.pick(shimsOf(agent));
    // what only starts or deletes a shim is one too, and soon over by itself
    if (victim && kill(victim.pid, 'SIGKILL')) shims++;
  };
  const killAgent = async () => {
    agents++;
    await agent.stop('SIGKILL');
    if (random.chance(0.3)) killShim();
    await pause(0, 500);
  };
  while (agents + shims < kills && !signal.aborted) {
    await pause(200, 1200);
    for (const double of doublesOf(agent)) doubles.add(double);
    if (random.chance(0.5)) {
      killShim();
      continue;
    }
    await killAgent();
    if (random.chance(0.25)) {
      const started = agent.start().catch(() => {});
      await pause(200, 2500);
      await killAgent();
      await started;
    }
    await agent.start();
  }
  return { agents, shims, doubles: [...doubles] };
}
