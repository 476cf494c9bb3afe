import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { processFacts, tooMany } from './process-facts.ts';

test('descriptors and sockets of all processes count, and what has ended does not', t => {
  const root = mkdtempSync(join(tmpdir(), 'berth-facts-'));
  t.after(() => rmSync(root, { recursive: true }));
  const opened = { 7: ['/dev/null', 'socket:[11]', 'pipe:[12]'], 8: ['socket:[13]', 'anon_inode:[eventpoll]'] };
  for (const [pid, links] of Object.entries(opened)) {
    mkdirSync(join(root, pid, 'fd'), { recursive: true });
    for (const [fd, link] of links.entries()) symlinkSync(link, join(root, pid, 'fd', String(fd)));
  }
  const limit = 'Limit                     Soft Limit           Hard Limit           Units\n';
  writeFileSync(
    join(root, '7', 'limits'),
    `${limit}Max open files            1024                 524288               files\n`,
  );
  writeFileSync(
    join(root, '8', 'limits'),
    `${limit}Max open files            unlimited            unlimited            files\n`,
  );
  const procs = join(root, 'cgroup.procs');
  writeFileSync(procs, '7\n8\n9\n');
  const facts = { descriptors: 5, sockets: 2, maxOpenFiles: 1024 };
  assert.deepEqual(processFacts({ procs, pid: 7, procRoot: root }), facts);
  assert.deepEqual(processFacts({ procs, pid: 8, procRoot: root }), { ...facts, maxOpenFiles: undefined });
  writeFileSync(procs, '');
  assert.deepEqual(processFacts({ procs, pid: 7, procRoot: root }), { ...facts, descriptors: 0, sockets: 0 });
  assert.equal(processFacts({ procs: join(root, 'gone'), pid: 7, procRoot: root }), undefined);
});

test('what has more processes or descriptors than are allowed says so', t => {
  const root = mkdtempSync(join(tmpdir(), 'berth-facts-'));
  t.after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, '7/fd'), { recursive: true });
  for (const fd of ['0', '1', '2']) symlinkSync('/dev/null', join(root, '7/fd', fd));
  const procs = join(root, 'cgroup.procs');
  writeFileSync(procs, '7\n');
  const facts = { descriptors: 3, sockets: 0, maxOpenFiles: undefined };
  assert.deepEqual(processFacts({ procs, pid: 7, procRoot: root }, 3), facts);
  assert.equal(processFacts({ procs, pid: 7, procRoot: root }, 2), tooMany);
  writeFileSync(procs, '7\n8\n9\n');
  assert.deepEqual(processFacts({ procs, pid: 7, procRoot: root }, 3), facts);
  assert.equal(processFacts({ procs, pid: 7, procRoot: root }, 2), tooMany);
});
