import type { Code } from '../../errors/errors.ts';

/** Counts what pulls do. */
export interface PullObserver {
  /** A pull is over. */
  ended(code: Code | 'OK'): void;
  /** Bytes of blobs have come from a registry. */
  downloaded(bytes: number): void;
  /** A layer is unpacked, or has failed to be; it may have come while it was unpacked. */
  unpacked(seconds: number): void;
}
