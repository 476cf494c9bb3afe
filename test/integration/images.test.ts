import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { execa } from 'execa';
import { imageService, runtimeService } from '../../api/services.ts';
import { dockerArchive, ociArchive, streamOf, tar } from '../../internal/images/testing/archives.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { busyboxLayer } from './support/images.ts';
import { Pod } from './support/pods.ts';

test('the command imports layouts, docker archives, standard input, gzip and zstd, and prints the names', async t => {
  const agent = await useAgent(t);
  const layers = [await tar([{ name: 'a', data: 'b' }])];
  const at = (name: string) => join(agent.folder, name);
  await writeFile(at('docker.tar.gz'), gzipSync(await dockerArchive({ layers, tags: ['one:1', 'two:2'] })));
  await writeFile(at('oci.tar.zst'), zstdCompressSync(await ociArchive({ layers, tags: ['example.com/three:3'] })));
  await mkdir(at('layout'));
  await execa('tar', ['-x', '-C', at('layout')], { input: await ociArchive({ layers, config: { Env: ['A=1'] } }) });
  const run = (...args: string[]) => berth(['image', 'import', ...args, '--listen', agent.listen]);

  assert.deepEqual(await run(at('docker.tar.gz')), said('docker.io/library/one:1\ndocker.io/library/two:2'));
  const same = await run(at('oci.tar.zst'));
  assert.match(same.stdout, /^example\.com\/three:3$/m);
  assert.deepEqual(await run(at('layout'), '--name', 'four'), said('docker.io/library/four:latest'));
  const input = await dockerArchive({ layers, config: { Cmd: ['x'] } });
  const piped = await berth(['image', 'import', '-', '--listen', agent.listen, '--name', 'five:5'], input);
  assert.deepEqual(piped, said('docker.io/library/five:5'));

  const missing = await run(at('nowhere.tar'));
  assert.equal(missing.exitCode, 1);
  assert.match(missing.stderr, /nowhere\.tar/);
  const listed = await berth(['image', 'list', '--json', '--listen', agent.listen]);
  const images: { repoTags: string[] }[] = JSON.parse(listed.stdout);
  const tags = images.flatMap(({ repoTags }) => repoTags);
  for (const tag of ['one:1', 'two:2', 'four:latest', 'five:5']) assert.ok(tags.includes(`docker.io/library/${tag}`));
});

test('what umoci and skopeo write is imported and runs', async t => {
  const agent = await useAgent(t);
  const layout = join(agent.folder, 'layout');
  const umoci = (...args: string[]) => execa('umoci', args);
  await umoci('init', '--layout', layout);
  await umoci('new', '--image', `${layout}:made`);
  await umoci('unpack', '--image', `${layout}:made`, join(agent.folder, 'bundle'));
  await execa('tar', ['-x', '-C', join(agent.folder, 'bundle', 'rootfs')], { input: await busyboxLayer() });
  await umoci('repack', '--image', `${layout}:made`, join(agent.folder, 'bundle'));
  await umoci('config', '--image', `${layout}:made`, '--config.cmd', 'echo', '--config.cmd', 'by umoci');
  const archive = join(agent.folder, 'skopeo.tar');
  await execa('skopeo', ['copy', '--quiet', `oci:${layout}:made`, `docker-archive:${archive}:from.example/skopeo:1`]);

  const flags = ['--listen', agent.listen];
  assert.equal((await berth(['image', 'import', layout, '--name', 'by/umoci:1', ...flags])).exitCode, 0);
  const imported = await berth(['image', 'import', archive, ...flags]);
  assert.match(imported.stdout, /^from\.example\/skopeo:1$/m, imported.stderr);
  const pod = await Pod.run(agent);
  for (const image of ['by/umoci:1', 'from.example/skopeo:1']) {
    const container = await pod.start(image.replace(/\W/g, '-'), [], { image: { image } });
    assert.equal((await container.exited()).exitCode, 0);
    assert.equal(await container.output(), 'by umoci');
  }
});

