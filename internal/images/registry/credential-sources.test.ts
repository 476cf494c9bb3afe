import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { areFor, secretOf } from './credentials.ts';
import { DockerConfig } from './docker-config.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const config = (value: unknown) => new DockerConfig(JSON.stringify(value), 'the configuration');
const basic = (username: string, password: string) => ({ kind: 'basic', username, password }) as const;

suite('credentials', () => {
  test('are read in every form that the CRI has', () => {
    assert.deepEqual(secretOf({ username: 'u', password: 'p' }), basic('u', 'p'));
    assert.deepEqual(secretOf({ auth: base64('u:p:q') }), basic('u', 'p:q'));
    assert.deepEqual(secretOf({ identityToken: 't', username: 'u' }), { kind: 'identity', token: 't' });
    assert.deepEqual(secretOf({ registryToken: 't' }), { kind: 'bearer', token: 't' });
    for (const nothing of [{}, { username: '' }, { auth: '' }, { auth: base64('no colon') }, { password: 'p' }]) {
      assert.equal(secretOf(nothing), undefined);
    }
  });

  const table: readonly (readonly [address: string | undefined, host: string, registry: string, fits: boolean])[] = [
    [undefined, 'quay.io', 'quay.io', true],
    [undefined, 'registry-1.docker.io', 'docker.io', true],
    [undefined, 'mirror.test', 'docker.io', false],
    ['', 'quay.io', 'quay.io', true],
    ['https://index.docker.io/v1/', 'registry-1.docker.io', 'docker.io', true],
    ['docker.io', 'registry-1.docker.io', 'docker.io', true],
    ['quay.io', 'registry-1.docker.io', 'docker.io', false],
    ['mirror.test', 'mirror.test', 'docker.io', true],
    ['QUAY.io:443', 'quay.io', 'quay.io', true],
    ['quay.io:8443', 'quay.io', 'quay.io', false],
    ['http://quay.io/team', 'quay.io', 'quay.io', true],
    ['quay.io.evil', 'quay.io', 'quay.io', false],
    ['user@quay.io', 'quay.io', 'quay.io', false],
  ];
  for (const [serverAddress, host, registry, fits] of table) {
    test(`for ${serverAddress ?? 'no server'} ${fits ? 'go' : 'do not go'} to ${host} for ${registry}`, () => {
      assert.equal(areFor({ ...(serverAddress !== undefined && { serverAddress }) }, host, registry), fits);
    });
  }
});

suite("docker's configuration", () => {
  test('is found by host however its key is written', async () => {
    for (const key of ['a.test', 'https://a.test', 'http://a.test/v1/', 'https://a.test/v2/', 'A.test:443']) {
      const found = await config({ auths: { [key]: { auth: base64('u:p') } } }).find('a.test', 'x');
      assert.deepEqual(found, basic('u', 'p'), key);
    }
    const hub = config({ auths: { 'https://index.docker.io/v1/': { username: 'u', password: 'p' } } });
    assert.deepEqual(await hub.find('registry-1.docker.io', 'library/a'), basic('u', 'p'));
    assert.equal(await hub.find('a.test', 'library/a'), undefined);
  });

  test('is found by the longest path that covers the repository', async () => {
    const auths = { 'a.test': { auth: base64('all:p') }, 'a.test/team/one': { auth: base64('one:p') } };
    const both = config({ auths });
    assert.deepEqual(await both.find('a.test', 'team/one/app'), basic('one', 'p'));
    assert.deepEqual(await both.find('a.test', 'team/one'), basic('one', 'p'));
    assert.deepEqual(await both.find('a.test', 'team/onemore'), basic('all', 'p'));
  });

  test('that is not there has nothing', async () => {
    assert.equal(await (await DockerConfig.load('/nowhere/config.json')).find('a.test', 'x'), undefined);
    assert.equal(await (await DockerConfig.load('')).find('a.test', 'x'), undefined);
  });
});

async function helper(t: TestContext, script: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-helper-'));
  const before = process.env['PATH'];
  process.env['PATH'] = `${folder}:${before}`;
  t.after(async () => {
    process.env['PATH'] = before;
    await rm(folder, { recursive: true });
  });
  const file = join(folder, 'docker-credential-test');
  await writeFile(file, `#!/bin/sh\nread -r server\n${script}\n`);
  await chmod(file, 0o755);
}

suite('a credential helper', () => {
  const found = config({ credHelpers: { 'a.test': 'test' }, auths: { 'a.test': { auth: base64('file:p') } } });

  test('of the host comes before the file', async t => {
    await helper(t, `[ "$1 $server" = "get a.test" ] && echo '{"ServerURL":"a.test","Username":"u","Secret":"p"}'`);
    assert.deepEqual(await found.find('a.test', 'x'), basic('u', 'p'));
  });

  test('of all hosts is told the name that docker has for docker.io, and may know an identity token', async t => {
    await helper(t, `[ "$server" = https://index.docker.io/v1/ ] && echo '{"Username":"<token>","Secret":"t"}'`);
    const all = config({ credsStore: 'test', auths: { 'https://index.docker.io/v1/': {} } });
    assert.deepEqual(await all.find('registry-1.docker.io', 'x'), { kind: 'identity', token: 't' });
  });

  test('may know nothing', async t => {
    await helper(t, 'echo "credentials not found in native keychain"; exit 1');
    assert.equal(await found.find('a.test', 'x'), undefined);
  });

  const bad: Readonly<Record<string, readonly [script: string, message: RegExp]>> = {
    fails: ['echo "top-secret"; exit 3', /^the credential helper "docker-credential-test" failed \(exit code 3\)$/],
    'says no JSON': ['echo "top-secret"', /^the credential helper "docker-credential-test" answered no JSON object$/],
    'says too much': ['head -c 100000 /dev/zero | tr "\\0" x', /answered no JSON object$/],
  };
  for (const [name, [script, message]] of Object.entries(bad)) {
    test(`that ${name} is told of without its words`, async t => {
      await helper(t, script);
      await assert.rejects(found.find('a.test', 'x'), { code: 'Unavailable', message });
    });
  }

  test('has a name, not a path', async () => {
    const path = config({ credHelpers: { 'a.test': '../../bin/sh' } });
    await assert.rejects(path.find('a.test', 'x'), { code: 'Unavailable', message: /has no name that is allowed$/ });
  });
});
