import { within } from '../../async/within.ts';
import { BerthError } from '../../errors/errors.ts';

export interface HealthCheck {
  /** One word. */
  readonly name: string;
  /** Rejects when the agent should be started anew; what it resolves with is shown beside the `ok`. */
  readonly run: () => Promise<string | undefined>;
}

export interface HealthReport {
  readonly healthy: boolean;
  /** For people, in the form of Kubernetes' own `/healthz`. */
  readonly text: string;
}

export interface HealthChecksOptions {
  readonly checks: readonly HealthCheck[];
  /** After this a check counts as failed; default 2 s. */
  readonly timeoutMs?: number;
}

interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly note: string | undefined;
}

/** Whether the agent is alive. All checks run at once; one that still hangs is not begun again but waited for again. */
export class HealthChecks {
  readonly #checks: readonly HealthCheck[];
  readonly #timeoutMs: number;
  readonly #running = new Map<string, Promise<Result>>();

  constructor({ checks, timeoutMs = 2000 }: HealthChecksOptions) {
    this.#checks = checks;
    this.#timeoutMs = timeoutMs;
  }

  /** `verbose` names the checks also when all is well. */
  async report(verbose: boolean): Promise<HealthReport> {
    return render(await Promise.all(this.#checks.map(check => this.#result(check))), verbose);
  }

  async #result(check: HealthCheck): Promise<Result> {
    const running = this.#running.get(check.name) ?? this.#begin(check);
    if (await within(running, this.#timeoutMs)) return running;
    return { name: check.name, ok: false, note: `no answer within ${this.#timeoutMs} ms` };
  }

  #begin(check: HealthCheck): Promise<Result> {
    const running = outcome(check).finally(() => this.#running.delete(check.name));
    this.#running.set(check.name, running);
    return running;
  }
}

async function outcome({ name, run }: HealthCheck): Promise<Result> {
  try {
    return { name, ok: true, note: await run() };
  } catch (error) {
    return { name, ok: false, note: BerthError.from(error).message };
  }
}

function render(results: readonly Result[], verbose: boolean): HealthReport {
  const healthy = results.every(({ ok }) => ok);
  if (healthy && !verbose) return { healthy, text: 'ok\n' };
  const lines = results.map(({ name, ok, note }) => {
    const reason = note === undefined ? '' : `: ${note}`;
    return ok ? `[+]${name} ok${reason}` : `[-]${name} failed${reason}`;
  });
  return { healthy, text: [...lines, `healthz check ${healthy ? 'passed' : 'failed'}`, ''].join('\n') };
}
