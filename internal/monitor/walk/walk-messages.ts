import type { Code } from '../../errors/errors.ts';
import type { ProcessFacts, ProcessPlaces } from './process-facts.ts';
import type { TreeUsage } from './tree-usage.ts';

export type WalkJob =
  | { readonly kind: 'tree'; readonly folder: string }
  | { readonly kind: 'log'; readonly path: string }
  | { readonly kind: 'processes'; readonly places: ProcessPlaces };

/** Undefined where nothing is there. */
export type WalkResult = TreeUsage | ProcessFacts | number | undefined;

export interface WalkRequest {
  readonly number: number;
  readonly job: WalkJob;
}

export interface WalkAnswer {
  readonly number: number;
  readonly result?: WalkResult;
  /** How long it took, without the waiting for its turn. */
  readonly ms: number;
  readonly failure?: { readonly code: Code; readonly message: string };
}
