import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { which } from '../../host/spawn.ts';
import { digestOf } from '../digest.ts';
import { parseManifest } from '../manifest.ts';
import { makeAuthority } from './testing/certificates.ts';
import { DockerRegistry, registryUser } from './testing/docker-registry.ts';
import { failureOf } from './testing/failure.ts';
import { collect, makeRig } from './testing/registry-rig.ts';

const skip = which('docker-registry') ? false : 'docker-registry is not installed';
const layers = [randomBytes(3_000_000), randomBytes(1000), Buffer.from('x')];

suite("Debian's docker-registry", { concurrency: true, skip }, () => {
  test('gives an image by tag and by digest, and its layers at once', async t => {
    const registry = await DockerRegistry.start(t);
    const pushed = await registry.push('a/b:1', layers);
    const rig = await makeRig(t);
    const session = rig.session(`${registry.host}/a/b:1`);
    const fetched = await session.resolve();
    assert.equal(fetched.digest, pushed.digest);
    assert.deepEqual(fetched.bytes, pushed.manifest);
    const byDigest = await rig.session(`${registry.host}/a/b@${pushed.digest}`).resolve();
    assert.deepEqual(byDigest.bytes, pushed.manifest);
    const manifest = parseManifest(fetched.bytes.toString(), fetched.mediaType, 'it');
    assert.ok(manifest.kind === 'manifest');
    const blobs = await Promise.all(manifest.layers.map(layer => collect(session.blob(layer))));
    assert.deepEqual(blobs.map(digestOf), layers.map(digestOf));
  });

  test('says in its own words what is not there', async t => {
    const registry = await DockerRegistry.start(t);
    const { session } = await makeRig(t);
    const error = await failureOf(session(`${registry.host}/a/b:1`).resolve());
    assert.equal(error.code, 'NotFound');
    assert.match(error.detail ?? '', /404 Not Found: MANIFEST_UNKNOWN: manifest unknown$/);
  });

  test('with passwords gives nothing without the right one', async t => {
    const registry = await DockerRegistry.start(t, { basicAuth: true });
    const { digest } = await registry.push('a/b:1', layers);
    const { session, dockerConfig } = await makeRig(t);
    const image = `${registry.host}/a/b:1`;
    assert.equal((await session(image, registryUser).resolve()).digest, digest);
    assert.equal((await failureOf(session(image).resolve())).code, 'Unauthenticated');
    const wrong = { ...registryUser, password: 'wrong' };
    assert.equal((await failureOf(session(image, wrong).resolve())).code, 'Unauthenticated');
    await writeFile(dockerConfig, JSON.stringify({ auths: { [registry.host]: registryUser } }));
    assert.equal((await session(image).resolve()).digest, digest);
  });

  test('with TLS is trusted by hosts.toml, by a folder as Docker has it, or not at all', async t => {
    const authority = await makeAuthority(t);
    const registry = await DockerRegistry.start(t, { tls: await authority.issue('server') }, authority.cert);
    const { digest, layers: blobs } = await registry.push('a/b:1', layers);
    const { session, hosts, confDir } = await makeRig(t);
    const image = `${registry.host}/a/b:1`;

    await hosts(registry.host, `server = "${registry.url}"`);
    const error = await failureOf(session(image).resolve());
    assert.equal(error.code, 'Unavailable');
    assert.match(error.detail ?? '', /the certificate is not trusted: .* \(\w+\)$/);

    await hosts(registry.host, `server = "${registry.url}"\nca = "${authority.certFile}"`);
    const trusted = session(image);
    assert.equal((await trusted.resolve()).digest, digest);
    // Go speaks HTTP/2 by TLS
    const got = await Promise.all(blobs.map(blob => collect(trusted.blob(blob))));
    assert.deepEqual(got.map(digestOf), layers.map(digestOf));

    await hosts(registry.host, `server = "${registry.url}"\nskip_verify = true`);
    assert.equal((await session(image).resolve()).digest, digest);

    const folder = join(confDir, registry.host.replace(/:(\d+)$/, '_$1_'));
    await mkdir(folder);
    await copyFile(authority.certFile, join(folder, 'ca.crt'));
    assert.equal((await session(image).resolve()).digest, digest);
  });

  test('stands behind a mirror that has nothing', async t => {
    const [mirror, registry] = await Promise.all([DockerRegistry.start(t), DockerRegistry.start(t)]);
    const { digest } = await registry.push('a/b:1', layers);
    const { session, hosts } = await makeRig(t);
    await hosts('registry.test', `server = "${registry.url}"\n[host."${mirror.url}"]`);
    const fetched = await session('registry.test/a/b:1').resolve();
    assert.deepEqual([fetched.digest, fetched.host], [digest, registry.host]);
    const error = await failureOf(session('registry.test/a/b:2').resolve());
    assert.match(error.message, /^image "registry\.test\/a\/b:2" is not in the registry; check its name and tag$/);
    assert.deepEqual(
      error.detail?.split('\n').map(line => line.split(': ')[0]),
      [`${mirror.url}/v2`, `${registry.url}/v2`],
    );
  });
});
