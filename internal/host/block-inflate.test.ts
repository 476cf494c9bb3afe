import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { constants, createDeflate } from 'node:zlib';
import { BlockInflate } from './block-inflate.ts';

const dictionary = Buffer.from('some words that are common to all blocks');

function start(t: TestContext, limit = 1000) {
  const inflate = new BlockInflate({ dictionary, limit });
  t.after(() => inflate.close());
  const deflate = createDeflate({ dictionary });
  let packed: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  const pack = async (text: Buffer | string): Promise<Buffer> => {
    deflate.write(text);
    await new Promise<void>(resolve => deflate.flush(constants.Z_SYNC_FLUSH, () => resolve()));
    const block = Buffer.concat(packed);
    packed = [];
    return block;
  };
  return { inflate, pack };
}

test('each block comes whole, and counts on those before it', async t => {
  const { inflate, pack } = start(t);
  const blocks = ['common words', 'common words', '', 'other words'.repeat(50)];
  for (const text of blocks) assert.equal(inflate.inflate(await pack(text)).toString(), text);
});

test('a block that is cut off, not compressed, or of another dictionary is no good', async t => {
  const { pack } = start(t);
  const block = await pack('common words');
  const fresh = (words = dictionary) => {
    const inflate = new BlockInflate({ dictionary: words, limit: 1000 });
    t.after(() => inflate.close());
    return inflate;
  };
  assert.throws(() => fresh().inflate(Buffer.from('plain')), /not a zlib stream/);
  assert.throws(() => fresh(Buffer.from('other words')).inflate(block), /another dictionary/);
  assert.throws(() => fresh().inflate(Buffer.concat([block, Buffer.from('plain')])), /not a zlib stream/);
});

test('no more is put out than was allowed, however little comes in', async t => {
  const { inflate, pack } = start(t);
  const bomb = await pack(Buffer.alloc(10_000_000));
  assert.ok(bomb.length < 20_000);
  assert.throws(() => inflate.inflate(bomb), /more than 1000 bytes when inflated/);
});
