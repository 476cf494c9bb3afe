import { setTimeout as sleep } from 'node:timers/promises';
import { BerthError } from '../errors/errors.ts';
import type { Logger } from '../log/log.ts';
import { type FaultPoint, faultPoints } from './operations.ts';

type Action = 'error' | 'delay' | 'crash';

/** One thing to go wrong on purpose, once: `RunPodSandbox.network=error`, `StartContainer.start=delay:500@after`. */
interface Fault {
  readonly point: FaultPoint;
  readonly when: 'before' | 'after';
  readonly action: Action;
  readonly delayMs: number;
}

export interface FaultsOptions {
  /** A comma-separated list; '' is none. */
  readonly script: string;
  /** Ends the agent at once, as SIGKILL does. */
  readonly crash: () => void;
  /** Told of each fault. */
  readonly log: Logger;
}

const grammar = /^(?<point>\w+\.[\w-]+)=(?<action>error|crash|delay:(?<ms>\d+))(?<after>@after)?$/;

/** Makes named stages fail, wait or kill the agent, so that tests can: each fault once, in the order of the script. */
export class Faults {
  readonly #queue: Fault[];
  readonly #crash: () => void;
  readonly #log: Logger;

  constructor({ script, crash, log }: FaultsOptions) {
    this.#queue = script.split(',').filter(Boolean).map(parseFault);
    this.#crash = crash;
    this.#log = log;
  }

  async at(point: string, when: 'before' | 'after'): Promise<void> {
    const [next] = this.#queue;
    if (next?.point !== point || next.when !== when) return;
    this.#queue.shift();
    this.#log.warn('a fault is injected', { ...next });
    if (next.action === 'delay') await sleep(next.delayMs);
    if (next.action === 'crash') this.#crash();
    if (next.action === 'error') throw new BerthError('Aborted', `a fault was injected ${when} "${point}"`);
  }
}

function parseFault(text: string): Fault {
  const { point: named, action, ms, after } = grammar.exec(text)?.groups ?? {};
  const point = faultPoints.find(known => known === named);
  if (!point || !action) {
    throw new BerthError(
      'InvalidArgument',
      `"${text}" is not a fault: Operation.stage=error|crash|delay:MS[@after] is, of those in operations.ts`,
    );
  }
  const kind = action.replace(/:.*/, '') as Action;
  return { point, action: kind, delayMs: Number(ms ?? 0), when: after ? 'after' : 'before' };
}
