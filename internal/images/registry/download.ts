import type { Attempts } from './attempts.ts';
import { Backoff } from './backoff.ts';
import { requestBlob } from './blob-request.ts';
import type { DownloadSlots } from './download-slots.ts';
import type { HostClient } from './host-client.ts';
import type { HostFailure } from './host-failure.ts';
import { networkFailure } from './network-failure.ts';

/** So much must come of a host before its earlier failures are forgotten: what trickles and breaks must come to an end. */
const forgiveBytes = 1024 * 1024;

export interface Source {
  readonly client: HostClient;
  /** Of the blob, below the host's base. */
  readonly path: string;
}

export interface DownloadOptions {
  /** In the order that they are tried. */
  readonly sources: readonly Source[];
  readonly size: number;
  readonly slots: DownloadSlots;
  readonly attempts: Attempts;
  readonly progressTimeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly onBytes: (count: number, host: string) => void;
}

/** A blob's bytes, exactly as many as its size says: what breaks is resumed where it broke, with the same host or the next. */
export async function* download(options: DownloadOptions): AsyncGenerator<Buffer> {
  const { sources, size, attempts, signal } = options;
  let offset = 0;
  for (const source of sources) {
    const backoff = new Backoff();
    while (offset < size && !backoff.isSpent) {
      const { bytes, failure } = yield* continueFrom(offset, source, options);
      offset += bytes;
      if (!failure) continue;
      if (bytes >= forgiveBytes) backoff.forgive();
      attempts.add(source.client.host, failure);
      await backoff.failed(failure, signal);
    }
  }
  if (offset < size) throw attempts.error();
}

interface Progress {
  readonly bytes: number;
  readonly failure?: HostFailure;
}

/** One request's part of the blob, and how it ended. */
async function* continueFrom(
  offset: number,
  { client, path }: Source,
  options: DownloadOptions,
): AsyncGenerator<Buffer, Progress> {
  const { size, slots, progressTimeoutMs, signal, onBytes } = options;
  const slot = await slots.enter(client.host.name, signal);
  let bytes = 0;
  try {
    for await (const chunk of requestBlob({ client, path, size, offset, progressTimeoutMs, signal }, slot)) {
      bytes += chunk.length;
      onBytes(chunk.length, client.host.name);
      yield chunk;
    }
    return { bytes };
  } catch (error) {
    signal?.throwIfAborted();
    return { bytes, failure: networkFailure(error) };
  } finally {
    slot.leave();
  }
}
