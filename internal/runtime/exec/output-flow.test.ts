import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { handedOver, OutputFlow } from './output-flow.ts';

/** Takes a chunk when it is told to. */
function slowSink() {
  const taken: Buffer[] = [];
  const waiting: (() => void)[] = [];
  const sink = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _, done) {
      waiting.push(() => {
        taken.push(chunk);
        done();
      });
    },
  });
  return { sink, taken, waiting };
}

test('output is read no faster than its client takes it', async () => {
  const source = new PassThrough({ highWaterMark: 10 });
  const { sink, waiting, taken } = slowSink();
  const flow = new OutputFlow(source, sink);
  source.write('one');
  source.write('two');
  await sleep(10);
  assert.deepEqual([flow.seen, flow.isHeldUp], [3, true]);
  source.end();
  const over = handedOver([flow]);
  // longer than the silence after which a child is thought to hold the output
  await sleep(600);
  waiting.shift()?.();
  await sleep(10);
  waiting.shift()?.();
  assert.equal(await over, true);
  assert.equal(Buffer.concat(taken).toString(), 'onetwo');
});

test('a client that just took what it held up is given time for what comes then', async () => {
  const source = new PassThrough();
  const { sink, waiting, taken } = slowSink();
  const flow = new OutputFlow(source, sink);
  source.write('held');
  await sleep(10);
  const over = handedOver([flow]);
  await sleep(200);
  waiting.shift()?.();
  await sleep(100);
  source.end('more');
  await sleep(10);
  waiting.shift()?.();
  assert.equal(await over, true);
  assert.equal(Buffer.concat(taken).toString(), 'heldmore');
});

test('of an ended process whose child keeps the output open no more is waited for once nothing comes', async () => {
  const source = new PassThrough();
  const { sink, waiting } = slowSink();
  const flow = new OutputFlow(source, sink);
  source.write('last words');
  await sleep(10);
  waiting.shift()?.();
  assert.equal(await handedOver([flow]), false);
});

test('output that still comes is waited for, however long that takes', async () => {
  const source = new PassThrough();
  const flow = new OutputFlow(source, undefined);
  const over = handedOver([flow]);
  for (let part = 0; part < 8; part++) {
    await sleep(100);
    source.write('part');
  }
  source.end();
  assert.equal(await over, true);
  assert.equal(flow.seen, 32);
});

test('one that prints for ever is not, much or little', async () => {
  for (const bytes of [100_000, 1]) {
    const source = new PassThrough();
    const flow = new OutputFlow(source, undefined);
    const printing = setInterval(() => source.write(Buffer.alloc(bytes)), 1);
    assert.equal(await handedOver([flow]), false);
    clearInterval(printing);
    assert.ok(flow.seen < 100_000_000);
  }
});

test('when the client closes one stream the process goes on', async () => {
  const source = new PassThrough({ highWaterMark: 10 });
  const { sink } = slowSink();
  const flow = new OutputFlow(source, sink);
  source.write('held');
  await sleep(10);
  sink.destroy(new Error('reset'));
  source.end(Buffer.alloc(1000));
  await flow.ended;
  assert.equal(flow.seen, 1004);
  assert.equal(flow.isHeldUp, false);
});
