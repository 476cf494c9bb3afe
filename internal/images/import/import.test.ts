import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { isCode } from '../../errors/errors.ts';
import { mount, unmount } from '../../host/mount.ts';
import { digestOf } from '../digest.ts';
import { dockerArchive, ociArchive, openStore, streamOf, tar, temporaryFolder } from '../testing/archives.ts';
import { importArchive, importLayout } from './import.ts';

const hello = await tar([
  { name: 'bin/', type: 'directory', mode: 0o755 },
  { name: 'bin/tool', data: 'tool', mode: 0o4755, uid: 7, gid: 8 },
]);

suite('importing', () => {
  for (const [name, compress] of Object.entries({ plain: (b: Buffer) => b, gzip: gzipSync, zstd: zstdCompressSync })) {
    test(`takes an OCI layout with ${name} layers and ${name} around it`, async context => {
      const { images } = await openStore(context);
      const archive = await ociArchive({
        layers: [compress(hello)],
        diffIds: [digestOf(hello)],
        tags: ['quay.io/a/b:1'],
      });
      const [imported] = await importArchive(images, streamOf(compress(archive), 1000));
      const record = images.require('quay.io/a/b:1');
      assert.equal(record.id, imported?.id);
      assert.deepEqual(record.digests, [`quay.io/a/b@${record.manifest}`]);
      assert.equal(images.resolve(record.id.slice(7, 19))?.id, record.id);
    });
  }

  test('takes a docker archive, twice, and moves a tag from one image to another', async context => {
    const { images, root } = await openStore(context);
    const archive = await dockerArchive({ layers: [hello], tags: ['busybox'], config: { User: '5', Cmd: ['x'] } });
    const [first] = await importArchive(images, streamOf(archive));
    const [again] = await importArchive(images, streamOf(archive));
    assert.deepEqual(again, first);
    const other = await dockerArchive({ layers: [hello], tags: ['busybox:latest'], config: { Cmd: ['y'] } });
    const [second] = await importArchive(images, streamOf(other));
    assert.equal(images.require('docker.io/library/busybox').id, second?.id);
    assert.deepEqual(images.require(first?.id ?? '').references, []);
    assert.equal(readdirSync(join(root, 'snapshots')).length, 1);
  });

  test('leaves nothing of an archive that fails, and what is wrong in the error', async context => {
    const { images, root } = await openStore(context);
    const wrong = await ociArchive({ layers: [hello], diffIds: [digestOf('else')], tags: ['a/b'] });
    await assert.rejects(importArchive(images, streamOf(wrong)), error => isCode(error, 'DataLoss'));
    const whole = await ociArchive({ layers: [hello], tags: ['a/b'] });
    await assert.rejects(importArchive(images, streamOf(whole.subarray(0, 2000))), error => isCode(error, 'DataLoss'));
    const patched = Buffer.from(whole);
    patched.write('X', whole.indexOf('tool\0', 512 * 4));
    await assert.rejects(importArchive(images, streamOf(patched)));
    await assert.rejects(importArchive(images, streamOf(await tar([{ name: 'x', data: 'y' }]))), /neither/);
    await assert.rejects(importArchive(images, streamOf(Buffer.from('no tar at all'))));
    assert.deepEqual(readdirSync(join(root, 'snapshots')), []);
    assert.deepEqual(readdirSync(join(root, 'content/blobs/sha256')), []);
    assert.deepEqual(readdirSync(join(root, 'content/ingest')), []);
  });

  test('keeps the layers of a removed image till its containers are gone', async context => {
    const { images, root, used } = await openStore(context);
    const [imported] = await importArchive(images, streamOf(await dockerArchive({ layers: [hello], tags: ['a'] })));
    used.add(imported?.id ?? '');
    await images.remove('a');
    assert.deepEqual(images.list(), []);
    assert.equal(readdirSync(join(root, 'snapshots')).length, 1);
    used.clear();
    await images.collect();
    assert.deepEqual(readdirSync(join(root, 'snapshots')), []);
    assert.deepEqual(readdirSync(join(root, 'content/blobs/sha256')), []);
  });

  test('mounts a hundred layers, finds them after a restart, and gives a read-only view', async context => {
    const store = await openStore(context);
    const layers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => tar([{ name: `file-${index}`, data: String(index) }])),
    );
    await importArchive(store.images, streamOf(await ociArchive({ layers, tags: ['x/many'] })));
    const { chainId } = store.images.require('x/many');
    const { images } = await openStore(context, store.root);
    const [target, empty] = [join(store.root, 'mnt'), join(store.root, 'empty')];
    for (const made of [target, empty]) mkdirSync(made);
    for (const request of [
      await images.snapshots.prepare('c1', chainId),
      await images.snapshots.view(chainId, empty),
    ]) {
      mount({ ...request, target });
      try {
        assert.equal(readdirSync(target).length, 100);
        assert.equal(readFileSync(join(target, 'file-99'), 'utf8'), '99');
      } finally {
        unmount(target);
      }
    }
    await images.snapshots.remove('c1');
    assert.deepEqual(readdirSync(join(store.root, 'containers')), []);
  });

  test('unpacks what skopeo converts as umoci does', async context => {
    const folder = await temporaryFolder(context);
    const { images, root } = await openStore(context);
    const layout = join(folder, 'oci');
    const sh = (script: string) => execFileSync('sh', ['-ec', script], { cwd: folder, stdio: 'pipe' });
    sh(`umoci init --layout oci && umoci new --image oci:x && umoci unpack --image oci:x b
      cd b/rootfs && mkdir -p d/e && echo 1 > d/f && ln d/f d/g && ln -s f d/h && mkfifo p && mknod n c 1 3
      chmod 4755 d/f && chown 5:6 d/e && chmod 1777 d/e && cp /bin/true cap && setcap cap_setuid+ep cap
      cd ../.. && umoci repack --image oci:x b && rm -rf b && umoci unpack --image oci:x b
      rm -r b/rootfs/d/e b/rootfs/p && echo 2 > b/rootfs/d/z && umoci repack --image oci:x b && rm -rf b
      umoci unpack --image oci:x b
      skopeo copy -q oci:oci:x docker-archive:docker.tar:skopeo/x:1 && skopeo copy -q oci:oci:x oci-archive:oci.tar:y/z:2`);
    await importArchive(images, streamOf(readFileSync(join(folder, 'docker.tar'))));
    await importArchive(images, streamOf(readFileSync(join(folder, 'oci.tar'))));
    await importLayout(images, layout);
    assert.equal(images.require('skopeo/x:1').chainId, images.require('y/z:2').chainId);
    const [target, empty] = [join(root, 'mnt'), join(root, 'empty')];
    for (const made of [target, empty]) mkdirSync(made);
    mount({ ...(await images.snapshots.view(images.require('y/z:2').chainId, empty)), target });
    try {
      assert.deepEqual(tree(target), tree(join(folder, 'b/rootfs')));
      assert.equal(statSync(join(target, 'd/f')).ino, statSync(join(target, 'd/g')).ino);
    } finally {
      unmount(target);
    }
  });
});

function tree(root: string): string {
  const find = ['.', '-printf', '%P %M %U:%G %Ts %l\\n'];
  const listed = execFileSync('find', find, { cwd: root, encoding: 'utf8' }).split('\n').sort();
  const caps = execFileSync('getcap', ['cap'], { cwd: root, encoding: 'utf8' });
  return [...listed.filter(line => !line.startsWith(' ')), caps, lstatSync(join(root, 'n')).rdev].join('\n');
}
