import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createAppArmor } from './apparmor.ts';

const profile = { name: 'berth-default', text: 'profile berth-default {}\n' };

function useHost(t: { after(undo: () => void): void }, loaded = '') {
  const folder = mkdtempSync(join(tmpdir(), 'berth-apparmor-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('profiles'), loaded);
  // keeps what it is given, and fails while there is a file "broken"
  const script = `#!/bin/sh\necho "$@" >> ${at('calls')}\n[ -e ${at('broken')} ] && echo no such abi >&2 && exit 1\ncat > ${at('text')}\n`;
  writeFileSync(at('parser'), script, { mode: 0o755 });
  return { at, options: { enabled: true, parser: at('parser'), profile, profilesFile: at('profiles') } };
}

test('the default profile is loaded once, whoever asks', async t => {
  const { at, options } = useHost(t);
  const apparmor = createAppArmor(options);
  const names = await Promise.all([apparmor.defaultProfile(), apparmor.defaultProfile()]);
  assert.deepEqual([...names, await apparmor.defaultProfile()], Array(3).fill('berth-default'));
  assert.equal(readFileSync(at('text'), 'utf8'), profile.text);
  assert.equal(readFileSync(at('calls'), 'utf8'), '--replace --skip-cache\n');
});

test('a parser that fails is named with what it said, and asked again the next time', async t => {
  const { at, options } = useHost(t);
  writeFileSync(at('broken'), '');
  const apparmor = createAppArmor(options);
  const message = /AppArmor profile "berth-default" cannot be loaded by ".*parser"/;
  await assert.rejects(apparmor.defaultProfile(), { code: 'FailedPrecondition', message, detail: 'no such abi' });
  rmSync(at('broken'));
  assert.equal(await apparmor.defaultProfile(), 'berth-default');
});

test('without a parser there is a default only where it is loaded, and without AppArmor none', async t => {
  const { options } = useHost(t);
  assert.equal(await createAppArmor({ ...options, parser: undefined }).defaultProfile(), undefined);
  const { options: loaded } = useHost(t, 'berth-default (enforce)\n');
  assert.equal(await createAppArmor({ ...loaded, parser: undefined }).defaultProfile(), 'berth-default');
  assert.equal(await createAppArmor({ ...loaded, enabled: false }).defaultProfile(), undefined);
});

test('a profile that is not loaded is refused by name', async t => {
  const { options } = useHost(t, 'docker-default (enforce)\n/usr/bin/man (complain)\nhas (paren) (unconfined)\n');
  const apparmor = createAppArmor(options);
  for (const name of ['docker-default', '/usr/bin/man', 'has (paren)']) await apparmor.requireLoaded(name);
  const absent = 'AppArmor profile "web" cannot be applied, it is not loaded on this node: see apparmor_parser(8)';
  await assert.rejects(apparmor.requireLoaded('web'), { code: 'FailedPrecondition', message: absent });
  const off = 'AppArmor profile "web" cannot be applied, AppArmor is off on this node';
  await assert.rejects(createAppArmor({ ...options, enabled: false }).requireLoaded('web'), { message: off });
  await createAppArmor({ ...options, profilesFile: '/no/such/file' }).requireLoaded('web');
});
