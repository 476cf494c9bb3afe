import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { load } from 'js-yaml';
import { chart, type KubernetesObject, project } from './support/helm.ts';

const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const dockerfile = read('Dockerfile').replaceAll(/\\\n/g, ' ');
const copies = [...dockerfile.matchAll(/^COPY (--from=build )?(.+) \S+$/gm)].map(([, from, sources = '']) => ({
  fromBuild: from !== undefined,
  sources: sources.split(' '),
}));

suite('the image', () => {
  test('is made of files that are here and that .dockerignore lets through', () => {
    const through = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path]) => path);
    const sources = copies.filter(({ fromBuild }) => !fromBuild).flatMap(each => each.sources);
    assert.ok(sources.length > 5);
    for (const source of sources) {
      assert.ok(existsSync(join(project, source)), source);
      assert.ok(through.includes(source), source);
    }
    for (const source of copies.filter(({ fromBuild }) => fromBuild).flatMap(each => each.sources)) {
      const own = /^\/opt\/berth\/(?!dist|node_modules)(.+)$/.exec(source)?.[1];
      if (own !== undefined) assert.ok(existsSync(join(project, own)), source);
    }
  });

  test('has the Debian packages that scripts/setup.sh brings a machine for running pods', () => {
    const setup = read('scripts/setup.sh');
    const [always = ''] = setup.slice(setup.indexOf('find_missing() {')).split('[ "$tests" ] || return 0');
    const wanted = [...always.matchAll(/\bwant (\S+)/g)].map(([, name = '']) => name);
    const installed = dockerfile.slice(dockerfile.lastIndexOf('\nFROM ')).match(/apt-get install[^&]*/)?.[0] ?? '';
    // compilers are the build's, plugins the node's, conmon and crun are not needed by the shim of containerd
    const elsewhere = ['conmon', 'containernetworking-plugins', 'crun', 'g++', 'iproute2', 'make', 'procps', 'python3'];
    const missing = wanted.filter(name => !installed.split(/\s+/).includes(name) && !elsewhere.includes(name));
    // of containerd only the shim, which is copied
    assert.deepEqual(missing, ['containerd']);
    assert.match(dockerfile, /COPY --from=build \/usr\/bin\/containerd-shim-runc-v2 /);
  });

  test('is started as the chart starts it, and has the version of the chart', () => {
    assert.match(dockerfile, /^ENTRYPOINT \["\/opt\/berth\/scripts\/agent-in-pod.sh"\]$/m);
    const { appVersion } = load(readFileSync(join(chart, 'Chart.yaml'), 'utf8')) as KubernetesObject;
    assert.equal(appVersion, JSON.parse(read('package.json')).version);
  });
});
