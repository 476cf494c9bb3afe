import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CniVersion, cniVersions, declaredVersions } from './cni-version.ts';
import { parseNetworkConfig, renderNetworkConfig } from './network-config.ts';

const parse = (value: unknown, path = '/net.d/10-a.conflist') =>
  parseNetworkConfig({ path, text: typeof value === 'string' ? value : JSON.stringify(value) });

test('a list keeps its plugins whole and in order', () => {
  const bridge = { type: 'bridge', ipam: { type: 'host-local' }, 'x-unknown': [1, { y: null }] };
  const portmap = { type: 'portmap', capabilities: { portMappings: true, bandwidth: false } };
  const network = parse({ cniVersion: '1.0.0', name: 'n', disableCheck: true, plugins: [bridge, portmap] });
  assert.deepEqual(network, {
    name: 'n',
    file: '/net.d/10-a.conflist',
    cniVersion: '1.0.0',
    cniVersions: ['1.0.0'],
    disableCheck: true,
    disableGC: false,
    loadOnlyInlinedPlugins: false,
    plugins: [
      { type: 'bridge', capabilities: [], raw: bridge },
      { type: 'portmap', capabilities: ['portMappings'], raw: portmap },
    ],
  });
});

for (const ending of ['conf', 'json']) {
  test(`a single plugin in a .${ending} file is a network of one plugin`, () => {
    const raw = { cniVersion: '0.4.0', name: 'n', type: 'ptp', mtu: 1400 };
    const { plugins, cniVersion } = parse(raw, `/net.d/a.${ending}`);
    assert.deepEqual([plugins, cniVersion], [[{ type: 'ptp', capabilities: [], raw }], '0.4.0']);
  });
}

const versions: readonly (readonly [string, object, readonly CniVersion[]])[] = [
  ['without a version', {}, ['0.1.0']],
  ['with one', { cniVersion: '0.3.1' }, ['0.3.1']],
  [
    'with a list and a newer one',
    { cniVersion: '1.1.0', cniVersions: ['0.4.0', '1.0.0'] },
    ['1.1.0', '1.0.0', '0.4.0'],
  ],
  ['with one of the future among others', { cniVersion: '1.0.0', cniVersions: ['2.0.0'] }, ['1.0.0']],
];

for (const [name, config, wanted] of versions) {
  test(`a configuration ${name} speaks ${wanted.join(', ')}`, () => {
    assert.deepEqual(declaredVersions({ ...config }, 'it'), wanted);
  });
}

const broken: readonly (readonly [unknown, RegExp])[] = [
  ['{"name": "n",', /"\/net.d\/10-a.conflist" is not valid JSON/],
  ['[]', /is not a JSON object/],
  [{ plugins: [{ type: 'a' }] }, /has no "name"/],
  [{ name: 'a/b', plugins: [{ type: 'a' }] }, /10-a.conflist": network name "a\/b" is invalid/],
  [{ name: 'n', cniVersion: '9.9.9', plugins: [{ type: 'a' }] }, /wants cniVersion "9.9.9", known are 0.1.0/],
  [{ name: 'n', cniVersion: 1, plugins: [{ type: 'a' }] }, /"cniVersion" that is not a string/],
  [{ name: 'n', plugins: [] }, /"plugins" that are not a list of at least one/],
  [{ name: 'n', plugins: [{}] }, /plugin 1 has no "type"/],
  [{ name: 'n', plugins: [{ type: 'a' }, 7] }, /plugin 2 is not a JSON object/],
  [{ name: 'n', plugins: [{ type: '../../bin/sh' }] }, /plugin type "..\/..\/bin\/sh" is invalid/],
  [{ name: 'n', plugins: [{ type: 'a', capabilities: ['x'] }] }, /"capabilities" that are not a JSON object/],
  [{ name: 'n', disableCheck: 'maybe', plugins: [{ type: 'a' }] }, /"disableCheck" that is neither true nor false/],
  [{ name: 'n', loadOnlyInlinedPlugins: true }, /sets "loadOnlyInlinedPlugins" and has no "plugins"/],
];

for (const [config, message] of broken) {
  test(`${JSON.stringify(config)} is refused with its file and reason`, () => {
    assert.throws(() => parse(config), { code: 'InvalidArgument', message });
  });
}

test('a list in a .conf file is told its right ending', () => {
  assert.throws(
    () => parse({ name: 'n', plugins: [{ type: 'a' }] }, '/a.conf'),
    /give the file the ending ".conflist"/,
  );
});

test('what is rendered reads back to the same network', () => {
  const plugin = fc.record({ type: fc.stringMatching(/^[a-z]{1,8}$/), 'any thing': fc.jsonValue() });
  const config = fc.record({
    name: fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,9}$/),
    cniVersion: fc.constantFrom(...cniVersions),
    disableCheck: fc.boolean(),
    disableGC: fc.boolean(),
    plugins: fc.array(plugin, { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(config, value => {
      const network = { ...parse(value), loadOnlyInlinedPlugins: true };
      assert.deepEqual(parse(renderNetworkConfig(network)), network);
    }),
  );
});
