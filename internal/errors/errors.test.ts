import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BerthError, errnoOf, isCode } from './errors.ts';

test('an errno finds its code, and what has none is Unknown', () => {
  const missing = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' });
  assert.equal(BerthError.from(missing).code, 'NotFound');
  assert.equal(errnoOf(missing), 'ENOENT');
  assert.equal(BerthError.from(new Error('hm')).code, 'Unknown');
  assert.equal(BerthError.from('text').message, 'text');
});

test('wrapping puts the doing in front and keeps code, detail and cause', () => {
  const inner = new BerthError('DataLoss', 'the layer is short', { detail: 'line 1\nline 2' });
  const outer = BerthError.wrap(inner, 'could not unpack "x"');
  assert.ok(isCode(outer, 'DataLoss'));
  assert.equal(outer.explain(), 'could not unpack "x": the layer is short\nline 1\nline 2');
  assert.equal(outer.cause, inner);
});

test('time-outs and aborts keep their meaning', () => {
  assert.equal(
    BerthError.from(AbortSignal.timeout(0).reason ?? new DOMException('', 'TimeoutError')).code,
    'DeadlineExceeded',
  );
  assert.equal(BerthError.from(AbortSignal.abort().reason).code, 'Canceled');
});
