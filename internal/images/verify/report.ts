import type { Digest } from '../digest.ts';

export type ImagePart = 'manifest' | 'config' | 'layer' | 'unpacked';

/** `cannot` is neither compared nor repaired. */
export type PartState = 'ok' | 'damaged' | 'missing' | 'repaired' | 'cannot';

/** What was found of a blob or an unpacked layer. */
export interface Finding {
  readonly state: PartState;
  /** What is wrong, or was; why it cannot be compared or repaired. Empty when all is well. */
  readonly problem: string;
}

export interface PartReport extends Finding {
  /** The image's id. */
  readonly image: string;
  readonly part: ImagePart;
  /** Of the blob; of an unpacked layer, the one of its archive. */
  readonly digest: Digest;
}

export const fine: Finding = { state: 'ok', problem: '' };

export const isSound = ({ state }: Finding): boolean => state === 'ok' || state === 'repaired';
