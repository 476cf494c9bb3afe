import type { Code } from '../../errors/errors.ts';
import type { Digest } from '../digest.ts';

/** From the main thread to a worker. */
export type ToWorker =
  | {
      readonly kind: 'job';
      readonly fd: number;
      readonly diffId: Digest;
      readonly directory: string;
      readonly memory: SharedArrayBuffer;
    }
  | { readonly kind: 'lower'; readonly roots: readonly string[] };

/** From a worker. */
export type FromWorker =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: Code; readonly message: string; readonly detail: string | undefined }
  /** It waits for the layers below. */
  | { readonly kind: 'lower' }
  /** It waits for bytes, or no longer. */
  | { readonly kind: 'starved'; readonly starved: boolean };
