import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FrameParser } from './frame-parser.ts';
import * as frames from './frames.ts';

type Told = readonly unknown[];

/** Data of neighbouring pieces together, as borders within a frame mean nothing. */
function parse(pieces: readonly Buffer[]): Told[] {
  const told: Told[] = [];
  let data = '';
  const parser = new FrameParser({
    control: (type, flags, payload) => void told.push([type, flags, payload.toString('hex')]),
    data: (id, bytes, fin) => {
      data += bytes.toString('hex');
      if (fin) told.push([id, data]);
      if (fin) data = '';
    },
  });
  for (const piece of pieces) parser.push(piece);
  return told;
}

const frame = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 31 - 1 }).map(id => frames.ping(id)),
  fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(id => frames.rstStream(id, 5)),
  fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(id => frames.synReply(id, id % 2 === 0)),
  fc
    .tuple(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.uint8Array({ maxLength: 200 }))
    .map(([id, bytes]) => Buffer.concat([frames.dataHeader(id, bytes.length, true), bytes])),
);

test('frames are the same wherever their bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 20 }), fc.array(fc.nat({ max: 400 })), (all, lengths) => {
      const bytes = Buffer.concat(all);
      const pieces: Buffer[] = [];
      let offset = 0;
      for (const length of lengths) {
        pieces.push(bytes.subarray(offset, offset + length));
        offset += length;
      }
      pieces.push(bytes.subarray(offset));
      assert.deepEqual(parse(pieces), parse([bytes]));
      assert.equal(parse([bytes]).length, all.length);
    }),
  );
});

test('a long data frame is told of as it comes, without being kept', () => {
  const seen: number[] = [];
  const parser = new FrameParser({
    control: () => assert.fail(),
    data: (_, bytes, fin) => void seen.push(fin ? -bytes.length : bytes.length),
  });
  const header = frames.dataHeader(1, 2 ** 24 - 1, true);
  parser.push(header);
  for (let left = 2 ** 24 - 1; left > 0; left -= 65_535) parser.push(Buffer.alloc(Math.min(65_535, left)));
  assert.equal(seen.length, 257);
  assert.ok((seen.at(-1) ?? 0) < 0, 'the end is told with the last piece');
  assert.equal(seen.slice(0, -1).filter(length => length < 0).length, 0);
});

test('what the server sends is to the byte what the format says', () => {
  const hex = (bytes: Buffer) => bytes.toString('hex');
  assert.equal(
    hex(frames.synReply(1, true)),
    `80030002${'00000018'}${'00000001'}78bbe3c6a7c2000400fbff00000000000000ffff`,
  );
  assert.equal(hex(frames.synReply(3, false)), '800300020000001200000003000400fbff00000000000000ffff');
  assert.equal(hex(frames.rstStream(5, 3)), '80030003000000080000000500000003');
  assert.equal(hex(frames.ping(7)), '800300060000000400000007');
  assert.equal(hex(frames.goAway(9, 1)), '80030007000000080000000900000001');
  assert.equal(hex(frames.windowUpdate(1, 65_536)), '80030009000000080000000100010000');
  assert.equal(hex(frames.dataHeader(1, 32_768)), '0000000100008000');
  assert.equal(hex(frames.dataHeader(1, 0, true)), '0000000101000000');
});
