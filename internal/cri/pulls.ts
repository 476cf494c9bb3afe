import type { ImageRecord } from '../images/image-store.ts';

export interface LayerState {
  readonly digest: string;
  /** Bytes, compressed. */
  readonly size: number;
  readonly done: number;
  readonly state: 'waiting' | 'downloading' | 'unpacking' | 'done';
}

export interface PullState {
  readonly reference: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly bytesDone: number;
  /** 0 until the manifest is known. */
  readonly bytesTotal: number;
  readonly bytesPerSecond: number;
  readonly host: string;
  readonly layers: readonly LayerState[];
}

/** What the admin RPCs need of pulls. */
export interface Pulls {
  pull(request: {
    readonly reference: string;
    readonly credentials?: Readonly<Record<string, string>> | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: ((state: PullState) => void) | undefined;
  }): Promise<ImageRecord>;
  running(): readonly PullState[];
}
