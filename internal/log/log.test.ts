import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLogger, type Format } from './log.ts';

function capture(format: Format) {
  const lines: string[] = [];
  const now = () => new Date(0);
  return { lines, log: createLogger({ level: 'info', format, write: line => lines.push(line), now }) };
}

test('text is one line a message, whatever a value holds', () => {
  const { lines, log } = capture('text');
  log.with({ pod: 'a1' }).warn('rpc', { error: 'two\nlines', ms: 1.5, absent: undefined, big: 5n });
  assert.deepEqual(lines, ['1970-01-01T00:00:00.000Z WARN  rpc pod=a1 error="two\\nlines" ms=1.5 big=5\n']);
});

test('JSON is one object a line, with errors by their message', () => {
  const { lines, log } = capture('json');
  log.error('failed', { error: new Error('why'), big: 5n });
  assert.deepEqual(JSON.parse(lines[0] ?? ''), {
    time: '1970-01-01T00:00:00.000Z',
    level: 'error',
    msg: 'failed',
    error: 'why',
    big: '5',
  });
});

test('what is below the level is dropped', () => {
  const { lines, log } = capture('text');
  log.debug('quiet');
  assert.deepEqual(lines, []);
});
