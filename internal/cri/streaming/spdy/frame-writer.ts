import type { Duplex } from 'node:stream';
import * as frames from './frames.ts';
import type { Done } from './stream.ts';

export interface FrameWriterOptions {
  readonly transport: Duplex;
  /** The client lets answers pile up without reading any. */
  readonly overrun: () => void;
}

/** Longer frames keep others of the connection waiting; it is what Go sends. */
const maxDataBytes = 32 * 1024;
const maxUnreadAnswers = 256 * 1024;

/** Puts frames on the wire. */
export class FrameWriter {
  readonly #options: FrameWriterOptions;
  #unreadAnswers = 0;

  constructor(options: FrameWriterOptions) {
    this.#options = options;
  }

  /** A frame of control, which waits for nobody. */
  answer(frame: Buffer): void {
    this.#unreadAnswers += frame.length;
    this.#options.transport.write(frame, () => {
      this.#unreadAnswers -= frame.length;
    });
    if (this.#unreadAnswers > maxUnreadAnswers) this.#options.overrun();
  }

  /** `done` is called once the transport has taken all. */
  data(streamId: number, chunks: readonly Buffer[], done: Done): void {
    const { transport } = this.#options;
    const pieces = chunks.flatMap(chunk => cut(chunk));
    transport.cork();
    pieces.forEach((piece, index) => {
      transport.write(frames.dataHeader(streamId, piece.length));
      if (index < pieces.length - 1) transport.write(piece);
      else transport.write(piece, done);
    });
    transport.uncork();
    if (pieces.length === 0) done();
  }

  fin(streamId: number, done: Done): void {
    this.#options.transport.write(frames.dataHeader(streamId, 0, true), done);
  }
}

function cut(chunk: Buffer): Buffer[] {
  if (chunk.length <= maxDataBytes) return chunk.length > 0 ? [chunk] : [];
  const pieces: Buffer[] = [];
  for (let offset = 0; offset < chunk.length; offset += maxDataBytes) {
    pieces.push(chunk.subarray(offset, offset + maxDataBytes));
  }
  return pieces;
}
