import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { berth } from '../../../api/gen/berth.js';
import { pullDisplay } from './pull-display.ts';
import { pullLines, pullSentence } from './pull-lines.ts';
import { formatBytes, formatSeconds } from './quantities.ts';

const { LAYER_DOWNLOADING, LAYER_UNPACKING, LAYER_WAITING, LAYER_DONE } = berth.v1.LayerState;

const layer = (name: string, size: number, done: number, state: berth.v1.LayerState) => ({
  digest: `sha256:${name.padEnd(64, '0')}`,
  size: BigInt(size),
  done: BigInt(done),
  state,
});

const progress = (fields: berth.v1.IPullProgress = {}) =>
  berth.v1.PullProgress.create({
    ...{
      reference: 'docker.io/library/app:1',
      bytesDone: 24_000_000n,
      bytesTotal: 96_000_000n,
      bytesPerSecond: 4_000_000n,
    },
    layers: [
      layer('aaaa', 20_000_000, 20_000_000, LAYER_DONE),
      layer('bbbb', 4_000_000, 4_000_000, LAYER_UNPACKING),
      layer('cccc', 72_000_000, 0, LAYER_WAITING),
    ],
    ...fields,
  });

suite('the lines of a pull', () => {
  test('are its name, a bar for each layer, and the sum with rate and time left', () => {
    assert.deepEqual(pullLines(progress({ host: 'mirror.example' }), { columns: 100, rows: 24 }), [
      'docker.io/library/app:1 from mirror.example',
      'aaaa00000000  [==============================] 20.0 MB done',
      'bbbb00000000  [==============================] 4.0 MB unpacking',
      'cccc00000000  [                              ] 0 B of 72.0 MB waiting',
      'total         [=======                       ] 24.0 MB of 96.0 MB, 4.0 MB/s, 18 s left',
    ]);
  });

  test('fit a terminal that is low: what moves is shown, the rest is counted', () => {
    const layers = [
      ...Array.from({ length: 40 }, () => layer('d', 10, 10, LAYER_DONE)),
      layer('moving', 10, 5, LAYER_DOWNLOADING),
      layer('next', 10, 0, LAYER_WAITING),
    ];
    const lines = pullLines(progress({ layers }), { columns: 100, rows: 5 });
    assert.equal(lines.length, 5);
    assert.match(lines[1] ?? '', /^moving/);
    assert.match(lines[2] ?? '', /^next/);
    assert.equal(lines[3], 'and 40 more layers, 40 of them done');
    for (const rows of [1, 2, 3]) assert.ok(pullLines(progress({ layers }), { columns: 100, rows }).length >= 2);
  });

  test('fit a terminal that is narrow: the bars shrink, then go', () => {
    for (const columns of [72, 60]) {
      for (const line of pullLines(progress(), { columns, rows: 24 })) assert.ok(line.length <= columns, line);
    }
    assert.ok(!pullLines(progress(), { columns: 40, rows: 24 }).join('').includes('['));
  });

  test('say what is waited for while nothing is known, and tell no rate of nothing', () => {
    const nothing = progress({ bytesDone: 0n, bytesTotal: 0n, bytesPerSecond: 0n, layers: [] });
    assert.deepEqual(pullLines(nothing, { columns: 80, rows: 24 }).slice(1), ['asking for the manifest']);
    assert.equal(pullSentence(nothing), 'docker.io/library/app:1: asking for the manifest');
    assert.equal(pullSentence(progress({ bytesPerSecond: 0n })), 'docker.io/library/app:1: 24.0 MB of 96.0 MB');
  });

  test('are one sentence where none can be redrawn', () => {
    assert.equal(pullSentence(progress()), 'docker.io/library/app:1: 24.0 MB of 96.0 MB, 4.0 MB/s, 18 s left');
    assert.equal(
      pullSentence(progress({ bytesDone: 96_000_000n })),
      'docker.io/library/app:1: 96.0 MB, 1 of 3 layers to unpack',
    );
  });
});

test('without a terminal there is a line a second at most, and none twice', () => {
  const lines: string[] = [];
  let clock = 0;
  using display = pullDisplay({ terminal: undefined, err: line => lines.push(line) }, () => clock);
  for (const [at, bytesDone] of [
    [0, 1n],
    [500, 2n],
    [1000, 3n],
    [5000, 3n],
    [5100, 4n],
  ] as const) {
    clock = at;
    display.show(progress({ bytesDone, bytesPerSecond: 0n }));
  }
  assert.deepEqual(
    lines.map(line => line.replace(/^.*: | of .*$/g, '')),
    ['1 B', '3 B', '4 B'],
  );
});

test('amounts and times are read at a glance', () => {
  assert.deepEqual([0, 999, 1000, 999_949, 999_950, 1.5e9, 2e15].map(formatBytes), [
    ...['0 B', '999 B', '1.0 kB', '999.9 kB', '1.0 MB', '1.5 GB', '2000.0 TB'],
  ]);
  assert.deepEqual([0.2, 59, 59.5, 125, 3725].map(formatSeconds), [
    '1 s',
    '59 s',
    '1 min 00 s',
    '2 min 05 s',
    '1 h 02 min',
  ]);
});
