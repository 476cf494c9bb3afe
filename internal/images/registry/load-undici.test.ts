import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { loadUndici } from './load-undici.ts';

test('what is loaded of undici is what the package has', async () => {
  const { Agent, Pool, ProxyAgent } = loadUndici();
  const whole = await import('undici');
  assert.deepEqual([Agent, Pool, ProxyAgent], [whole.Agent, whole.Pool, whole.ProxyAgent]);
});

test('a registry that is asked for nothing loads nothing of undici, and one that is asked no fetch', async () => {
  const script = `
    import { createRequire } from 'node:module';
    const { Registry } = await import('./registry.ts');
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter(path => path.includes('/undici/'));
    const before = loaded().length;
    const { loadUndici } = await import('./load-undici.ts');
    const agent = new (loadUndici().Agent)();
    console.log(typeof Registry, before, typeof agent.request, loaded().some(path => path.includes('/web/fetch/index')));
  `;
  const node = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname),
  });
  assert.equal((await node).stdout.trim(), 'function 0 function false');
});
