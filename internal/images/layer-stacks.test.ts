import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { mount, unmount } from '../host/mount.ts';
import { lgetxattr } from '../host/xattr.ts';
import { importArchive } from './import/import.ts';
import { ociArchive, openStore, streamOf } from './testing/archives.ts';
import { type Change, layerStack, writeLayers } from './testing/layer-stack.ts';

/**
 * Types, modes, owners, times, which names are one file, contents and attributes of all below a folder. Overlay counts
 * a file's hidden names as links too, so their number is left out.
 */
function tree(root: string): string {
  const sh = (script: string) =>
    execFileSync('sh', ['-ec', script], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const listed = sh(`find . -mindepth 1 -printf '%P\\t%y\\t%m\\t%U:%G\\t%T@\\t%i\\t%l\\n' | LC_ALL=C sort`).split('\n');
  const firstOf = new Map<string, string>();
  const lines = listed.filter(Boolean).map(line => {
    const [path = '', type, mode, owner, time, inode = '', target] = line.split('\t');
    if (!firstOf.has(inode)) firstOf.set(inode, path);
    const same = type === 'd' ? '' : firstOf.get(inode);
    return [path, type, mode, owner, time, same, target].join(' ');
  });
  const sums = sh('find . -type f -print0 | LC_ALL=C sort -z | xargs -0r sha256sum');
  const attributes = sh('find . -mindepth 1 -type f,d -print0 | LC_ALL=C sort -z')
    .split('\0')
    .filter(Boolean)
    .flatMap(path =>
      ['user.x', 'security.capability'].map(name => `${path} ${lgetxattr(join(root, path), name)?.toString('hex')}`),
    );
  return [...lines, sums, ...attributes].join('\n');
}

async function compare(
  context: Parameters<typeof openStore>[0],
  root: string,
  changes: readonly (readonly Change[])[],
) {
  const folder = mkdtempSync(join(root, 'run-'));
  const layers = writeLayers(changes, folder);
  const archive = await ociArchive({ layers, tags: ['x/y:1'] });
  const { images } = await openStore(context, join(folder, 'store'));
  await importArchive(images, streamOf(archive));
  mkdirSync(join(folder, 'oci'));
  execFileSync('tar', ['-xf', '-', '-C', join(folder, 'oci')], { input: archive });
  execFileSync('umoci', ['unpack', '--image', 'oci:x/y:1', 'bundle'], { cwd: folder, stdio: 'pipe' });
  const [target, empty] = [join(folder, 'mnt'), join(folder, 'empty')];
  for (const made of [target, empty]) mkdirSync(made);
  mount({ ...(await images.snapshots.view(images.require('x/y:1').chainId, empty)), target });
  try {
    assert.equal(tree(target), tree(join(folder, 'bundle/rootfs')));
  } finally {
    unmount(target);
  }
  await images.unpacker.close();
  rmSync(folder, { recursive: true });
}

test('random stacks of layers that GNU tar wrote give the tree that umoci makes of them', async context => {
  const { root } = await openStore(context);
  await fc.assert(
    fc.asyncProperty(layerStack, changes => compare(context, root, changes)),
    { numRuns: 40, interruptAfterTimeLimit: 15_000, seed: 20_261_125 },
  );
});
