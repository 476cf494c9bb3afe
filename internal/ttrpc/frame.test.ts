import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCode } from '../errors/errors.ts';
import { encodeFrame, type Frame, FrameDecoder, headerLength, maxDataLength } from './frame.ts';

const anyFrame = fc.record({
  streamId: fc.integer({ min: 1, max: 0xffffffff }),
  type: fc.integer({ min: 0, max: 255 }),
  data: fc.uint8Array({ maxLength: 300 }),
});

/** Cuts at every one of the (sorted, repeated) places. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const bounds = [0, ...places.map(place => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return bounds.slice(1).map((end, index) => bytes.subarray(bounds[index], end));
}

const decodeAll = (chunks: readonly Buffer[]): Frame[] => {
  const decoder = new FrameDecoder();
  return chunks.flatMap(chunk => decoder.push(chunk));
};

test('frames come out whole wherever the bytes were cut', () => {
  fc.assert(
    fc.property(fc.array(anyFrame, { maxLength: 6 }), fc.array(fc.nat(), { maxLength: 40 }), (frames, places) => {
      const wire = Buffer.concat(frames.map(({ streamId, type, data }) => encodeFrame(streamId, type, data)));
      const expected = frames.map(({ streamId, type, data }) => ({
        streamId,
        type,
        flags: 0,
        data: Buffer.from(data),
      }));
      assert.deepEqual(decodeAll(cut(wire, places)), expected);
    }),
  );
});

test('frames come out whole one byte at a time', () => {
  const wire = Buffer.concat([encodeFrame(1, 1, Buffer.from('ab')), encodeFrame(3, 2, Buffer.alloc(0))]);
  assert.deepEqual(
    decodeAll(Array.from(wire, byte => Buffer.of(byte))).map(frame => frame.data?.toString()),
    ['ab', ''],
  );
});

test('the header has the length, the stream id, the type and no flags, big endian', () => {
  assert.equal(encodeFrame(0x01020305, 1, Buffer.from('xyz')).toString('hex'), '00000003010203050100' + '78797a');
});

test('a frame of the largest size passes, one byte more is refused before it is sent', () => {
  assert.equal(decodeAll([encodeFrame(1, 1, Buffer.alloc(maxDataLength))])[0]?.data?.length, maxDataLength);
  assert.throws(
    () => encodeFrame(1, 1, Buffer.alloc(maxDataLength + 1)),
    error => isCode(error, 'ResourceExhausted'),
  );
});

test('a frame that is too long is told and skipped, and the next one comes out, however it is cut', () => {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32BE(maxDataLength + 5, 0);
  header.writeUInt32BE(7, 4);
  header.writeUInt8(2, 8);
  const wire = Buffer.concat([header, Buffer.alloc(maxDataLength + 5), encodeFrame(9, 2, Buffer.from('next'))]);
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 10 }), places => {
      const frames = decodeAll(cut(wire, [...places, 4, 12]));
      assert.deepEqual(
        frames.map(({ streamId, data }) => [streamId, data?.toString()]),
        [
          [7, undefined],
          [9, 'next'],
        ],
      );
    }),
    { numRuns: 20 },
  );
});

test('garbage never throws and never yields more bytes than came', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 10 }), chunks => {
      const frames = decodeAll(chunks.map(chunk => Buffer.from(chunk)));
      const came = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      assert.ok(frames.reduce((sum, { data }) => sum + headerLength + (data?.length ?? 0), 0) <= came);
    }),
  );
});
