import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Logger } from '../log/log.ts';
import { silent } from '../log/log.ts';
import { NetworkSampler } from './network-sampler.ts';

const headings = 'Inter-|   Receive  |  Transmit\n face |bytes    packets errs drop ...\n';
const pod = { id: 'p', netns: '/run/p/net' };

test('interfaces are told without the loopback, the one that CNI made first before others', () => {
  const row = (name: string, bytes: number) => `${name}:${bytes} 2 3 4 0 0 0 0 50 6 7 8 0 0 0 0\n`;
  const table = `${headings}${row('    lo', 1)}${row('  net1', 2)}${row('  eth0', 18_446_744_073)}`;
  const sample = new NetworkSampler({ log: silent, read: () => table }).sample(pod);
  assert.deepEqual(sample?.interfaces, [
    {
      name: 'eth0',
      received: { bytes: 18_446_744_073, packets: 2, errors: 3, dropped: 4 },
      sent: { bytes: 50, packets: 6, errors: 7, dropped: 8 },
    },
    {
      name: 'net1',
      received: { bytes: 2, packets: 2, errors: 3, dropped: 4 },
      sent: { bytes: 50, packets: 6, errors: 7, dropped: 8 },
    },
  ]);
});

test('a pod that makes interfaces makes no more series than is bearable', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `d${index}: 1 1 0 0 0 0 0 0 1 1 0 0 0 0 0 0\n`).join('');
  const sample = new NetworkSampler({ log: silent, read: () => headings + many }).sample(pod);
  assert.equal(sample?.interfaces.length, 32);
});

test('a namespace that cannot be read counts as a failure, and is told of once', () => {
  const warnings: string[] = [];
  const log: Logger = { ...silent, warn: message => warnings.push(message) };
  const read = () => {
    throw new Error('EINVAL');
  };
  const sampler = new NetworkSampler({ log, read, maxAgeMs: -1 });
  assert.equal(sampler.sample(pod), undefined);
  assert.equal(sampler.sample(pod), undefined);
  assert.deepEqual([sampler.report().failures, warnings.length], [1, 1]);
  sampler.retain(new Set());
  assert.equal(sampler.report().failures, 0);
});

test('a pod on the network of the host and one that is gone have no traffic', () => {
  const sampler = new NetworkSampler({ log: silent, read: () => undefined });
  assert.equal(sampler.sample({ id: 'host' }), undefined);
  assert.equal(sampler.sample(pod), undefined);
  assert.equal(sampler.report().failures, 0);
});
