import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { DecodingSource } from './decoding-source.ts';
import { type ArchiveLimits, layerLimits } from './limits.ts';
import { sourceOf } from './testing/sources.ts';

const plain = Buffer.concat([randomBytes(300_000), Buffer.alloc(600_000, 'text ')]);

function decode(bytes: Buffer, chunk = 10_000, limits: Partial<ArchiveLimits> = {}): Buffer {
  const source = new DecodingSource(sourceOf(bytes, chunk), { ...layerLimits, ...limits });
  try {
    const chunks: Buffer[] = [];
    for (let piece = source.next(); piece; piece = source.next()) chunks.push(Buffer.from(piece));
    return Buffer.concat(chunks);
  } finally {
    source.close();
  }
}

/** A zstd frame that holds no data, as zstd:chunked has at its end. */
function skippable(length: number): Buffer {
  const frame = Buffer.alloc(8 + length);
  frame.writeUInt32LE(0x184d2a50, 0);
  frame.writeUInt32LE(length, 4);
  return frame;
}

const halves = [plain.subarray(0, 400_000), plain.subarray(400_000)] as const;
const same: Readonly<Record<string, Buffer>> = {
  plain,
  gzip: gzipSync(plain),
  'gzip in several members, as estargz and pigz write': Buffer.concat(halves.map(half => gzipSync(half))),
  'gzip with zeros after it': Buffer.concat([gzipSync(plain), Buffer.alloc(10_240)]),
  'gzip with something else after it': Buffer.concat([gzipSync(plain), Buffer.from('garbage')]),
  zstd: zstdCompressSync(plain),
  'zstd in several frames': Buffer.concat(halves.map(half => zstdCompressSync(half))),
  'zstd with skippable frames, as zstd:chunked has': Buffer.concat([
    ...[skippable(20), zstdCompressSync(plain), skippable(30_000), skippable(0)],
  ]),
};

suite('decoding', () => {
  for (const [name, bytes] of Object.entries(same)) {
    test(`${name} gives what was packed, in pieces of any size`, () => {
      for (const chunk of [1, 4096, 65_537, bytes.length]) {
        if (chunk === 1 && bytes.length > 500_000) continue;
        assert.ok(decode(bytes, chunk).equals(plain));
      }
      assert.ok(decode(bytes, 7).equals(plain));
    });
  }

  for (const name of ['gzip', 'zstd']) {
    test(`${name} that is cut off anywhere, or damaged, is a data loss`, () => {
      const bytes = same[name] ?? assert.fail();
      for (const length of [5, 20, 5000, bytes.length >> 1, bytes.length - 5, bytes.length - 1]) {
        assert.throws(() => decode(bytes.subarray(0, length)), { code: 'DataLoss' }, `at ${length}`);
      }
      const changed = Buffer.from(bytes);
      changed.fill(0xff, 50_000, 50_100);
      let found: Buffer | undefined;
      try {
        found = decode(changed);
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'DataLoss');
      }
      assert.ok(!found?.equals(plain));
    });
  }

  test('takes exactly as many bytes, and exactly the ratio, that are allowed', () => {
    const zeros = Buffer.alloc(1_000_000);
    for (const packed of [zeros, gzipSync(zeros), zstdCompressSync(zeros)]) {
      assert.equal(decode(packed, 10_000, { maxBytes: zeros.length }).length, zeros.length);
      assert.throws(() => decode(packed, 10_000, { maxBytes: zeros.length - 1 }), { code: 'OutOfRange' });
    }
    const packed = gzipSync(zeros);
    const maxRatio = zeros.length / packed.length;
    assert.equal(decode(packed, packed.length, { maxRatio, ratioFrom: 0 }).length, zeros.length);
    assert.throws(() => decode(packed, packed.length, { maxRatio: maxRatio * 0.99, ratioFrom: 0 }), {
      code: 'OutOfRange',
    });
    assert.ok(decode(packed, packed.length, { maxRatio: 1, ratioFrom: zeros.length }));
  });

  test('a zstd frame that asks for more memory than allowed is refused', () => {
    // a header with a window of 2 GiB: magic, no content size, window descriptor
    const frame = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3]), Buffer.alloc(100)]);
    assert.throws(() => decode(frame), { code: 'DataLoss' });
  });

  test('nothing at all is no archive', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('abc')])
      assert.throws(() => decode(bytes), { code: 'InvalidArgument' });
  });
});
