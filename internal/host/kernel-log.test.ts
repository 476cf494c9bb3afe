import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { readKernelLog } from './kernel-log.ts';

test('the kernel log is read to its end, each message without prefix and properties', t => {
  const mark = `berth test ${process.pid}-${performance.now()}`;
  try {
    for (const number of [1, 2]) writeFileSync('/dev/kmsg', `<7>${mark} ${number}; a=b\n`);
    const messages = readKernelLog().filter(({ text }) => text.includes(mark));
    assert.deepEqual(
      messages.map(({ text }) => text),
      [`${mark} 1; a=b`, `${mark} 2; a=b`],
    );
    const age = Number(process.hrtime.bigint() / 1000n) - (messages[0]?.at ?? 0);
    assert.ok(Math.abs(age) < 60_000_000, `written ${age} us ago`);
  } catch (error) {
    if (!['EPERM', 'EACCES', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    t.skip('the kernel log is not ours to read and write');
  }
});
