import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { renderStep, type Step, Steps } from './steps.ts';

suite('steps', () => {
  test('are told of as they end, with what came out', async () => {
    const told: Step[] = [];
    const steps = new Steps(step => told.push(step));
    const result = await steps.run('Version', async () => 7, String);
    assert.equal(result, 7);
    assert.deepEqual(
      told.map(({ name, ok, detail }) => ({ name, ok, detail })),
      [{ name: 'Version', ok: true, detail: '7' }],
    );
    assert.deepEqual(steps.done, told);
  });

  test('that fail are told of and thrown on', async () => {
    const steps = new Steps(() => {});
    const failing = async () => {
      throw new Error('no such pod');
    };
    await assert.rejects(steps.run('Status', failing), /no such pod/);
    assert.deepEqual([steps.done[0]?.ok, steps.done[0]?.detail], [false, 'no such pod']);
  });

  test('do not begin once the signal has fired', async () => {
    const steps = new Steps(() => {}, AbortSignal.abort(new Error('stopped')));
    await assert.rejects(
      steps.run('Status', async () => assert.fail('it ran')),
      /stopped/,
    );
    assert.deepEqual(steps.done, []);
  });

  test('are shown on one line, further lines of output indented', () => {
    const line = renderStep({ name: 'log', ok: true, ms: 1.25, detail: 'hello\nworld\n' });
    assert.match(line, /^ok {3}log +1\.3 ms {2}hello\n {7}world$/);
  });
});
