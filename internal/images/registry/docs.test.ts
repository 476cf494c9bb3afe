import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseConfig } from '../../config/config.ts';
import { defaultConnectTimeoutMs, defaultHeadersTimeoutMs, maxHeaderBytes } from './connections.ts';
import { findHosts } from './find-hosts.ts';
import { maxRedirects } from './http-client.ts';
import { maxManifestBytes } from './manifest-request.ts';
import { makeAuthority } from './testing/certificates.ts';

const docs = await readFile(join(import.meta.dirname, '../../../docs/registries.md'), 'utf8');
const confDir = '/etc/berth/certs.d';

/** Each example begins with a comment that names its file. */
const examples = [...docs.matchAll(/^```toml\n# (\S+)\n([^`]*)^```$/gm)].map(([, path = '', text = '']) => ({
  path,
  text,
}));

/** What each example leads to. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'docker.io': [
    'https://mirror.example/v2 ns=docker.io pull,resolve,push',
    'https://harbor.example/v2/hub-proxy ns=docker.io pull',
    'https://registry-1.docker.io/v2 pull,resolve,push',
  ],
  'registry.example:5000': ['https://registry.example:5000/v2 pull,resolve,push ca client x-team=blue'],
  _default: ['http://cache.example:5000/v2 ns=_default pull,resolve 2000ms', 'https://_default/v2 pull,resolve,push'],
  'lab.example:5000': ['http://lab.example:5000/v2 pull,resolve,push'],
};

test('docs/registries.md has no example without a file, and each is known here', () => {
  assert.equal(examples.length, docs.split('```toml').length - 1);
  const registries = examples
    .filter(({ path }) => path.startsWith(confDir))
    .map(({ path }) => path.split('/')[4] ?? '');
  assert.deepEqual(registries.sort(), Object.keys(expected).sort());
});

for (const [index, { path, text }] of examples.entries()) {
  test(`the example ${index + 1} of docs/registries.md, ${path}, means what is said there`, async t => {
    if (!path.startsWith(confDir)) {
      assert.ok(parseConfig(text, path).registry);
      return;
    }
    const registry = path.split('/')[4] ?? '';
    const folder = await writeExample(t, registry, text);
    const hosts = await findHosts(folder, registry);
    assert.deepEqual(hosts.map(describe), expected[registry]);
  });
}

test('the limits of docs/registries.md are those of the code', () => {
  const limit = (what: string) => new RegExp(`^\\| ${what} *\\| (.*?) *\\|$`, 'm').exec(docs)?.[1];
  assert.equal(limit('connecting'), `${defaultConnectTimeoutMs / 1000} s`);
  assert.equal(limit('the headers of an answer'), `${defaultHeadersTimeoutMs / 1000} s, ${maxHeaderBytes / 1024} KiB`);
  assert.equal(limit('a manifest'), `${maxManifestBytes / 2 ** 20} MiB`);
  assert.equal(limit('redirects of one request'), `${maxRedirects}`);
});

async function writeExample(t: TestContext, registry: string, text: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'berth-docs-'));
  t.after(() => rm(root, { recursive: true }));
  const { cert, key } = await makeAuthority(t);
  const files = { 'hosts.toml': text, 'ca.pem': cert, 'client.cert': cert, 'client.key': key };
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, registry, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return root;
}

function describe(host: Awaited<ReturnType<typeof findHosts>>[number]): string {
  const { base, namespace, capabilities, tls, headers, connectTimeoutMs } = host;
  const parts = [
    base,
    namespace && `ns=${namespace}`,
    capabilities.join(),
    tls.ca.length > 0 && 'ca',
    tls.clients.length > 0 && 'client',
    ...Object.entries(headers).map(([name, values]) => `${name}=${values.join()}`),
    connectTimeoutMs && `${connectTimeoutMs}ms`,
  ];
  return parts.filter(Boolean).join(' ');
}
