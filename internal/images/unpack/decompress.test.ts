import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { decompress } from './decompress.ts';

const plain = randomBytes(300_000);
const formats = { gzip: gzipSync(plain), zstd: zstdCompressSync(plain) };
const read = (bytes: Buffer) => Readable.from([bytes]);

async function all(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}

for (const [name, packed] of Object.entries(formats)) {
  test(`${name} unpacks to what was packed`, async () => {
    assert.deepEqual(await all(decompress(read(packed))), plain);
  });

  test(`${name} that is cut off anywhere is a data loss for the caller and for nobody else`, async () => {
    for (const length of [5, 20, 5000, packed.length >> 1, packed.length - 5, packed.length - 1]) {
      await assert.rejects(all(decompress(read(packed.subarray(0, length)))), { code: 'DataLoss' }, `at ${length}`);
    }
    await nextTurn();
  });

  test(`${name}: an error of the source arrives as it is`, async () => {
    const source = async function* () {
      yield packed.subarray(0, 1000);
      throw new Error('the client is gone');
    };
    await assert.rejects(all(decompress(source())), { message: 'the client is gone' });
    await nextTurn();
  });

  test(`${name}: a reader that leaves early ends the source`, async () => {
    let ended = false;
    const source = async function* () {
      try {
        for (let from = 0; from < packed.length; from += 1000) yield packed.subarray(from, from + 1000);
      } finally {
        ended = true;
      }
    };
    for await (const chunk of decompress(source())) {
      assert.ok(chunk.length > 0);
      break;
    }
    await nextTurn();
    assert.ok(ended);
  });
}
