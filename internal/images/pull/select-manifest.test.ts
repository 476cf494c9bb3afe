import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCode } from '../../errors/errors.ts';
import { goArch } from '../testing/archives.ts';
import { selectManifest } from './select-manifest.ts';
import { FakeRegistry } from './testing/fake-registry.ts';

const host = { os: 'linux', architecture: goArch };
const { signal } = new AbortController();

async function select(registry: FakeRegistry, tag: string) {
  const session = registry.session({ path: 'app', tag });
  return selectManifest(session, await session.resolve(), { host, signal });
}

test('a manifest is taken as it is, and an index gives the one for this machine', async () => {
  const registry = new FakeRegistry();
  const ours = registry.image('app:1', { layers: [] });
  const other = registry.image('app:2', { layers: [], config: { Cmd: ['x'] } });
  assert.equal((await select(registry, '1')).digest, ours.digest);
  registry.index('app:index', [
    { ...other, platform: { os: 'linux', architecture: 'riscv64' } },
    { ...other, platform: { os: 'unknown', architecture: 'unknown' } },
    { ...ours, platform: host },
  ]);
  assert.equal((await select(registry, 'index')).digest, ours.digest);
});

test('an entry without a platform is taken when there is no better one, also when it is an index', async () => {
  const registry = new FakeRegistry();
  const ours = registry.image('app:1', { layers: [] });
  const inner = registry.index('app:inner', [{ ...ours, platform: host }]);
  registry.index('app:outer', [inner]);
  assert.equal((await select(registry, 'outer')).digest, ours.digest);
});

test('an index without an image for this machine says what it has', async () => {
  const registry = new FakeRegistry();
  const image = registry.image('app:1', { layers: [] });
  registry.index('app:index', [{ ...image, platform: { os: 'linux', architecture: 's390x' } }]);
  await assert.rejects(select(registry, 'index'), { code: 'NotFound', detail: 'it has: linux/s390x' });
});

test('indexes that nest for ever are refused', async () => {
  const registry = new FakeRegistry();
  let descriptor = registry.image('app:1', { layers: [] });
  for (let depth = 0; depth < 6; depth++) descriptor = registry.index('app:deep', [descriptor]);
  await assert.rejects(select(registry, 'deep'), error => isCode(error, 'InvalidArgument'));
});
