import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useAgent } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { Pod } from './support/pods.ts';

test('a node in order has no difference', async t => {
  const agent = await useAgent(t);
  for (let i = 0; i < 3; i++) {
    const pod = await Pod.run(agent);
    await pod.start('main', ['sleep', '100001']);
    await pod.create('created', ['true']);
    const e = await pod.start('ended', ['true']);
    await e.exited();
  }
  const began = performance.now();
  const { stdout, stderr, exitCode } = await berth(['state', '--listen', agent.listen]);
  console.log(stdout, stderr, exitCode, performance.now() - began);
  assert.equal(exitCode, 0);
});
