import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useAgent } from './support/agent.ts';
import { berth } from './support/cli.ts';
import { Pod } from './support/pods.ts';

test('berth top and berth stats tell what pods and containers use', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const other = await Pod.run(agent);
  await pod.start('burner', ['sh', '-c', 'while :; do :; done'], {
    linux: { resources: { cpuQuota: 30_000n, cpuPeriod: 100_000n } },
  });
  await other.start('idle', ['sleep', '100000']);
  const name = pod.config.metadata?.name ?? '';
  const flags = ['--listen', agent.listen];

  const top = await berth(['top', '--once', ...flags]);
  assert.equal(top.exitCode, 0, top.stderr);
  assert.match(top.stdout, /^POD +CONTAINER +CPU +MEMORY .* RESTARTS$/m);
  assert.match(top.stdout, new RegExp(`^test/${name} +\\d+m +[\\d.]+ kB`, 'm'));
  assert.match(top.stdout, /^ +burner +\d{2,3}m /m);
  assert.match(top.stdout, /^ +idle +/m);

  const usages: { readonly container: string }[] = JSON.parse((await berth(['top', '--json', ...flags])).stdout);
  assert.deepEqual(usages.map(({ container }) => container).sort(), ['', '', 'burner', 'idle']);

  for (const given of [name, `test/${name}`, pod.id.slice(0, 12)]) {
    const { exitCode, stdout } = await berth(['stats', given, ...flags]);
    assert.equal(exitCode, 0);
    assert.match(stdout, /burner/);
    assert.doesNotMatch(stdout, /idle/);
  }
  const stats = JSON.parse((await berth(['stats', name, '--json', ...flags])).stdout);
  assert.equal(stats.attributes.id, pod.id);
  const unknown = await berth(['stats', 'nobody', ...flags]);
  assert.deepEqual([unknown.exitCode, /there is no pod "nobody"/.test(unknown.stderr)], [1, true]);
  const several = await berth(['stats', '', ...flags]);
  assert.match(several.stderr, /fits 2 pods/);
});
