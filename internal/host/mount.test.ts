import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { BerthError } from '../errors/errors.ts';
import {
  isMountPoint,
  type MountInfo,
  mount,
  mountsUnder,
  readMounts,
  unmount,
  unmountAll,
  unmountTree,
} from './mount.ts';

suite('mounts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-mount-'));
  });
  afterEach(() => {
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });

  const make = (name: string): string => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  };
  const infoOf = (target: string): MountInfo => {
    const info = readMounts().findLast(mounted => mounted.target === target);
    assert.ok(info, `${target} is mounted`);
    return info;
  };
  const tmpfs = (target: string, options: readonly string[] = []): void => {
    mount({ source: 'tmpfs', target, type: 'tmpfs', options });
  };

  test('a tmpfs gets its flags and its data', () => {
    const target = make('shm');
    tmpfs(target, ['nosuid', 'noexec', 'nodev', 'mode=1777', 'size=65536k']);
    const { options, superOptions, type } = infoOf(target);
    assert.equal(type, 'tmpfs');
    for (const option of ['nosuid', 'noexec', 'nodev']) assert.ok(options.includes(option), option);
    assert.ok(superOptions.includes('size=65536k'));
  });

  test('a read-only bind mount cannot be written, its source can', () => {
    const source = make('source');
    const target = make('target');
    mount({ source, target, type: '', options: ['rbind', 'ro', 'nosuid', 'rprivate'] });
    assert.throws(() => writeFileSync(join(target, 'file'), ''), { code: 'EROFS' });
    writeFileSync(join(source, 'file'), 'seen');
    assert.equal(readFileSync(join(target, 'file'), 'utf8'), 'seen');
    assert.ok(infoOf(target).options.includes('nosuid'));
    assert.deepEqual(infoOf(target).propagation, []);
  });

  test('rro reaches the mounts below, ro does not', () => {
    const source = make('source');
    tmpfs(make('source/inner'));
    mount({ source, target: make('ro'), type: '', options: ['rbind', 'ro'] });
    mount({ source, target: make('rro'), type: '', options: ['rbind', 'rro'] });
    writeFileSync(join(folder, 'ro/inner/file'), '');
    assert.throws(() => writeFileSync(join(folder, 'rro/inner/file2'), ''), { code: 'EROFS' });
  });

  test('propagation words are set one by one, with or without a new mount', () => {
    const target = make('a');
    tmpfs(target, ['rshared']);
    assert.match(infoOf(target).propagation.join(), /^shared:/);
    mount({ source: '', target, type: '', options: ['rslave'] });
    mount({ source: '', target, type: '', options: ['rprivate'] });
    assert.deepEqual(infoOf(target).propagation, []);
  });

  test('an overlay joins its layers', () => {
    for (const layer of ['l1', 'l2']) writeFileSync(join(make(layer), 'which'), layer);
    const data = [
      `lowerdir=${join(folder, 'l2')}:${join(folder, 'l1')}`,
      `upperdir=${make('up')}`,
      `workdir=${make('work')}`,
    ];
    const target = make('merged');
    mount({ source: 'overlay', target, type: 'overlay', options: data });
    assert.equal(readFileSync(join(target, 'which'), 'utf8'), 'l2');
  });

  test('an overlay of 120 layers, more than a page of paths, is mounted all the same', () => {
    const layers = Array.from({ length: 120 }, (_, index) => make(`layer-with-a-long-name-${index}`));
    writeFileSync(join(layers[119] ?? '', 'deepest'), 'here');
    const target = make('merged');
    mount({ source: 'overlay', target, type: 'overlay', options: [`lowerdir=${layers.join(':')}`] });
    assert.equal(readFileSync(join(target, 'deepest'), 'utf8'), 'here');
  });

  test('a failed mount names source, target, options and the errno', () => {
    const target = join(folder, 'nowhere');
    assert.throws(
      () => mount({ source: folder, target, type: '', options: ['rbind', 'ro'] }),
      (error: unknown) => {
        assert.ok(error instanceof BerthError);
        assert.equal(error.code, 'NotFound');
        assert.match(error.message, /bind mount of ".*" on ".*nowhere" with options "rbind,ro" failed: ENOENT/);
        return true;
      },
    );
  });

  test('a mount that the file system refuses is not left behind', () => {
    const target = make('target');
    assert.throws(() => tmpfs(target, ['size=nonsense']));
    assert.equal(isMountPoint(target), false);
  });

  test('unmounting twice, or what never was, is fine; a used mount is said to be busy', () => {
    const target = make('a b\tc');
    tmpfs(target);
    assert.ok(isMountPoint(target));
    const cwd = process.cwd();
    process.chdir(target);
    try {
      assert.throws(
        () => unmount(target),
        (error: unknown) => error instanceof BerthError && error.code === 'FailedPrecondition',
      );
    } finally {
      process.chdir(cwd);
    }
    unmount(target);
    unmount(target);
    unmount(join(folder, 'never'));
    assert.ok(!isMountPoint(target));
  });

  for (const take of [unmountAll, unmountTree]) {
    test(`${take.name} takes stacked and nested mounts, also by a path through a symlink`, async () => {
      const target = make('x');
      tmpfs(target);
      tmpfs(target);
      tmpfs(make('x/y'));
      symlinkSync(folder, `${folder}/link`);
      assert.ok(isMountPoint(`${folder}/link/x`));
      assert.equal(mountsUnder(folder).length, 3);
      await Promise.resolve(take(folder));
      assert.equal(mountsUnder(folder).length, 0);
      unlinkSync(`${folder}/link`);
    });
  }
});
