import { BerthError } from '../../../internal/errors/errors.ts';

export interface Step {
  readonly name: string;
  readonly ok: boolean;
  readonly ms: number;
  /** What came out, or why it failed. */
  readonly detail: string;
}

/** Runs named steps one after the other, times each, and tells of each as it ends. */
export class Steps {
  readonly done: Step[] = [];
  readonly #report: (step: Step) => void;
  readonly #signal: AbortSignal | undefined;

  /** After `signal` has fired no step begins. */
  constructor(report: (step: Step) => void, signal?: AbortSignal) {
    this.#report = report;
    this.#signal = signal;
  }

  /** `describe` says in a few words what came out. Throws on what `body` throws, after telling of it. */
  async run<T>(name: string, body: () => Promise<T>, describe: (result: T) => string = () => ''): Promise<T> {
    this.#signal?.throwIfAborted();
    const began = performance.now();
    try {
      const result = await body();
      this.#end({ name, ok: true, ms: since(began), detail: describe(result) });
      return result;
    } catch (error) {
      this.#end({ name, ok: false, ms: since(began), detail: BerthError.from(error).explain() });
      throw error;
    }
  }

  #end(step: Step): void {
    this.done.push(step);
    this.#report(step);
  }
}

/** One line a step: mark, name, time, what came out; further lines are indented. */
export function renderStep({ name, ok, ms, detail }: Step): string {
  const [first = '', ...more] = detail.trimEnd().split('\n');
  const line = `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(28)} ${ms.toFixed(1).padStart(8)} ms  ${first}`.trimEnd();
  return [line, ...more.map(text => `       ${text}`)].join('\n');
}

const since = (began: number): number => Math.round((performance.now() - began) * 10) / 10;
