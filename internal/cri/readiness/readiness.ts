import { BerthError, isCode } from '../../errors/errors.ts';
import type { Logger } from '../../log/log.ts';
import { type Outcome, suspicionOf, type UnderWay } from './suspicion.ts';

/** What a probe does, in its order, and what it says of a node that cannot. */
export const steps = {
  metadata: { reason: 'MetadataNotWritable', what: 'write a row' },
  shim: { reason: 'ShimDoesNotStart', what: 'start a shim' },
  create: { reason: 'OciRuntimeFails', what: 'create and start a container' },
  stop: { reason: 'StopsDoNotFinish', what: 'end a pod' },
} as const;

export type Step = keyof typeof steps;

/** As Kubernetes shows it in the node's Ready condition. */
export interface RuntimeCondition {
  readonly ready: boolean;
  /** One word; '' when it is ready. */
  readonly reason: string;
  readonly message: string;
}

export interface ReadinessOptions {
  /** Makes and ends a pod of its own; tells each step before it begins. */
  readonly probe: (begin: (step: Step) => void) => Promise<void>;
  readonly underWay: () => readonly UnderWay[];
  readonly log: Logger;
  /** Told of each probe that has ended, or that has had its time. */
  readonly onProbe?: (ok: boolean) => void;
  readonly onChange?: (ready: boolean) => void;
  /** Between two looks; default 1 s. */
  readonly lookMs?: number;
  /** What a probe may take; default 15 s. */
  readonly probeMs?: number;
  /** From the end of a probe that failed to the next one; default 5 s. */
  readonly againMs?: number;
  /** From one that succeeded; default 30 s. */
  readonly restMs?: number;
}

const ready: RuntimeCondition = { ready: true, reason: '', message: '' };

/** Failures in a row: one alone may be of a busy moment. */
const needed = 2;
/** A condition is a line to read. */
const maxMessage = 1024;

interface Probing {
  readonly beganMs: number;
  step: Step;
  late: boolean;
}

/**
 * Whether pods can be made and ended here. When what happens gives reason to doubt it, a pod is made and ended to find
 * out: only when that fails the node is not ready, since a kubelet that hears so leaves all its pods as they are, and is
 * ready again when it succeeds, since nobody else would try.
 */
export class Readiness {
  readonly #options: Required<ReadinessOptions>;
  #outcomes: readonly Outcome[] = [];
  #condition = ready;
  #probing: Probing | undefined;
  #failed = 0;
  #dueMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: ReadinessOptions) {
    const defaults = { lookMs: 1000, probeMs: 15_000, againMs: 5000, restMs: 30_000 };
    this.#options = { ...defaults, onProbe: () => {}, onChange: () => {}, ...options };
  }

  start(): void {
    this.#timer = setInterval(() => this.look(), this.#options.lookMs).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  get condition(): RuntimeCondition {
    return this.#condition;
  }

  /** Something was made or stopped, or could not be. */
  note(outcome: Omit<Outcome, 'atMs'>): void {
    const kept = outcome.failure
      ? this.#outcomes
      : this.#outcomes.filter(({ operation }) => operation !== outcome.operation);
    this.#outcomes = [...kept, { ...outcome, atMs: performance.now() }].slice(-32);
  }

  look(): void {
    const { underWay, probeMs } = this.#options;
    const nowMs = performance.now();
    if (this.#probing) {
      if (nowMs - this.#probing.beganMs >= probeMs) this.#isLate(this.#probing);
      return;
    }
    if (nowMs < this.#dueMs) return;
    const inDoubt = !this.#condition.ready || this.#failed > 0;
    const because = inDoubt ? '' : suspicionOf({ nowMs, outcomes: this.#outcomes, underWay: underWay() });
    if (because === undefined) return;
    if (!inDoubt) this.#options.log.warn('can pods be made and ended here? a probe finds out', { because });
    this.#begin();
  }

  #begin(): void {
    const probing: Probing = { beganMs: performance.now(), step: 'metadata', late: false };
    this.#probing = probing;
    const began = (step: Step) => {
      probing.step = step;
    };
    this.#options.probe(began).then(
      () => this.#end(probing),
      (error: unknown) => this.#end(probing, BerthError.from(error)),
    );
  }

  /** One that is late is waited for: two at once would tell no more. */
  #isLate(probing: Probing): void {
    if (probing.late) return;
    probing.late = true;
    this.#options.onProbe(false);
    const { reason, what } = steps[probing.step];
    const seconds = this.#options.probeMs / 1000;
    this.#set({ ready: false, reason, message: `a probe has tried for more than ${seconds} s to ${what}` });
  }

  #end(probing: Probing, error?: BerthError): void {
    const { onProbe, againMs, restMs } = this.#options;
    this.#probing = undefined;
    this.#dueMs = performance.now() + (error ? againMs : this.#condition.ready ? restMs : 0);
    if (!probing.late) onProbe(!error);
    if (!error && !probing.late) {
      this.#failed = 0;
      this.#outcomes = [];
      this.#set(ready);
      return;
    }
    this.#failed++;
    if (error && (this.#failed >= needed || !this.#condition.ready)) this.#set(verdictOf(probing.step, error));
  }

  #set(condition: RuntimeCondition): void {
    const { log, onChange } = this.#options;
    const before = this.#condition;
    this.#condition = condition;
    if (before.ready === condition.ready) return;
    if (condition.ready) log.info('the runtime is ready again', { was: before.reason });
    else log.error('the runtime is not ready', { reason: condition.reason, message: condition.message });
    onChange(condition.ready);
  }
}

/** Pure. */
export function verdictOf(step: Step, error: BerthError): RuntimeCondition {
  const { reason, what } = steps[step];
  const isFull = step === 'metadata' && isCode(error, 'ResourceExhausted');
  const message = `a probe could not ${what}: ${error.message}`.slice(0, maxMessage);
  return { ready: false, reason: isFull ? 'DiskFull' : reason, message };
}
