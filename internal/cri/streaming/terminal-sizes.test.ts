import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TerminalSize } from './backend.ts';
import { TerminalSizes } from './terminal-sizes.ts';

async function told(...pieces: readonly string[]): Promise<TerminalSize[]> {
  const sizes = new TerminalSizes();
  const heard: TerminalSize[] = [];
  sizes.listen(size => heard.push(size));
  for (const piece of pieces) {
    sizes.push(Buffer.from(piece));
    await nextTurn();
    await nextTurn();
  }
  return heard;
}

test('sizes come whole, cut anywhere, or several at once', async () => {
  const sizes = [
    { width: 100, height: 40 },
    { width: 80, height: 24 },
  ];
  assert.deepEqual(await told('{"Width":100,"Height":40}\n', '{"Width":80,"Height":24}'), sizes);
  assert.deepEqual(await told('{"Wid', 'th":100,"Hei', 'ght":40}{"Width":80', ',"Height":24}'), sizes);
  assert.deepEqual(await told('{"Width":1,"Height":1}{"width":80,"height":24}\n'), [sizes[1]]);
});

test('what is no size is passed over', async () => {
  for (const bad of [
    '{"Width":0,"Height":24}',
    '{"Width":80}',
    '{"Width":65536,"Height":1}',
    '{"Width":-1,"Height":1}',
  ]) {
    assert.deepEqual(await told(bad, '{"Width":1.5,"Height":2}', '[]}', 'x}', '{"Width":2,"Height":3}'), [
      { width: 2, height: 3 },
    ]);
  }
});

test('text without end is not kept', async () => {
  const size = '{"Width":2,"Height":3}';
  assert.deepEqual(await told('x'.repeat(2000), size), [{ width: 2, height: 3 }]);
});

test('who listens late is told the latest at once', async () => {
  const sizes = new TerminalSizes();
  sizes.push(Buffer.from('{"Width":1,"Height":1}{"Width":2,"Height":3}'));
  await nextTurn();
  const heard: TerminalSize[] = [];
  sizes.listen(size => heard.push(size));
  assert.deepEqual(heard, [{ width: 2, height: 3 }]);
});
