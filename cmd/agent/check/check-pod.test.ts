import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { withClient } from '../cri-client.ts';
import { FakeCri } from '../testing/fake-cri.ts';
import { runCheckPod } from './check-pod.ts';
import { type Step, Steps } from './steps.ts';

async function check(t: TestContext, cri: FakeCri, { keep = false } = {}): Promise<readonly Step[]> {
  const logDirectory = await mkdtemp(join(tmpdir(), 'berth-check-'));
  t.after(() => rm(logDirectory, { recursive: true }));
  const steps = new Steps(() => {});
  const listen = await cri.serve(t);
  await withClient(listen, client => runCheckPod({ client, steps, logDirectory, keep })).catch(() => {});
  return steps.done;
}

suite('the check pod', () => {
  test('goes through the whole life of a pod and leaves nothing', async t => {
    const cri = new FakeCri();
    const steps = await check(t, cri);
    assert.deepEqual(
      steps.filter(({ ok }) => !ok),
      [],
    );
    assert.equal(steps.find(({ name }) => name === 'log')?.detail, 'hello from berth');
    assert.equal(steps.at(-1)?.name, 'RemovePodSandbox');
    assert.equal(cri.pods.size, 0);
  });

  test('imports its image only where it is not there', async t => {
    const cri = new FakeCri();
    await check(t, cri);
    await check(t, cri);
    assert.equal(cri.images, 1);
  });

  for (const failing of ['PodSandboxStatus', 'CreateContainer', 'StartContainer', 'ExecSync', 'StopContainer']) {
    test(`leaves nothing after ${failing} has failed, and tells of it`, async t => {
      const cri = new FakeCri();
      cri.failing = failing;
      const steps = await check(t, cri);
      assert.match(steps.at(-1)?.detail ?? '', new RegExp(`${failing} does not work today`));
      assert.equal(cri.pods.size, 0);
    });
  }

  test('stays when it is to be kept, in place of an earlier one', async t => {
    const cri = new FakeCri();
    await check(t, cri, { keep: true });
    const [first] = cri.pods.keys();
    await check(t, cri, { keep: true });
    assert.equal(cri.pods.size, 1);
    assert.notEqual(cri.pods.keys().next().value, first);
  });
});
