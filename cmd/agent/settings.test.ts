import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { agentFlags, loadSettings } from './settings.ts';

suite('settings', () => {
  test('put flags over the file', async t => {
    const directory = await mkdtemp(join(tmpdir(), 'berth-settings-'));
    t.after(() => rm(directory, { recursive: true }));
    const config = join(directory, 'config.toml');
    await writeFile(config, 'root = "/a"\nstate = "/b"\n');
    const loaded = await loadSettings({ values: { config, state: '/c' }, lists: { 'cni-bin': ['/x', '/y'] } });
    assert.deepEqual([loaded.root, loaded.state, loaded.cni.binDirs], ['/a', '/c', ['/x', '/y']]);
  });

  test('want the file that --config names, unless it may be missing', async () => {
    const args = { values: { config: '/nowhere/config.toml', root: '/a' }, lists: {} };
    await assert.rejects(loadSettings(args), { code: 'NotFound', message: /"\/nowhere\/config.toml" does not exist/ });
    assert.equal((await loadSettings(args, { mayBeMissing: true })).root, '/a');
  });

  test('have every flag that agents are told apart by', () => {
    const names = ['config', 'root', 'state', 'listen', 'metrics', 'cni-conf', 'cni-bin', 'registry-conf', 'namespace'];
    assert.deepEqual(Object.keys(agentFlags).sort(), names.sort());
  });
});
