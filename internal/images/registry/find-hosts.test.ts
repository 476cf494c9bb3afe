import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { findHosts } from './find-hosts.ts';
import { makeAuthority } from './testing/certificates.ts';

async function folder(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'berth-certs-'));
  t.after(() => rm(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  return root;
}

const bases = async (root: string, registry: string) =>
  (await findHosts(root, registry)).map(({ base, namespace }) => (namespace ? `${base} for ${namespace}` : base));

suite('the hosts of a registry', () => {
  test('without a folder are itself', async t => {
    const root = await folder(t, {});
    assert.deepEqual(await bases(root, 'quay.io'), ['https://quay.io/v2']);
    assert.deepEqual(await bases(join(root, 'none'), 'quay.io:8443'), ['https://quay.io:8443/v2']);
    assert.deepEqual(await bases(root, 'docker.io'), ['https://registry-1.docker.io/v2']);
  });

  test('on this machine may be without TLS', async t => {
    const root = await folder(t, {});
    const both = (name: string) => [`https://${name}/v2`, `http://${name}/v2`];
    for (const name of ['localhost:5000', '127.0.0.1:5000', '127.9.9.9:81', '[::1]:5000']) {
      assert.deepEqual(await bases(root, name), both(name));
    }
    assert.deepEqual(await bases(root, 'localhost'), ['https://localhost/v2']);
    assert.deepEqual(await bases(root, 'localhost:80'), ['http://localhost:80/v2']);
    assert.deepEqual(await bases(root, '128.0.0.1:5000'), ['https://128.0.0.1:5000/v2']);
    assert.deepEqual(await bases(root, 'localhost.evil:5000'), ['https://localhost.evil:5000/v2']);
  });

  test('are the mirrors in the order of the file, then the server', async t => {
    const root = await folder(t, {
      'docker.io/hosts.toml': `
[host."https://b.test/proxy/v2"]
override_path = true
[host."http://a.test:5000"]
capabilities = ["pull"]
[host."https://registry-1.docker.io"]
`,
    });
    assert.deepEqual(await bases(root, 'docker.io'), [
      'https://b.test/proxy/v2 for docker.io',
      'http://a.test:5000/v2 for docker.io',
      'https://registry-1.docker.io/v2',
      'https://registry-1.docker.io/v2',
    ]);
  });

  test('go to another server when the file names one', async t => {
    const root = await folder(t, { 'a.test/hosts.toml': 'server = "https://b.test/base"\nskip_verify = true' });
    const [host, ...more] = await findHosts(root, 'a.test');
    assert.deepEqual(more, []);
    assert.equal(host?.base, 'https://b.test/base/v2');
    assert.equal(host?.namespace, 'a.test');
    assert.equal(host?.tls.skipVerify, true);
  });

  test('are told which registry is meant only by another name, however that is written', async t => {
    const root = await folder(t, { '_default/hosts.toml': '[host."https://A.test"]' });
    assert.deepEqual(await bases(root, 'a.test:443'), ['https://a.test/v2', 'https://a.test/v2']);
    assert.deepEqual(await bases(root, 'a.test:8443'), ['https://a.test/v2 for a.test:8443', 'https://a.test:8443/v2']);
  });

  test('cannot be had when what should be a folder is none', async t => {
    const root = await folder(t, { 'a.test': 'x' });
    await assert.rejects(findHosts(root, 'a.test'), { code: 'FailedPrecondition', message: /a\.test" cannot be read/ });
  });

  test('are in the folder host_port_ before host:port before _default', async t => {
    const file = (name: string) => `[host."https://${name}.test"]`;
    const root = await folder(t, {
      'h_5000_/hosts.toml': file('one'),
      'h:5000/hosts.toml': file('two'),
      'i:5000/hosts.toml': file('three'),
      '_default/hosts.toml': file('four'),
    });
    assert.equal((await bases(root, 'h:5000'))[0], 'https://one.test/v2 for h:5000');
    assert.equal((await bases(root, 'i:5000'))[0], 'https://three.test/v2 for i:5000');
    assert.deepEqual(await bases(root, 'j'), ['https://four.test/v2 for j', 'https://j/v2']);
  });

  test('of a folder as Docker has it come with its certificates', async t => {
    const { cert, key } = await makeAuthority(t);
    const root = await folder(t, { 'a.test/ca.crt': cert, 'a.test/x.cert': cert, 'a.test/x.key': key });
    const [host] = await findHosts(root, 'a.test');
    assert.deepEqual(host?.tls, { skipVerify: false, ca: [cert], clients: [{ cert, key }] });
  });

  test('find the files of hosts.toml beside it, certificate and key in one of them too', async t => {
    const { cert, key } = await makeAuthority(t);
    const root = await folder(t, {
      'a.test/hosts.toml': 'ca = "ca.pem"\nclient = [["c.pem", "k.pem"], "both.pem"]',
      'a.test/ca.pem': cert,
      'a.test/c.pem': cert,
      'a.test/k.pem': key,
      'a.test/both.pem': cert + key,
    });
    const [host] = await findHosts(root, 'a.test');
    const both = { cert: cert + key, key: cert + key };
    assert.deepEqual(host?.tls, { skipVerify: false, ca: [cert], clients: [{ cert, key }, both] });
  });

  test('cannot be had when a file is missing or no PEM, and it is named', async t => {
    const { cert } = await makeAuthority(t);
    const bad: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, message: RegExp]>> = {
      'a.test': [{ 'hosts.toml': 'ca = "gone.pem"' }, /a\.test\/gone\.pem" cannot be read: ENOENT/],
      'b.test': [{ 'x.cert': cert }, /b\.test\/x\.key" cannot be read: ENOENT/],
      'c.test': [{ 'a.crt': 'DER' }, /c\.test\/a\.crt" is not a certificate in PEM form$/],
      'd.test': [{ 'x.cert': cert, 'x.key': cert }, /d\.test\/x\.key" is not a private key in PEM form$/],
    };
    for (const [registry, [files, message]] of Object.entries(bad)) {
      const named = Object.entries(files).map(([name, text]) => [`${registry}/${name}`, text] as const);
      const root = await folder(t, Object.fromEntries(named));
      await assert.rejects(findHosts(root, registry), { code: 'FailedPrecondition', message });
    }
  });
});
