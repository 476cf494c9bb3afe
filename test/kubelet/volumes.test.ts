import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { execa } from 'execa';
import { idOf, inspect, run } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container, idle, mounted } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

async function emptyDirs(kubelet: TestKubelet): Promise<void> {
  const volumeMounts = [mounted('disk', '/disk'), mounted('memory', '/memory')];
  const pod = await kubelet.run('empty', {
    volumes: [
      { name: 'disk', emptyDir: {} },
      { name: 'memory', emptyDir: { medium: 'Memory', sizeLimit: '16Mi' } },
    ],
    containers: [
      container(kubelet, 'writer', `echo on disk > /disk/file; echo in memory > /memory/file; ${idle}`, {
        volumeMounts,
      }),
      container(kubelet, 'reader', idle, {
        volumeMounts: [...volumeMounts, mounted('disk', '/again', { readOnly: true })],
      }),
    ],
  });
  const status = await pod.ready();
  const reader = idOf(status, 'reader');
  const read = ['cat', '/disk/file', '/again/file', '/memory/file'];
  assert.equal(await run(kubelet, reader, read), 'on disk\non disk\nin memory\n');
  const mounts = await readFile(`/proc/${(await inspect(kubelet, reader)).pid}/mounts`, 'utf8');
  assert.match(mounts, /^\S+ \/memory tmpfs rw,.*size=16384k/m);
  assert.match(mounts, /^\S+ \/again \S+ ro,/m);
  const onHost = join(kubelet.folderOf(await pod.uid()), 'volumes/kubernetes.io~empty-dir/disk/file');
  assert.equal(await readFile(onHost, 'utf8'), 'on disk\n');
  await pod.remove();
  assert.equal(existsSync(onHost), false);
}

async function hostPaths(kubelet: TestKubelet): Promise<void> {
  const folder = join(kubelet.agent.folder, 'host');
  await mkdir(folder);
  await writeFile(join(folder, 'file'), 'of the host\n');
  const pod = await kubelet.run('host-path', {
    volumes: [
      { name: 'folder', hostPath: { path: folder, type: 'Directory' } },
      { name: 'made', hostPath: { path: join(folder, 'made'), type: 'DirectoryOrCreate' } },
      { name: 'file', hostPath: { path: join(folder, 'file'), type: 'File' } },
    ],
    containers: [
      container(kubelet, 'main', idle, {
        volumeMounts: [
          mounted('folder', '/folder'),
          mounted('made', '/made'),
          mounted('file', '/etc/file', { readOnly: true }),
        ],
      }),
    ],
  });
  const main = idOf(await pod.ready(), 'main');
  const script = 'cat /etc/file; echo more > /folder/new; touch /made/it; echo no > /etc/file || echo refused';
  assert.equal(await run(kubelet, main, ['sh', '-c', script]), 'of the host\nrefused\n');
  assert.equal(await readFile(join(folder, 'new'), 'utf8'), 'more\n');
  await pod.remove();
  assert.ok((await stat(join(folder, 'made/it'))).isFile());
}

async function propagation(kubelet: TestKubelet, t: TestContext): Promise<void> {
  const folder = join(kubelet.agent.folder, 'shared');
  await mkdir(folder);
  await execa('mount', ['--bind', folder, folder]);
  t.after(() => execa('umount', ['--recursive', folder]));
  await execa('mount', ['--make-shared', folder]);
  const mount = (mountPropagation: string) => ({ volumeMounts: [mounted('shared', '/shared', { mountPropagation })] });
  const pod = await kubelet.run('propagation', {
    volumes: [{ name: 'shared', hostPath: { path: folder } }],
    containers: [
      container(kubelet, 'alone', idle, mount('None')),
      container(kubelet, 'sees', idle, mount('HostToContainer')),
      container(kubelet, 'shows', idle, { ...mount('Bidirectional'), securityContext: { privileged: true } }),
    ],
  });
  const status = await pod.ready();
  const make = 'mkdir /shared/inner && mount -t tmpfs inner /shared/inner && touch /shared/inner/file';
  await run(kubelet, idOf(status, 'shows'), ['sh', '-c', make]);
  assert.ok(existsSync(join(folder, 'inner/file')));
  assert.equal(await run(kubelet, idOf(status, 'sees'), ['ls', '/shared/inner']), 'file\n');
  assert.equal(await run(kubelet, idOf(status, 'alone'), ['ls', '/shared/inner']), '');
  await run(kubelet, idOf(status, 'shows'), ['umount', '/shared/inner']);
  await pod.remove();
}

async function images(kubelet: TestKubelet): Promise<void> {
  const reference = kubelet.agent.image;
  const pod = await kubelet.run('images', {
    volumes: [{ name: 'image', image: { reference, pullPolicy: 'Never' } }],
    containers: [
      container(kubelet, 'main', idle, {
        volumeMounts: [mounted('image', '/image'), mounted('image', '/part', { subPath: 'etc' })],
      }),
    ],
  });
  const main = idOf(await pod.ready(), 'main');
  const script = 'busybox cmp /bin/busybox /image/bin/busybox && ls /part; touch /image/new || echo refused';
  assert.equal(await run(kubelet, main, ['sh', '-c', script]), 'group\npasswd\nrefused\n');
  await pod.remove();
}

scenarios('a kubelet gives pods their volumes', {
  'emptyDir, on disk and in memory, is shared by two containers': emptyDirs,
  'hostPath is of the host, and outlives the pod': hostPaths,
  'mounts are passed on as far as they should': propagation,
  'images are there to be read': images,
});
