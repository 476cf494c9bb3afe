import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { qosInput } from './qos.ts';

const asking = (annotations: Record<string, string>) => ({ container: 'web', annotations, podAnnotations: {} });
const blockIo = asking({ 'io.kubernetes.cri.blockio-class': 'slow' });
const rdt = asking({ 'io.kubernetes.cri.rdt-class': 'gold' });

test('classes that the node lacks are refused with those that it has, or passed over', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'berth-qos-'));
  t.after(() => rm(folder, { recursive: true }));
  const blockIoConfig = join(folder, 'classes.yaml');
  const resctrl = join(folder, 'resctrl');
  const options = { blockIoConfig: '', ignoreMissing: false, resctrl };
  await assert.rejects(qosInput(options, blockIo), { code: 'FailedPrecondition', message: /runtime.blockio_config/ });
  await assert.rejects(qosInput(options, rdt), { code: 'FailedPrecondition', message: /no resctrl file system/ });
  assert.deepEqual(await qosInput({ ...options, ignoreMissing: true }, blockIo), {});
  assert.deepEqual(await qosInput({ ...options, ignoreMissing: true }, rdt), {});
  assert.deepEqual(await qosInput(options, asking({})), {});

  await writeFile(blockIoConfig, 'Classes:\n  fast:\n  - Weight: 400\n');
  for (const name of ['info', 'silver']) await mkdir(join(resctrl, name), { recursive: true });
  await writeFile(join(resctrl, 'schemata'), '');
  const configured = { ...options, blockIoConfig };
  await assert.rejects(qosInput(configured, blockIo), {
    code: 'InvalidArgument',
    message: /"slow" is not known: .*"fast"/,
  });
  await assert.rejects(qosInput(configured, rdt), {
    code: 'InvalidArgument',
    message: /"gold" is not known: .*"silver"/,
  });

  await writeFile(blockIoConfig, 'Classes:\n  slow:\n  - Weight: 40\n');
  await mkdir(join(resctrl, 'gold'));
  assert.deepEqual(await qosInput(configured, blockIo), { blockIo: { weight: 40 } });
  assert.deepEqual(await qosInput(configured, rdt), { rdtClass: 'gold' });

  await writeFile(blockIoConfig, 'Classes: [');
  const broken = qosInput({ ...configured, ignoreMissing: true }, blockIo);
  await assert.rejects(broken, { message: /classes\.yaml" of block I\/O classes cannot be used/ });
});