test('ids agree in every answer, each name finds the image, and removal by any of them removes it whole', async t => {
  const agent = await useAgent(t);
  const tags = ['example.com/app:1', 'example.com/app:2', 'other.example/app:1'];
  const archive = await ociArchive({ layers: [await busyboxLayer()], tags });
  const [imported] = await agent.client.importImage(streamOf(archive));
  const id = imported?.id ?? '';
  assert.match(id, /^sha256:[0-9a-f]{64}$/);
  const pod = await Pod.run(agent);
  const container = await pod.create('main', ['true'], { image: { image: tags[1] ?? '' } });
  const { imageId, imageRef, image } = await container.status();
  assert.deepEqual([imageId, image?.image], [id, tags[1]]);
  await container.remove();

  const found = await imageOf(agent, id);
  assert.deepEqual(found?.repoTags.toSorted(), tags.toSorted());
  assert.ok(found?.size && found.size > 0n);
  assert.ok(found.repoDigests.includes(imageRef));
  const names = [...tags, id, id.slice(7), id.slice(7, 19), ...found.repoDigests];
  for (const name of names) assert.equal((await imageOf(agent, name))?.id, id, name);
  const { images } = await agent.client.call(imageService.ListImages, { filter: { image: { image: tags[2] ?? '' } } });
  assert.deepEqual(images, [found]);
  assert.equal((await agent.client.call(imageService.ListImages, {})).images.length, 2);
  const none = await agent.client.call(imageService.ListImages, { filter: { image: { image: 'example.com/app:3' } } });
  assert.deepEqual(none.images, []);

  await agent.client.call(imageService.RemoveImage, { image: { image: tags[2] ?? '' } });
  for (const name of names) assert.equal((await imageOf(agent, name)) ?? undefined, undefined, name);
  await agent.client.call(imageService.RemoveImage, { image: { image: tags[2] ?? '' } });
});

test('an image in use survives its removal until the container goes, and then its layers go', async t => {
  const agent = await useAgent(t);
  const before = storedIn(agent);
  await agent.client.importImage(streamOf(await ociArchive({ layers: [await busyboxLayer()], tags: ['app:1'] })));
  assert.ok(storedIn(agent).length > before.length);
  const pod = await Pod.run(agent);
  const container = await pod.start('main', ['sleep', '100000'], { image: { image: 'app:1' } });
  await agent.client.call(imageService.RemoveImage, { image: { image: 'app:1' } });
  assert.ok(!(await imageOf(agent, 'app:1')));
  await assert.rejects(pod.create('late', ['true'], { image: { image: 'app:1' } }), { code: 'NotFound' });
  assert.equal((await container.exec(['cat', '/etc/group'])).exitCode, 0);
  await agent.restart();
  assert.equal((await container.exec(['cat', '/etc/group'])).exitCode, 0);
  assert.ok(!(await imageOf(agent, 'app:1')));
  await container.remove();
  assert.deepEqual(storedIn(agent), before);
});

test('an archive that is corrupt, or none, is refused with a sentence and leaves nothing', async t => {
  const agent = await useAgent(t);
  const before = storedIn(agent);
  const layers = [await busyboxLayer()];
  const good = await ociArchive({ layers, tags: ['app:1'] });
  const broken = Buffer.from(good);
  broken[good.length >> 1] = (broken[good.length >> 1] ?? 0) ^ 1;
  const climbing = [await tar([{ name: '../../climbs', data: 'x' }])];
  const refused: readonly [string, Buffer, RegExp][] = [
    ['cut short', good.subarray(0, good.length >> 1), /./],
    ['a bit flipped', broken, /digest|sha256/],
    ['no archive', Buffer.from('hello'.repeat(1000)), /archive/],
    ['empty', Buffer.alloc(0), /archive/],
    ['gzip cut short', gzipSync(good).subarray(0, 5000), /./],
    ['another diff id', await ociArchive({ layers, diffIds: [`sha256:${'0'.repeat(64)}`] }), /sha256|diff/],
    ['climbs out', await ociArchive({ layers: climbing }), /climbs/],
  ];
  for (const [what, archive, message] of refused) {
    await assert.rejects(
      agent.client.importImage(streamOf(archive)),
      ({ code, message: said }: { code: string; message: string }) => {
        assert.ok(['InvalidArgument', 'DataLoss', 'FailedPrecondition'].includes(code), `${what}: ${code}: ${said}`);
        assert.match(said, message, what);
        return true;
      },
    );
  }
  assert.deepEqual(storedIn(agent), before);
  assert.deepEqual(
    (await readdir(agent.folder)).filter(name => name.includes('climbs')),
    [],
  );
  await agent.client.call(runtimeService.Version, {});
});

const said = (stdout: string) => ({ exitCode: 0, stdout, stderr: '' });

async function imageOf(agent: TestAgent, image: string) {
  return (await agent.client.call(imageService.ImageStatus, { image: { image } })).image;
}

/** Layers and blobs; the database and its log grow and shrink on their own. */
function storedIn({ folder }: TestAgent): string[] {
  return globSync(['root/snapshots/*', 'root/content/**/*', 'root/containers/*'], { cwd: folder }).sort();
}
