import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runtime } from '../../../api/gen/cri.js';
import { imagesOf, type SandboxRecord } from '../../metadata/records.ts';
import { checkConfig, planContainer } from './plan.ts';

const sandbox = { id: 'pod1', logDirectory: '/var/log/pods/x' } as SandboxRecord;
const facts = {
  id: 'c1',
  now: 7n,
  sandbox,
  image: { id: 'sha256:1', ref: 'r' },
  mountedImages: new Map([['app/data:1', 'sha256:2']]),
  stopSignal: 15,
  ownLog: '/own/c1.log',
};
const config = (more: runtime.v1.IContainerConfig = {}) =>
  runtime.v1.ContainerConfig.create({ metadata: { name: 'app' }, image: { image: 'i' }, ...more });

test('the log path is joined below the log directory of the pod', () => {
  assert.equal(planContainer(config({ logPath: 'app/0.log' }), facts).logPath, '/var/log/pods/x/app/0.log');
});

test('the log path is never empty', () => {
  assert.equal(planContainer(config(), facts).logPath, '/own/c1.log');
});

test('a log path that climbs, or has nothing to be relative to, is refused', () => {
  for (const logPath of ['../x', 'a/../../x', 'a\0b']) {
    assert.throws(() => planContainer(config({ logPath }), facts), { code: 'InvalidArgument', message: /climbs out/ });
  }
  const homeless = { ...facts, sandbox: { ...sandbox, logDirectory: '' } };
  assert.throws(() => planContainer(config({ logPath: 'x' }), homeless), { message: /needs a log directory/ });
});

test('resources come back as they were sent, 64-bit numbers whole', () => {
  const resources = { memoryLimitInBytes: 2n ** 62n, cpuShares: 2n, unified: { 'memory.oom.group': '1' } };
  const record = planContainer(config({ linux: { resources } }), facts);
  assert.equal(record.resources?.memoryLimitInBytes, 2n ** 62n);
  assert.deepEqual(record.resources?.unified, { 'memory.oom.group': '1' });
});

test('an image that is to be mounted is written down by its id, and held like the one it is made of', () => {
  const image = { image: 'app/data:1', userSpecifiedImage: 'data' };
  const mounts = [{ containerPath: '/data', readonly: true, image, imageSubPath: 'sub' }];
  const record = planContainer(config({ mounts: mounts.map(mount => runtime.v1.Mount.create(mount)) }), facts);
  assert.deepEqual(record.mounts[0]?.image, { spec: 'app/data:1', userSpecified: 'data', id: 'sha256:2' });
  assert.equal(record.mounts[0]?.imageSubPath, 'sub');
  assert.deepEqual(imagesOf(record), ['sha256:1', 'sha256:2']);
});

test('a config without a name, an image or a mount path is refused', () => {
  assert.throws(() => checkConfig(null), { message: /no container config/ });
  assert.throws(() => checkConfig(config({ metadata: {} })), { message: /no metadata name/ });
  assert.throws(() => checkConfig(config({ image: {} })), { message: /names no image/ });
  assert.throws(() => checkConfig(config({ mounts: [{ hostPath: '/x' }] })), { message: /no container path/ });
});
