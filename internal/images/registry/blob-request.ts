import type { Descriptor } from '../manifest.ts';
import { parseContentRange } from './content-range.ts';
import type { DownloadSlot } from './download-slots.ts';
import type { HostClient } from './host-client.ts';
import { HostFailure } from './host-failure.ts';
import type { Headers } from './http-client.ts';
import type { HttpResponse } from './http-response.ts';
import { networkFailure } from './network-failure.ts';
import { Pace } from './pace.ts';

export interface BlobRequest {
  readonly client: HostClient;
  /** Below the host's base; empty when the base is the blob itself. */
  readonly path: string;
  readonly size: Descriptor['size'];
  /** How many bytes are there already. */
  readonly offset: number;
  readonly progressTimeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** One answer's bytes of a blob, from `offset` to its end. Throws HostFailure, or the signal's reason. */
export async function* requestBlob(request: BlobRequest, slot: DownloadSlot): AsyncGenerator<Buffer> {
  const { client, path, offset, signal } = request;
  const headers: Headers = offset > 0 ? { range: `bytes=${offset}-` } : {};
  const response = await client.get({ path, headers, signal });
  try {
    let skip = checkStart(response, request);
    let left = request.size - offset;
    let received = 0;
    for await (const chunk of flow(response, request, slot)) {
      const skipped = Math.min(skip, chunk.length);
      const wanted = chunk.subarray(skipped, skipped + left);
      skip -= skipped;
      left -= wanted.length;
      received += chunk.length;
      if (wanted.length > 0) yield wanted;
      // an answer that is read to its end leaves a connection that can be used again
      if (left === 0 && received !== response.length) return;
    }
    if (left > 0) throw new HostFailure('DataLoss', `it ended ${left} bytes before the blob's end`, { again: true });
  } finally {
    response.discard();
  }
}

/** How many bytes of the answer are to be skipped. */
function checkStart(response: HttpResponse, { size, offset }: BlobRequest): number {
  const { status, length } = response;
  if (status === 206) {
    const range = parseContentRange(response.header('content-range'));
    const fits = range?.start === offset && range.end < size && (range.total ?? size) === size;
    if (offset > 0 && fits) return 0;
    throw new HostFailure('DataLoss', 'it sends another range than it was asked for');
  }
  if (length === undefined || length === size) return offset;
  throw new HostFailure('DataLoss', `it has ${length} bytes, the manifest says ${size}`);
}

/** The body, by the rules of slots and pace. */
async function* flow(response: HttpResponse, request: BlobRequest, slot: DownloadSlot): AsyncGenerator<Buffer> {
  const { progressTimeoutMs, signal } = request;
  const onSlow = (bytes: number) => response.abort(tooSlow(bytes, progressTimeoutMs));
  const pace = new Pace({ windowMs: progressTimeoutMs, onStall: () => slot.stall(), onSlow });
  const chunks = response.body[Symbol.asyncIterator]();
  try {
    for (;;) {
      pace.waiting();
      const next = await chunks.next();
      pace.arrived(next.done ? 0 : next.value.length);
      if (next.done) return;
      await slot.flow(signal);
      yield next.value;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw networkFailure(error);
  } finally {
    pace.end();
  }
}

const tooSlow = (bytes: number, ms: number): HostFailure =>
  new HostFailure('DeadlineExceeded', `it sent ${bytes} bytes in ${ms / 1000} s, under 1 KiB/s`, { again: true });
