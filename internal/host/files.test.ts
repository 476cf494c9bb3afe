import assert from 'node:assert/strict';
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { BerthError } from '../errors/errors.ts';
import { makeFifo } from './fifo.ts';
import { ensureDirectory, openInRoot, readFileInRoot, writeFileAtomic } from './files.ts';
import { unmountAll } from './mount.ts';
import { lgetxattr, llistxattr, lremovexattr, lsetxattr, mknod } from './xattr.ts';

const isCode = (code: string) => (error: unknown) => error instanceof BerthError && error.code === code;

suite('files', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-files-'));
  });
  afterEach(() => {
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });

  test('an atomic write replaces the content and the mode, and leaves nothing else', async () => {
    const path = join(folder, 'file');
    await writeFileAtomic(path, 'one', { mode: 0o600 });
    await writeFileAtomic(path, Buffer.from('two'), { mode: 0o666, sync: true });
    assert.equal(readFileSync(path, 'utf8'), 'two');
    assert.equal(statSync(path).mode & 0o7777, 0o666);
    await assert.rejects(writeFileAtomic(join(folder, 'no/such'), ''), isCode('NotFound'));
    mkdirSync(join(folder, 'folder'));
    await assert.rejects(writeFileAtomic(join(folder, 'folder'), ''));
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'folder']);
  });

  test('a folder gets its mode, new or old', async () => {
    const path = join(folder, 'a/b');
    await ensureDirectory(path, 0o700);
    assert.equal(statSync(path).mode & 0o777, 0o700);
    await ensureDirectory(path, 0o711);
    assert.equal(statSync(path).mode & 0o777, 0o711);
  });

  test('paths in a root never leave it', () => {
    const root = join(folder, 'root');
    mkdirSync(join(root, 'etc'), { recursive: true });
    writeFileSync(join(folder, 'secret'), 'host');
    writeFileSync(join(root, 'secret'), 'container');
    symlinkSync('/secret', join(root, 'etc/absolute'));
    symlinkSync('../../../../secret', join(root, 'etc/climbing'));
    symlinkSync('/etc/loop', join(root, 'etc/loop'));
    for (const path of ['/etc/absolute', 'etc/climbing', '../../secret', '/secret']) {
      assert.equal(readFileInRoot(root, path, 100).toString(), 'container', path);
    }
    assert.throws(() => readFileInRoot(root, '/etc/loop', 100));
    assert.throws(() => readFileInRoot(root, '/etc/passwd', 100), isCode('NotFound'));
    const fd = openInRoot(root, '/etc/absolute', constants.O_RDONLY);
    assert.equal(readlinkSync(`/proc/self/fd/${fd}`), join(root, 'secret'));
    closeSync(fd);
  });

  test('only regular files are read, and only so much of them', () => {
    const before = readdirSync('/proc/self/fd').length;
    makeFifo(join(folder, 'fifo'));
    mknod(join(folder, 'null'), constants.S_IFCHR | 0o666, 1, 3);
    writeFileSync(join(folder, 'big'), Buffer.alloc(100_000, 'x'));
    for (const name of ['fifo', 'null', '.'])
      assert.throws(() => readFileInRoot(folder, name, 10), isCode('FailedPrecondition'));
    assert.throws(() => readFileInRoot(folder, 'big', 99_999), isCode('OutOfRange'));
    assert.equal(readFileInRoot(folder, 'big', 100_000).length, 100_000);
    assert.equal(readdirSync('/proc/self/fd').length, before);
  });

  test('device numbers, large ones too, come out as they went in', () => {
    const path = join(folder, 'device');
    mknod(path, constants.S_IFBLK | 0o600, 4095, 1048575);
    const { rdev, mode } = statSync(path);
    assert.equal((rdev >> 8) & 0xfff, 4095);
    assert.equal((rdev & 0xff) | ((rdev >>> 12) & ~0xff), 1048575);
    assert.equal(mode & constants.S_IFMT, constants.S_IFBLK);
  });

  test('extended attributes hold any bytes', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    const value = Buffer.from([0, 1, 255, 0]);
    lsetxattr(path, 'trusted.berth', value);
    lsetxattr(path, 'trusted.empty', Buffer.alloc(0));
    assert.deepEqual(lgetxattr(path, 'trusted.berth'), value);
    assert.equal(lgetxattr(path, 'trusted.empty')?.length, 0);
    assert.equal(lgetxattr(path, 'trusted.none'), undefined);
    const own = () => llistxattr(path).filter(name => name.startsWith('trusted.'));
    assert.deepEqual(own().sort(), ['trusted.berth', 'trusted.empty']);
    lremovexattr(path, 'trusted.berth');
    assert.deepEqual(own(), ['trusted.empty']);
    assert.throws(() => lgetxattr(join(folder, 'none'), 'trusted.x'), { code: 'ENOENT' });
  });
});
