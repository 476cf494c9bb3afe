import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostPlatform, platformFit, platformOf } from './platform.ts';

const v2 = 'cx16 lahf_lm popcnt sse4_1 sse4_2 ssse3';
const v3 = `${v2} abm avx avx2 bmi1 bmi2 f16c fma movbe xsave`;
const cpu = (flags: string) => `processor\t: 0\nflags\t\t: fpu ${flags} rdrand\nbugs\t\t: none`;

test('the variant is the newest that the CPU runs', () => {
  const variant = (arch: string, text: string) => platformOf(arch, text).variant;
  assert.equal(variant('x64', cpu('sse')), 'v1');
  assert.equal(variant('x64', cpu(v2)), 'v2');
  assert.equal(variant('x64', cpu(v3)), 'v3');
  assert.equal(variant('x64', cpu(`${v3} avx512f avx512bw avx512cd avx512dq avx512vl`)), 'v4');
  assert.equal(variant('x64', cpu(v3.replace('popcnt', ''))), 'v1');
  assert.equal(variant('arm', 'CPU architecture: 6'), 'v6');
  assert.equal(variant('arm', ''), 'v7');
  assert.equal(variant('arm64', 'CPU architecture: 8'), undefined);
});

test('a machine runs what is made for it', () => {
  assert.ok(platformFit(hostPlatform(), hostPlatform()) > 0);
});

test('the newest variant that runs fits best, newer ones and other machines do not', () => {
  const host = { os: 'linux', architecture: 'amd64', variant: 'v3' };
  const fit = (variant: string) => platformFit({ ...host, variant }, host);
  assert.ok(fit('v3') > fit('v2') && fit('v2') > fit('') && fit('') > 0);
  assert.equal(fit('v4'), 0);
  assert.equal(platformFit({ os: 'linux', architecture: 'arm64' }, host), 0);
  assert.equal(platformFit({ os: 'windows', architecture: 'amd64' }, host), 0);
});
