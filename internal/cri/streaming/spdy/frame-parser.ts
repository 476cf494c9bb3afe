import { BerthError } from '../../../errors/errors.ts';
import { flagFin, headerBytes, version } from './frames.ts';

export interface FrameHandler {
  /** `payload` is the whole of it. */
  control(type: number, flags: number, payload: Buffer): void;
  /** As it comes: a frame may be told of in pieces, the last of which has its FIN. */
  data(streamId: number, bytes: Buffer, fin: boolean): void;
}

/** Clients of exec and port-forward need 200 bytes. */
const maxControlBytes = 16 * 1024;

export const malformed = (what: string, cause?: unknown): BerthError =>
  new BerthError('InvalidArgument', `the client does not speak SPDY/3.1: ${what}`, { cause });

/** Cuts a byte stream into frames. Holds no more than one control frame: data passes through, however long it says it is. */
export class FrameParser {
  readonly #handler: FrameHandler;
  readonly #header = Buffer.alloc(headerBytes);
  #headerFilled = 0;
  /** Of the control frame that is being read. */
  #payload: Buffer | undefined;
  #payloadFilled = 0;
  /** Of the data frame that is being read. */
  #dataLeft = 0;

  constructor(handler: FrameHandler) {
    this.#handler = handler;
  }

  /** Throws at the first byte that can't be right; nothing may be pushed after that. */
  push(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#dataLeft > 0) rest = this.#takeData(rest);
      else if (this.#payload) rest = this.#takePayload(rest, this.#payload);
      else rest = this.#takeHeader(rest);
    }
  }

  #takeHeader(rest: Buffer): Buffer {
    const taken = rest.copy(this.#header, this.#headerFilled);
    this.#headerFilled += taken;
    if (this.#headerFilled < headerBytes) return rest.subarray(taken);
    this.#headerFilled = 0;
    const length = this.#header.readUIntBE(5, 3);
    if (this.#isControl()) this.#beginControl(length);
    else if (length === 0) this.#handler.data(this.#streamId(), rest.subarray(0, 0), this.#fin());
    else this.#dataLeft = length;
    return rest.subarray(taken);
  }

  #beginControl(length: number): void {
    const spoken = this.#header.readUInt16BE(0) & 0x7fff;
    if (spoken !== version) throw malformed(`a frame is of version ${spoken}`);
    if (length > maxControlBytes) throw malformed(`a control frame of ${length} bytes is too long`);
    if (length === 0) throw malformed('a control frame is empty');
    this.#payload = Buffer.allocUnsafe(length);
    this.#payloadFilled = 0;
  }

  #takePayload(rest: Buffer, payload: Buffer): Buffer {
    const taken = rest.copy(payload, this.#payloadFilled);
    this.#payloadFilled += taken;
    if (this.#payloadFilled === payload.length) {
      this.#payload = undefined;
      this.#handler.control(this.#header.readUInt16BE(2), this.#flags(), payload);
    }
    return rest.subarray(taken);
  }

  #takeData(rest: Buffer): Buffer {
    const bytes = rest.subarray(0, this.#dataLeft);
    this.#dataLeft -= bytes.length;
    this.#handler.data(this.#streamId(), bytes, this.#dataLeft === 0 && this.#fin());
    return rest.subarray(bytes.length);
  }

  #isControl(): boolean {
    return this.#header.readUInt8(0) >= 0x80;
  }

  #streamId(): number {
    return this.#header.readUInt32BE(0);
  }

  #flags(): number {
    return this.#header.readUInt8(4);
  }

  #fin(): boolean {
    return (this.#flags() & flagFin) !== 0;
  }
}
