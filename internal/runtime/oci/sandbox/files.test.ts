import assert from 'node:assert/strict';
import { test } from 'node:test';
import { podHostname } from './hostname.ts';
import { hostsFile } from './hosts.ts';
import { resolvConf } from './resolv-conf.ts';

const dns = (servers: string[], searches: string[] = [], options: string[] = []) => ({ servers, searches, options });

test('resolv.conf has a line each for searches, servers and options', () => {
  const text = resolvConf(dns(['10.0.0.10', 'fd00::a'], ['ns.svc.cluster.local', '.'], ['ndots:5', 'edns0']), 'host');
  assert.equal(
    text,
    'search ns.svc.cluster.local .\nnameserver 10.0.0.10\nnameserver fd00::a\noptions ndots:5 edns0\n',
  );
});

test('a pod that says nothing about DNS has the host’s', () => {
  assert.equal(resolvConf(undefined, 'nameserver 1.1.1.1\n'), 'nameserver 1.1.1.1\n');
  assert.equal(resolvConf(dns([]), 'nameserver 1.1.1.1\n'), 'nameserver 1.1.1.1\n');
});

test('nothing can be slipped into resolv.conf', () => {
  assert.throws(() => resolvConf(dns(['dns.example']), ''), /"dns.example" is not an IP address/);
  assert.throws(() => resolvConf(dns([], ['a\nnameserver 6.6.6.6']), ''), /blanks or control characters/);
  assert.throws(() => resolvConf(dns([], [], ['a b']), ''), /"a b" has blanks/);
  assert.throws(() => resolvConf(dns([], ['']), ''), /"" has blanks/);
});

test('hosts has the local names and those of the pod', () => {
  assert.match(hostsFile(), /^127\.0\.0\.1\tlocalhost\n::1\tlocalhost /);
  assert.match(
    hostsFile({ hostname: 'web', addresses: ['10.1.0.2', 'fd00::2'] }),
    /\n10\.1\.0\.2\tweb\nfd00::2\tweb\n$/,
  );
});

test('a host name has labels within the kernel’s limit; without one the pod has the host’s', () => {
  assert.equal(podHostname('web-0', 'node1'), 'web-0');
  assert.equal(podHostname('web-0.site.ns.svc.cluster.local', 'node1'), 'web-0.site.ns.svc.cluster.local');
  assert.equal(podHostname('', 'node1'), 'node1');
  assert.equal(podHostname('a'.repeat(63), 'node1').length, 63);
  for (const name of [
    'a'.repeat(64),
    `${'a'.repeat(60)}.${'b'.repeat(4)}`,
    'a..b',
    '-a',
    'a-',
    'a b',
    'a\n',
    'ä',
    'a_b',
  ]) {
    assert.throws(() => podHostname(name, 'node1'), /hostname/, name);
  }
});
