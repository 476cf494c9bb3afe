import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SendWindows } from './send-windows.ts';
import { SpdyStream } from './stream.ts';

const link = { send() {}, finish() {}, consumed() {}, release() {}, giveBack() {} };

function windows() {
  const sent: string[] = [];
  const all = new SendWindows({
    write: (stream, chunks, done) => {
      sent.push(`${stream.id}:${chunks.reduce((sum, { length }) => sum + length, 0)}`);
      done();
    },
  });
  const open = (id: number) => {
    const stream = new SpdyStream(id, new Map(), link);
    all.open(stream);
    return stream;
  };
  return { sent, all, open };
}

test('a peer that never speaks of windows is sent everything', () => {
  const { sent, all, open } = windows();
  const stream = open(1);
  for (let index = 0; index < 5; index++) all.send(stream, [Buffer.alloc(50_000)], () => {});
  assert.deepEqual(sent, Array(5).fill('1:50000'));
});

test('windows count what was sent before the peer spoke of them', () => {
  const { sent, all, open } = windows();
  const stream = open(1);
  all.send(stream, [Buffer.alloc(60_000)], () => {});
  all.grant(stream, 1000);
  all.send(stream, [Buffer.alloc(10_000)], () => {});
  assert.deepEqual(sent, ['1:60000', '1:5536']);
  all.grant(undefined, 100_000);
  assert.deepEqual(sent, ['1:60000', '1:5536', '1:1000']);
});

test('one stream without a window holds up no other', () => {
  const { sent, all, open } = windows();
  const [first, second] = [open(1), open(3)];
  all.setInitial(100, [first, second]);
  let isDone = false;
  all.send(first, [Buffer.alloc(60), Buffer.alloc(60)], () => {
    isDone = true;
  });
  all.send(second, [Buffer.alloc(70)], () => {});
  assert.deepEqual(sent, ['1:100', '3:70']);
  assert.ok(!isDone);
  all.grant(first, 20);
  assert.ok(isDone);
  assert.deepEqual(sent, ['1:100', '3:70', '1:20']);
});

test('a smaller first window takes back what was allowed', () => {
  const { sent, all, open } = windows();
  const stream = open(1);
  all.send(stream, [Buffer.alloc(1000)], () => {});
  all.setInitial(10, [stream]);
  all.send(stream, [Buffer.alloc(5)], () => {});
  all.grant(stream, 990);
  assert.deepEqual(sent, ['1:1000']);
  all.grant(stream, 5);
  assert.deepEqual(sent, ['1:1000', '1:5']);
});

test('what a stream still had to send goes with it', () => {
  const { all, open } = windows();
  const stream = open(1);
  all.setInitial(0, [stream]);
  let isDone = false;
  all.send(stream, [Buffer.alloc(5)], () => {
    isDone = true;
  });
  all.drop(stream);
  assert.ok(isDone);
});
