import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { mount, unmountAll } from '../../host/mount.ts';
import { silent } from '../../log/log.ts';
import { LogFile } from './log-file.ts';

suite('a log file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'berth-log-'));
  });
  afterEach(() => {
    unmountAll(folder);
    rmSync(folder, { recursive: true });
  });

  const line = (text: string): Buffer[] => [Buffer.from(`${text}\n`)];
  const read = (path: string): string => readFileSync(path, 'utf8');

  test('is made with its folders, and appended to', async () => {
    const path = join(folder, 'pod/container/0.log');
    for (const text of ['a', 'b']) {
      const file = await LogFile.open({ path, log: silent });
      file.write(line(text));
      await file.close();
    }
    assert.equal(read(path), 'a\nb\n');
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.equal(statSync(join(folder, 'pod')).mode & 0o777, 0o755);
  });

  test('is never a symlink, and a path that cannot be is said', async () => {
    symlinkSync('/etc/passwd', join(folder, 'link'));
    writeFileSync(join(folder, 'plain'), '');
    await assert.rejects(
      LogFile.open({ path: join(folder, 'link'), log: silent }),
      /container log ".*link" cannot be opened/,
    );
    await assert.rejects(LogFile.open({ path: join(folder, 'plain/0.log'), log: silent }), /cannot be opened/);
  });

  test('after a reopen nothing more goes to the old file, even with writes under way', async () => {
    const path = join(folder, '0.log');
    const file = await LogFile.open({ path, log: silent });
    const count = 2000;
    const rotated: string[] = [];
    for (let index = 0; index < count; index++) {
      file.write(line(String(index)));
      if (index % 500 !== 250) continue;
      renameSync(path, `${path}.${index}`);
      rotated.push(`${path}.${index}`);
      const reopened = file.reopen();
      file.write(line(`during ${index}`));
      await reopened;
      const size = statSync(`${path}.${index}`).size;
      file.write(line(`after ${index}`));
      await file.flushed();
      assert.equal(statSync(`${path}.${index}`).size, size);
    }
    await file.close();
    const all = [...rotated, path].map(read).join('').split('\n');
    assert.deepEqual(
      all.filter(text => /^\d+$/.test(text)).map(Number),
      Array.from({ length: count }, (_, index) => index),
    );
    for (const text of [...rotated, path].map(read)) assert.ok(text.endsWith('\n'));
  });

  test('a reopen makes a file that is missing, and a failed one keeps the old file', async () => {
    const path = join(folder, 'sub/0.log');
    const file = await LogFile.open({ path, log: silent });
    unlinkSync(path);
    await file.reopen();
    file.write(line('a'));
    await file.flushed();
    renameSync(path, `${path}.1`);
    symlinkSync('elsewhere', path);
    await assert.rejects(file.reopen());
    file.write(line('b'));
    await file.close();
    assert.equal(read(`${path}.1`), 'a\nb\n');
  });

  test('a full disk loses lines and counts them; when there is room, whole lines go on', async () => {
    const disk = join(folder, 'disk');
    rmSync(disk, { force: true });
    const first = await LogFile.open({ path: join(disk, 'x'), log: silent });
    await first.close();
    mount({ source: 'tmpfs', target: disk, type: 'tmpfs', options: ['size=64k'] });
    writeFileSync(join(disk, 'filler'), Buffer.alloc(32 * 1024));
    const warnings: string[] = [];
    const log = { ...silent, warn: (message: string) => void warnings.push(message) };
    const path = join(disk, '0.log');
    const file = await LogFile.open({ path, log });
    const long = 'x'.repeat(999);
    for (let index = 0; index < 100; index++) {
      file.write(line(long));
      await file.flushed();
    }
    assert.ok(file.droppedBytes > 50_000);
    assert.equal(file.pendingBytes, 0);
    assert.equal(warnings.length, 1);
    unlinkSync(join(disk, 'filler'));
    file.write(line('after'));
    await file.close();
    const lines = read(path).split('\n');
    assert.equal(lines.at(-2), 'after');
    assert.ok(lines.slice(0, -3).every(text => text === long));
    assert.ok(long.startsWith(lines.at(-3) ?? 'x'));
  });

  test('a device that is always full never throws', async () => {
    const file = await LogFile.open({ path: '/dev/full', log: silent });
    file.write(line('lost'));
    await file.flushed();
    assert.equal(file.droppedBytes, 5);
    await file.close();
  });
});
