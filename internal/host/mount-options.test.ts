import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMountInfo } from './mount-info.ts';
import { parseMountOptions } from './mount-options.ts';

test('words become flags, later ones win', () => {
  assert.equal(parseMountOptions(['ro', 'nosuid', 'rw']).flags, 0x2);
  assert.equal(parseMountOptions(['defaults']).flags, 0);
  assert.equal(parseMountOptions(['rbind']).flags, 0x5000);
});

test('propagation keeps its order and recursive words become attributes', () => {
  const parsed = parseMountOptions(['rslave', 'rshared', 'rro', 'rnosuid']);
  assert.deepEqual(parsed.propagation, [0x84000, 0x104000]);
  assert.equal(parsed.recursiveAttributes, 0x3n);
});

test('what is no word of mount(8) goes to the file system, names of Object.prototype too', () => {
  const data = ['size=64k', 'lowerdir=/a:/b', 'constructor', 'volatile'];
  assert.deepEqual(parseMountOptions(['nodev', ...data, '']).data, data);
});

test('mountinfo gives back any path that the kernel escaped', () => {
  const path = fc.string({ unit: 'binary', maxLength: 30 }).filter(text => !text.includes('\0'));
  fc.assert(
    fc.property(path, path, (target, source) => {
      const line = `36 35 98:0 /r ${encodePath(target)} rw,noatime master:1 shared:2 - ext3 ${encodePath(source)} rw,errors=continue`;
      const [info] = parseMountInfo(`${line}\n`);
      assert.equal(info?.target, target);
      assert.equal(info.source, source);
      assert.deepEqual(info.propagation, ['master:1', 'shared:2']);
      assert.equal(info.type, 'ext3');
    }),
  );
});

const encodePath = (text: string): string =>
  text.replace(/[ \t\n\\#]/g, found => `\\${found.charCodeAt(0).toString(8).padStart(3, '0')}`);
