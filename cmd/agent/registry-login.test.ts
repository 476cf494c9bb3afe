import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { UsageError } from './cli/command.ts';
import { findCredentials, type LoginFlags } from './registry-login.ts';

const find = (
  flags: LoginFlags,
  environment: Record<string, string> = {},
  input = '',
  reference = 'quay.io/team/app:1',
) => findCredentials(reference, flags, { environment, stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]) });

const auth = (pair: string) => ({ auth: Buffer.from(pair).toString('base64') });

async function folderWith(t: TestContext, name: string, auths: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-login-'));
  t.after(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, '.docker'));
  await writeFile(join(folder, name), JSON.stringify({ auths }));
  return folder;
}

test('a name and password come from standard input or the environment, and may hold colons', async () => {
  const me = { username: 'me', password: 'se:cret' };
  assert.deepEqual(await find({ creds: '-' }, {}, 'me:se:cret\n'), me);
  assert.deepEqual(await find({ creds: '-' }, {}, 'me:se:cret\r\nmore'), me);
  assert.deepEqual(await find({ creds: 'env:MINE' }, { MINE: 'me:se:cret' }), me);
  assert.deepEqual(await find({ creds: 'env:MINE' }, { MINE: 'me:' }), { username: 'me', password: '' });
});

test('a password on the command line is refused and not repeated, nor is a pair that is none', async () => {
  const refused: [LoginFlags, Record<string, string>, string][] = [
    [{ creds: 'me:hunter2' }, {}, ''],
    [{ creds: 'env:' }, {}, ''],
    [{ creds: 'env:NONE' }, {}, ''],
    [{ creds: 'env:MINE' }, { MINE: 'hunter2' }, ''],
    [{ creds: '-' }, {}, 'hunter2'],
    [{ creds: '-' }, {}, ''],
  ];
  for (const [flags, environment, input] of refused) {
    await assert.rejects(find(flags, environment, input), error => {
      assert.ok(error instanceof UsageError);
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
  }
});

test('without them docker logins count: the file that is named, DOCKER_CONFIG, then the home', async t => {
  const named = await folderWith(t, 'my.json', { 'quay.io': auth('named:1') });
  const docker = await folderWith(t, 'config.json', { 'quay.io': { identitytoken: 'token' } });
  const home = await folderWith(t, '.docker/config.json', { 'https://index.docker.io/v1/': auth('home:3') });
  const environment = { DOCKER_CONFIG: docker, HOME: home };
  const flags = { 'docker-config': join(named, 'my.json') };
  assert.deepEqual(await find(flags, environment), { username: 'named', password: '1' });
  assert.deepEqual(await find({}, environment), { identityToken: 'token' });
  assert.deepEqual(await find({}, { HOME: home }, '', 'busybox'), { username: 'home', password: '3' });
  assert.equal(await find({}, { HOME: home }), undefined);
  assert.equal(await find({}, {}), undefined);
});

test('what is no reference is told before anything is read', async () => {
  await assert.rejects(find({ creds: '-' }, {}, '', 'team/UPPER'), { code: 'InvalidArgument' });
});
