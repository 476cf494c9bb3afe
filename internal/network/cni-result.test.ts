import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BerthError } from '../errors/errors.ts';
import { parseResult, podAddresses } from './cni-result.ts';

const interfaces = [
  { name: 'br0', mac: '02:00:00:00:00:01' },
  { name: 'eth0', mac: '02:00:00:00:00:02', sandbox: '/run/netns/x' },
];

for (const version of ['0.3.0', '0.3.1', '0.4.0', '1.0.0', '1.1.0'] as const) {
  test(`a dual stack result of ${version} gives the pod's addresses in order`, () => {
    const family = (number: string) => (version.startsWith('0') ? { version: number } : {});
    const ips = [
      { ...family('4'), interface: 1, address: '10.1.0.5/16', gateway: '10.1.0.1' },
      { ...family('6'), interface: 1, address: 'fd00::5/64' },
      { ...family('4'), interface: 0, address: '10.1.0.1/16' },
    ];
    const routes = [{ dst: '0.0.0.0/0', gw: '10.1.0.1', mtu: 1400 }];
    const result = parseResult(JSON.stringify({ cniVersion: version, interfaces, ips, routes, dns: {} }), version);
    assert.deepEqual(podAddresses(result), ['10.1.0.5', 'fd00::5']);
    assert.deepEqual(result.ips[0], { address: '10.1.0.5', prefixLength: 16, gateway: '10.1.0.1', interface: 1 });
    assert.deepEqual(result.routes, [{ dst: '0.0.0.0/0', gw: '10.1.0.1' }]);
  });
}

test('a result of 0.2.0 has an ip4 and an ip6 entry', () => {
  const ip4 = { ip: '10.1.0.5/16', gateway: '10.1.0.1', routes: [{ dst: '0.0.0.0/0' }] };
  const dns = { nameservers: ['10.1.0.1'], search: ['a.b'] };
  const result = parseResult(JSON.stringify({ ip4, ip6: { ip: 'fd00::5/64' }, dns }), '0.2.0');
  assert.deepEqual(podAddresses(result), ['10.1.0.5', 'fd00::5']);
  assert.equal(result.routes.length, 1);
  assert.deepEqual(result.dns, { nameservers: ['10.1.0.1'], domain: '', search: ['a.b'], options: [] });
});

test('a result without a version is handed on with the version asked for', () => {
  assert.deepEqual(parseResult('{"x-own": 1}', '1.0.0').raw, { 'x-own': 1, cniVersion: '1.0.0' });
});

const broken: readonly (readonly [string, RegExp])[] = [
  ['', /is not valid JSON/],
  ['"ok"', /is not a JSON object/],
  ['{"ips": {}}', /"ips" is not a list/],
  ['{"ips": [{"address": "10.1.0.5"}]}', /"10.1.0.5" is not an IP address with a prefix/],
  ['{"ips": [{"address": "10.1.0.5/33"}]}', /is not an IP address with a prefix/],
  ['{"ips": [{"address": "fd00::1/129"}]}', /is not an IP address with a prefix/],
  ['{"ips": [{"address": "host/24"}]}', /is not an IP address with a prefix/],
  ['{"ips": [{"address": "10.1.0.5/16", "interface": 3}]}', /is of interface 3, which is not listed/],
  ['{"ips": [{"address": "10.1.0.5/16", "interface": -1}]}', /is of interface -1/],
  ['{"interfaces": [{"name": 4}]}', /"name" is not a string/],
];

for (const [text, message] of broken) {
  test(`${text || 'nothing'} is no result`, () => {
    assert.throws(() => parseResult(text, '1.0.0'), { code: 'InvalidArgument', message });
  });
}

test('whatever a plugin prints, the answer is a result or a BerthError', () => {
  const entry = fc.dictionary(fc.constantFrom('address', 'interface', 'gateway', 'name', 'ip'), fc.jsonValue());
  const keys = fc.constantFrom('ips', 'interfaces', 'routes', 'dns', 'ip4', 'ip6', 'cniVersion');
  fc.assert(
    fc.property(fc.dictionary(keys, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.array(entry))), value => {
      try {
        podAddresses(parseResult(JSON.stringify(value), '1.1.0'));
      } catch (error) {
        assert.ok(error instanceof BerthError);
      }
    }),
  );
});
