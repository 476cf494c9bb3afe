import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * The bytes within a client's WebSocket, for a subprotocol whose name ws does not take. Messages are cut anew: their
 * borders mean nothing.
 */
export function tunnel(socket: Socket): Duplex {
  let rest: Buffer = Buffer.alloc(0);
  const inner = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      const middle = chunk.length >> 1;
      socket.write(Buffer.concat([message(chunk.subarray(0, middle)), message(chunk.subarray(middle))]), done);
    },
    destroy(error, done) {
      socket.destroy();
      done(error);
    },
  });
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = cut(rest); frame; frame = cut(rest)) {
      if ((rest.readUInt8(0) & 0x0f) === 2) inner.push(frame.payload);
      rest = frame.rest;
    }
  });
  void once(socket, 'close').then(() => inner.push(null));
  return inner;
}

/** A binary message, masked by zeros. */
function message(bytes: Buffer): Buffer {
  const header = Buffer.alloc(14);
  header[0] = 0x82;
  header[1] = 0x80 | 127;
  header.writeBigUInt64BE(BigInt(bytes.length), 2);
  return Buffer.concat([header, bytes]);
}

function cut(bytes: Buffer): { readonly payload: Buffer; readonly rest: Buffer } | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1);
  const begin = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < begin) return undefined;
  const length = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  if (bytes.length < begin + length) return undefined;
  return { payload: bytes.subarray(begin, begin + length), rest: bytes.subarray(begin + length) };
}
