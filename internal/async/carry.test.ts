import assert from 'node:assert/strict';
import { PassThrough, Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { carry } from './carry.ts';

class Lending extends PassThrough {
  readonly back: string[] = [];
  giveBack(chunk: Buffer): void {
    this.back.push(chunk.toString());
  }
}

/** Takes a chunk when it is told to. */
function slowSink() {
  const waiting: (() => void)[] = [];
  const taken: string[] = [];
  const sink = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, done) {
      waiting.push(() => {
        taken.push(chunk.toString());
        done();
      });
    },
  });
  return { sink, waiting, taken };
}

test('a chunk is given back once it has been taken, and not before', async () => {
  const source = new Lending();
  const { sink, waiting, taken } = slowSink();
  carry(source, sink);
  source.write('one');
  source.write('two');
  await sleep(5);
  assert.deepEqual([waiting.length, source.back, source.isPaused()], [1, [], true]);
  waiting.shift()?.();
  await sleep(5);
  assert.deepEqual([taken, source.back, waiting.length], [['one'], ['one'], 1]);
  waiting.shift()?.();
  await sleep(5);
  assert.deepEqual(source.back, ['one', 'two']);
});

test('what comes after the stop is dropped and given back; what waits is not given back before it is taken', async () => {
  const source = new Lending();
  const { sink, waiting, taken } = slowSink();
  const stop = carry(source, sink);
  source.write('one');
  source.write('two');
  await sleep(5);
  stop();
  source.write('three');
  await sleep(5);
  assert.deepEqual(source.back, ['two', 'three']);
  waiting.shift()?.();
  await sleep(5);
  assert.deepEqual([taken, source.back], [['one'], ['two', 'three', 'one']]);
});

test('a sink that fails gives back what it had, and a source that lends nothing is carried too', async () => {
  const source = new Lending();
  const { sink } = slowSink();
  sink.on('error', carry(source, sink));
  source.write('one');
  await sleep(5);
  sink.destroy(new Error('gone'));
  source.write('two');
  await sleep(5);
  assert.deepEqual(source.back, ['two'], 'the first one is still with the sink');

  const other = new PassThrough();
  carry(Readable.from([Buffer.from('whole')]), other);
  await sleep(5);
  assert.equal(String(other.read()), 'whole');
});
