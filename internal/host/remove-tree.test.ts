import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { BerthError } from '../errors/errors.ts';
import { makeFifo } from './fifo.ts';
import { mount, unmountAll } from './mount.ts';
import { removeTree } from './remove-tree.ts';

const isCode = (code: string) => (error: unknown) => error instanceof BerthError && error.code === code;

for (const where of ['on a disk', 'in memory']) {
  suite(`removeTree() ${where}`, () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'berth-remove-'));
      if (where === 'in memory') mount({ source: 'tmpfs', target: folder, type: 'tmpfs', options: [] });
    });
    afterEach(() => {
      unmountAll(folder);
      rmSync(folder, { recursive: true });
    });

    for (const [size, entries] of Object.entries({ small: 10, large: 100 })) {
      test(`a ${size} tree goes whole, links are not followed, gone is fine`, async () => {
        writeFileSync(join(folder, 'outside'), 'stays');
        const tree = join(folder, 'tree');
        for (let index = 0; index < entries; index++) {
          mkdirSync(join(tree, `d${index % 5}`, `e${index}`), { recursive: true });
          writeFileSync(join(tree, `d${index % 5}`, `f${index}`), '');
        }
        symlinkSync(folder, join(tree, 'up'));
        makeFifo(join(tree, 'fifo'));
        // no UTF-8
        const odd = Buffer.concat([Buffer.from(`${tree}/`), Buffer.of(0xff, 0x2e)]);
        mkdirSync(odd);
        writeFileSync(Buffer.concat([odd, Buffer.of(0x2f, 0xfe)]), '');
        await removeTree(tree);
        await removeTree(tree);
        await removeTree(join(folder, 'outside', 'below a file')).catch(isCode('FailedPrecondition'));
        assert.deepEqual(readdirSync(folder), ['outside']);
        symlinkSync(folder, join(folder, 'link'));
        await removeTree(join(folder, 'link'));
        assert.deepEqual(readdirSync(folder), ['outside']);
      });
    }

    test('a large file goes too', async () => {
      const tree = join(folder, 'tree');
      mkdirSync(tree);
      writeFileSync(join(tree, 'large'), Buffer.alloc(2 << 20));
      await removeTree(tree);
      assert.deepEqual(readdirSync(folder), []);
    });

    test('a tree with names that are no UTF-8 goes too', async () => {
      const tree = join(folder, 'trée');
      mkdirSync(tree);
      mkdirSync(Buffer.from(`${Buffer.from(tree).toString('latin1')}/d\xff`, 'latin1'));
      writeFileSync(Buffer.from(`${Buffer.from(tree).toString('latin1')}/d\xff/f\xfe`, 'latin1'), '');
      await removeTree(tree);
      assert.deepEqual(readdirSync(folder), []);
    });

    test('a tree that is deeper than a path can be long goes too', async () => {
      const cwd = process.cwd();
      process.chdir(folder);
      for (let depth = 0; depth < 100; depth++) {
        mkdirSync('d'.repeat(200));
        process.chdir('d'.repeat(200));
      }
      writeFileSync('bottom', '');
      process.chdir(cwd);
      await removeTree(join(folder, 'd'.repeat(200)));
      assert.deepEqual(readdirSync(folder), []);
    });

    test('a mount below, of the same file system too, stops the removal before it starts', async () => {
      const tree = join(folder, 'tree');
      const precious = join(folder, 'precious');
      for (const path of [join(tree, 'volume'), precious]) mkdirSync(path, { recursive: true });
      for (const path of [join(tree, 'a'), join(precious, 'data')]) writeFileSync(path, '');
      mount({ source: precious, target: join(tree, 'volume'), type: '', options: ['bind'] });
      await assert.rejects(removeTree(tree), /cannot be removed while ".*volume" is mounted/);
      await assert.rejects(removeTree(join(tree, 'volume')), isCode('FailedPrecondition'));
      assert.ok(existsSync(join(precious, 'data')));
      assert.ok(existsSync(join(tree, 'a')));
    });

    test('so does a file that is mounted over another', async () => {
      const tree = join(folder, 'tree');
      mkdirSync(tree);
      for (const path of [join(folder, 'precious'), join(tree, 'a'), join(tree, 'b')]) writeFileSync(path, '');
      mount({ source: join(folder, 'precious'), target: join(tree, 'b'), type: '', options: ['bind'] });
      await assert.rejects(removeTree(tree), /cannot be removed while ".*b" is mounted/);
      assert.ok(existsSync(join(tree, 'a')));
    });
  });
}
