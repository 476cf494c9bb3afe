import { BerthError } from '../errors/errors.ts';

/** Bytes before the data of each frame: data length (4), stream id (4), type (1), flags (1); big endian. */
export const headerLength = 10;
/** Most data bytes a frame may carry. */
export const maxDataLength = 4 * 1024 * 1024;

/** Data frames belong to streams, which neither the task nor the events service has. */
export const frameTypes = { request: 1, response: 2, data: 3 } as const;

export interface Frame {
  readonly streamId: number;
  readonly type: number;
  readonly flags: number;
  /** Undefined when the sender put more than `maxDataLength` bytes into it: they were skipped. */
  readonly data: Buffer | undefined;
}

/** Throws ResourceExhausted for data that no peer would take. */
export function encodeFrame(streamId: number, type: number, data: Uint8Array): Buffer {
  if (data.length > maxDataLength) {
    throw new BerthError(
      'ResourceExhausted',
      `a ttrpc message of ${data.length} bytes is too long: ${maxDataLength} bytes are the limit`,
    );
  }
  const frame = Buffer.allocUnsafe(headerLength + data.length);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(streamId, 4);
  frame.writeUInt8(type, 8);
  frame.writeUInt8(0, 9);
  frame.set(data, headerLength);
  return frame;
}

type Header = Omit<Frame, 'data'> & { readonly length: number };

/** Cuts a byte stream into frames, however its chunks fall. */
export class FrameDecoder {
  #chunks: Buffer[] = [];
  #buffered = 0;
  #header: Header | undefined;
  /** Bytes of a too long frame still to come. */
  #skipping = 0;

  /** The frames that this chunk completes. */
  push(chunk: Buffer): Frame[] {
    const rest = this.#skip(chunk);
    this.#chunks.push(rest);
    this.#buffered += rest.length;
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | undefined {
    this.#header ??= this.#readHeader();
    if (!this.#header) return undefined;
    const { length, ...header } = this.#header;
    if (length > maxDataLength) {
      this.#header = undefined;
      this.#skipping = length;
      const rest = this.#skip(this.#take(this.#buffered));
      this.#chunks = [rest];
      this.#buffered = rest.length;
      return { ...header, data: undefined };
    }
    if (this.#buffered < length) return undefined;
    this.#header = undefined;
    return { ...header, data: this.#take(length) };
  }

  #readHeader(): Header | undefined {
    if (this.#buffered < headerLength) return undefined;
    const bytes = this.#take(headerLength);
    return {
      length: bytes.readUInt32BE(0),
      streamId: bytes.readUInt32BE(4),
      type: bytes.readUInt8(8),
      flags: bytes.readUInt8(9),
    };
  }

  #skip(chunk: Buffer): Buffer {
    const skipped = Math.min(this.#skipping, chunk.length);
    this.#skipping -= skipped;
    return chunk.subarray(skipped);
  }

  #take(length: number): Buffer {
    const bytes = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
    const rest = bytes.subarray(length);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#buffered = rest.length;
    return bytes.subarray(0, length);
  }
}
