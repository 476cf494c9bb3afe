/** Of control frames, as far as SPDY/3.1 has them. */
export const frameTypes = {
  synStream: 1,
  synReply: 2,
  rstStream: 3,
  settings: 4,
  ping: 6,
  goAway: 7,
  headers: 8,
  windowUpdate: 9,
} as const;

export const resetStatus = { protocolError: 1, invalidStream: 2, refusedStream: 3, cancel: 5, inUse: 8 } as const;
export const goAwayStatus = { ok: 0, protocolError: 1 } as const;
export type GoAwayStatus = (typeof goAwayStatus)[keyof typeof goAwayStatus];
export type ResetStatus = (typeof resetStatus)[keyof typeof resetStatus];

export const flagFin = 1;
export const flagUnidirectional = 2;
export const headerBytes = 8;
/** 3.1 is 3 on the wire. */
export const version = 3;

function control(type: number, payload: readonly number[]): Buffer {
  const frame = Buffer.alloc(headerBytes + payload.length * 4);
  frame.writeUInt16BE(0x8000 | version, 0);
  frame.writeUInt16BE(type, 2);
  frame.writeUInt32BE(payload.length * 4, 4);
  payload.forEach((word, index) => void frame.writeUInt32BE(word, headerBytes + index * 4));
  return frame;
}

// No header needs compressing: what a reply says is that there are none. A stored block with the count 0, and the
// empty one that marks a flush; in front of the first of a connection, zlib's header with the dictionary's checksum.
const noHeaders = Buffer.from('000400fbff00000000000000ffff', 'hex');
const firstNoHeaders = Buffer.concat([Buffer.from('78bbe3c6a7c2', 'hex'), noHeaders]);

export function synReply(id: number, isFirst: boolean): Buffer {
  const block = isFirst ? firstNoHeaders : noHeaders;
  const frame = Buffer.concat([control(frameTypes.synReply, [id]), block]);
  frame.writeUInt32BE(4 + block.length, 4);
  return frame;
}

export const rstStream = (id: number, status: ResetStatus): Buffer => control(frameTypes.rstStream, [id, status]);
export const ping = (id: number): Buffer => control(frameTypes.ping, [id]);
export const goAway = (lastId: number, status: GoAwayStatus): Buffer => control(frameTypes.goAway, [lastId, status]);
export const windowUpdate = (id: number, delta: number): Buffer => control(frameTypes.windowUpdate, [id, delta]);

/** What stands in front of `length` bytes of a stream. */
export function dataHeader(id: number, length: number, fin = false): Buffer {
  const header = Buffer.allocUnsafe(headerBytes);
  header.writeUInt32BE(id, 0);
  header.writeUInt32BE(length, 4);
  if (fin) header[4] = flagFin;
  return header;
}
