import { BerthError, type Code } from '../../errors/errors.ts';

export interface FailureOptions {
  readonly cause?: unknown;
  /** Another try at the same host may succeed. Default false. */
  readonly again?: boolean;
  /** How long the host asks to wait. */
  readonly waitMs?: number | undefined;
  /** The host does not speak TLS at all. */
  readonly noTls?: boolean;
}

/** What one host failed with, on its way to the error that names all hosts. */
export class HostFailure extends BerthError {
  readonly again: boolean;
  readonly waitMs: number | undefined;
  readonly noTls: boolean;

  constructor(code: Code, message: string, options: FailureOptions = {}) {
    super(code, message, options.cause === undefined ? {} : { cause: options.cause });
    this.again = options.again ?? false;
    this.waitMs = options.waitMs;
    this.noTls = options.noTls ?? false;
  }
}
