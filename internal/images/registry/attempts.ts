import { BerthError, type Code } from '../../errors/errors.ts';
import type { Logger } from '../../log/log.ts';
import type { RegistryHost } from './host.ts';
import type { HostFailure } from './host-failure.ts';
import { type Redactor, showUrl } from './redactor.ts';

export interface AttemptsOptions {
  /** Begins the sentence: `image "docker.io/library/a:1"`. */
  readonly what: string;
  readonly redactor: Redactor;
  readonly log: Logger;
  /** What else may be the reason, in the end. */
  readonly notes: ReadonlySet<string>;
}

interface Tried {
  readonly host: string;
  readonly code: Code;
  readonly said: string;
  times: number;
}

/** A long blob may break in many ways. */
const maxLines = 32;

const sentences: Partial<Readonly<Record<Code, string>>> = {
  NotFound: 'is not in the registry; check its name and tag',
  Unauthenticated: 'needs other credentials; check the pull secret',
  PermissionDenied: 'may not be read with these credentials; check the pull secret',
  ResourceExhausted: 'cannot be had now: the registry takes no more requests; try later',
  DeadlineExceeded: 'cannot be had: the registry does not answer or send in time',
  DataLoss: 'cannot be had: the registry sends something else',
  Unavailable: 'cannot be had: the registry is not reached or fails',
};

/** Every host that was asked for one thing, and what it said. */
export class Attempts {
  readonly #what: string;
  readonly #redactor: Redactor;
  readonly #log: Logger;
  readonly #tried: Tried[] = [];
  readonly #notes: ReadonlySet<string>;

  constructor({ what, redactor, log, notes }: AttemptsOptions) {
    this.#what = what;
    this.#redactor = redactor;
    this.#log = log;
    this.#notes = notes;
  }

  add(host: Pick<RegistryHost, 'base'>, failure: HostFailure): void {
    const [base, said] = [showUrl(new URL(host.base)), this.#redactor.redact(failure.message)];
    this.#log.info('registry host failed', { what: this.#what, host: base, code: failure.code, said });
    const before = this.#tried.find(tried => tried.host === base && tried.said === said);
    if (before) before.times++;
    else this.#tried.push({ host: base, code: failure.code, said, times: 1 });
    if (this.#tried.length > maxLines) this.#tried.shift();
  }

  /** The last host's word counts: that is the registry itself. */
  error(): BerthError {
    const last = this.#tried.at(-1);
    const code = last?.code ?? 'Unavailable';
    const sentence = last ? (sentences[code] ?? 'cannot be had from the registry') : 'has no host left to be asked of';
    const lines = this.#tried.map(({ host, said, times }) => `${host}: ${said}${times > 1 ? ` (${times} times)` : ''}`);
    return new BerthError(code, `${this.#what} ${sentence}`, { detail: [...lines, ...this.#notes].join('\n') });
  }
}
