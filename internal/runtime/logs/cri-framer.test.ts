import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { CriFramer, maxRecordBytes } from './cri-framer.ts';
import { rfc3339Nano } from './timestamp.ts';

const time = '2026-01-02T03:04:05.000000006Z';

function frame(chunks: readonly (string | Buffer)[], limit?: number): string[] {
  const framer = new CriFramer('stdout', limit);
  const pushed = chunks.map(chunk => Buffer.concat(framer.push(Buffer.from(chunk), time)));
  const text = Buffer.concat([...pushed, ...framer.flush(time)]).toString('latin1');
  assert.ok(text === '' || text.endsWith('\n'));
  const lines = text.split('\n').slice(0, -1);
  for (const line of lines) assert.ok(line.startsWith(`${time} stdout `));
  return lines.map(line => line.slice(time.length + ' stdout '.length));
}

suite('CRI log records', () => {
  test('a line is one record, an empty one keeps the space after its tag', () => {
    assert.deepEqual(frame(['a\n\nb c\n']), ['F a', 'F ', 'F b c']);
  });

  test('what has no newline at the end is partial, nothing is made of nothing', () => {
    assert.deepEqual(frame(['a\nb']), ['F a', 'P b']);
    assert.deepEqual(frame([]), []);
    assert.deepEqual(frame(['', 'a\n', '']), ['F a']);
  });

  test('CR LF ends a line, a CR elsewhere stays, wherever the chunks are cut', () => {
    assert.deepEqual(frame(['a\r\n\r\nb\rc\r\r\n\r']), ['F a', 'F ', 'F b\rc\r', 'P \r']);
    assert.deepEqual(frame(['a\r', '\n', '\r', '\nb\r', 'c\r\r', '\n', '\r']), ['F a', 'F ', 'F b\rc\r', 'P \r']);
  });

  test('a line is cut when it is longer than a record, not when it just fits', () => {
    assert.deepEqual(frame(['abcd\n'], 4), ['F abcd']);
    assert.deepEqual(frame(['abcd\r\n'], 4), ['F abcd']);
    assert.deepEqual(frame(['abcde\n'], 4), ['P abcd', 'F e']);
    assert.deepEqual(frame(['abcdefgh'], 4), ['P abcd', 'P efgh']);
    assert.deepEqual(frame(['abcd\r'], 4), ['P abcd', 'P \r']);
    assert.deepEqual(frame(['abcd\r', 'x\n'], 4), ['P abcd', 'F \rx']);
    const long = 'x'.repeat(maxRecordBytes);
    assert.deepEqual(frame([`${long}${long}y\n`]), [`P ${long}`, `P ${long}`, 'F y']);
  });

  test('records do not depend on how the stream was cut', () => {
    const byte = fc.constantFrom(10, 13, 97, 98, 0, 255);
    const cuts = fc.array(fc.nat(12), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.array(byte, { maxLength: 80 }),
        cuts,
        fc.integer({ min: 1, max: 7 }),
        (noise, bytes, sizes, limit) => {
          const stream = Buffer.from([...bytes, ...noise]);
          assert.deepEqual(frame(cut(stream, sizes), limit), expected(stream, limit));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('the content comes back byte for byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(fc.nat(50)), (bytes, sizes) => {
        const stream = Buffer.from(bytes.filter(byte => byte !== 13));
        const content = frame(cut(stream, sizes), 16).map(
          record => record.slice(2) + (record.startsWith('F') ? '\n' : ''),
        );
        assert.equal(content.join(''), stream.toString('latin1'));
      }),
    );
  });

  test('tells whether it is inside a line, also after what was held has been flushed', () => {
    const framer = new CriFramer('stderr');
    const push = (text: string) => framer.push(Buffer.from(text), time).toString();
    assert.equal(framer.midLine, false);
    assert.equal(push('held'), '');
    assert.equal(framer.midLine, true);
    assert.equal(framer.flush(time).toString(), `${time} stderr P held\n`);
    assert.equal(framer.midLine, true);
    assert.equal(push('\n'), `${time} stderr F \n`);
    assert.equal(framer.midLine, false);
  });

  test('buffers that were handed out are not written to again', () => {
    const framer = new CriFramer('stdout');
    const first = framer.push(Buffer.from('a\n'), time);
    const before = Buffer.concat(first).toString();
    for (let index = 0; index < 5000; index++) framer.push(Buffer.from('bbbbbbbbbbbbbbbbb\n'), time);
    assert.equal(Buffer.concat(first).toString(), before);
  });
});

test('times have nine decimals and are in UTC', () => {
  assert.equal(rfc3339Nano(0n), '1970-01-01T00:00:00.000000000Z');
  assert.equal(rfc3339Nano(1_795_463_710_000_000_042n), '2026-11-23T19:55:10.000000042Z');
});

function cut(stream: Buffer, sizes: readonly number[]): Buffer[] {
  let rest = stream;
  const chunks = sizes.map(size => {
    const chunk = rest.subarray(0, size);
    rest = rest.subarray(size);
    return chunk;
  });
  return [...chunks, rest];
}

/** The format by its definition, on the whole stream at once. */
function expected(stream: Buffer, limit: number): string[] {
  const lines = stream.toString('latin1').split('\n');
  const last = lines.pop() ?? '';
  const whole = lines.flatMap(line => {
    const parts = pieces(line.replace(/\r$/, ''), limit);
    const end = parts.pop() ?? '';
    return [...parts.map(part => `P ${part}`), `F ${end}`];
  });
  return [...whole, ...pieces(last, limit).map(part => `P ${part}`)];
}

const pieces = (text: string, limit: number): string[] =>
  Array.from({ length: Math.ceil(text.length / limit) }, (_, index) => text.slice(index * limit, (index + 1) * limit));
