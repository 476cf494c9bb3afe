/** The closed set of codes: gRPC's, by name. */
export const codes = {
  Canceled: 1,
  Unknown: 2,
  InvalidArgument: 3,
  DeadlineExceeded: 4,
  NotFound: 5,
  AlreadyExists: 6,
  PermissionDenied: 7,
  ResourceExhausted: 8,
  FailedPrecondition: 9,
  Aborted: 10,
  OutOfRange: 11,
  Unimplemented: 12,
  Internal: 13,
  Unavailable: 14,
  DataLoss: 15,
  Unauthenticated: 16,
} as const;

export type Code = keyof typeof codes;

export interface ErrorOptions {
  readonly cause?: unknown;
  /** What an operator reads after the sentence: the tail of a log, every host tried. */
  readonly detail?: string;
}

/**
 * The one error class of berth. `message` is one plain sentence without a full stop: what failed, on which object in
 * quotes, what to do.
 */
export class BerthError extends Error {
  readonly code: Code;
  readonly detail: string | undefined;

  constructor(code: Code, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'BerthError';
    this.code = code;
    this.detail = options.detail;
  }

  /** Turns anything caught into a BerthError; an errno or AbortSignal reason gets its code. */
  static from(caught: unknown): BerthError {
    if (caught instanceof BerthError) return caught;
    if (!(caught instanceof Error)) return new BerthError('Unknown', String(caught));
    return new BerthError(codeOf(caught), caught.message, { cause: caught });
  }

  /** Puts what was being done in front of what went wrong; the code and the detail stay. */
  static wrap(caught: unknown, doing: string): BerthError {
    const inner = BerthError.from(caught);
    const options = inner.detail === undefined ? { cause: inner } : { cause: inner, detail: inner.detail };
    return new BerthError(inner.code, `${doing}: ${inner.message}`, options);
  }

  /** The sentence, then the detail: what a client is sent. */
  explain(): string {
    return this.detail ? `${this.message}\n${this.detail}` : this.message;
  }
}

export const isCode = (caught: unknown, code: Code): boolean => caught instanceof BerthError && caught.code === code;

const errnoCodes: Readonly<Record<string, Code>> = {
  ENOENT: 'NotFound',
  ESRCH: 'NotFound',
  EEXIST: 'AlreadyExists',
  EACCES: 'PermissionDenied',
  EPERM: 'PermissionDenied',
  EINVAL: 'InvalidArgument',
  ENAMETOOLONG: 'InvalidArgument',
  ENOSPC: 'ResourceExhausted',
  EDQUOT: 'ResourceExhausted',
  EMFILE: 'ResourceExhausted',
  ENFILE: 'ResourceExhausted',
  ENOMEM: 'ResourceExhausted',
  EBUSY: 'FailedPrecondition',
  ENOTEMPTY: 'FailedPrecondition',
  ENOTDIR: 'FailedPrecondition',
  EISDIR: 'FailedPrecondition',
  ELOOP: 'FailedPrecondition',
  EROFS: 'FailedPrecondition',
  ECONNREFUSED: 'Unavailable',
  ECONNRESET: 'Unavailable',
  EPIPE: 'Unavailable',
  ETIMEDOUT: 'DeadlineExceeded',
};

function codeOf(error: Error): Code {
  if (error.name === 'TimeoutError') return 'DeadlineExceeded';
  if (error.name === 'AbortError') return 'Canceled';
  const errno = errnoOf(error);
  return (errno && errnoCodes[errno]) || 'Unknown';
}

/** The errno's name of a Node or libc error, if it has one. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** For a `catch`: that one errno is no failure, and the result is undefined. */
export const unless =
  (errno: string) =>
  (error: unknown): undefined => {
    if (errnoOf(error) !== errno) throw error;
  };

/** What a system error says, without its errno, call and path: "no such file or directory". */
export function reasonOf(error: unknown): string {
  const { message } = BerthError.from(error);
  return /^E[A-Z0-9]+: (.+?), \w+( '.*)?$/s.exec(message)?.[1] ?? message;
}
