import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useAgent } from './support/agent.ts';
import { metricOf } from './support/metrics.ts';
import { Pod } from './support/pods.ts';
import { shimOf } from './support/shim-of.ts';
import { until } from './support/until.ts';

test('shims, plugins and restores are counted, by what becomes of them', async t => {
  const agent = await useAgent(t);
  const value = (series: string) => metricOf(agent, series);
  const reaches = (series: string, wanted: number) =>
    until(`${series} is ${wanted}`, 10_000, async () => (await value(series)) === wanted);
  assert.equal(await value('berth_shims'), 0);
  const [pod, other] = [await Pod.run(agent), await Pod.run(agent)];
  await pod.start('main', ['sleep', '100001']);
  await other.start('main', ['sleep', '100002']);
  assert.deepEqual([await value('berth_shims'), await value('berth_shims_started_total')], [2, 2]);
  assert.equal(await value('berth_cni_operations_total{command="ADD",plugin="bridge",code="OK"}'), 2);
  assert.equal(await value('berth_cni_operation_duration_seconds_count{command="ADD",plugin="bridge"}'), 2);

  process.kill(shimOf(pod), 'SIGKILL');
  await reaches('berth_shims_died_total', 1);
  await reaches('berth_shims', 1);
  await pod.remove();
  assert.equal(await value('berth_cni_operations_total{command="DEL",plugin="bridge",code="OK"}'), 1);

  await agent.restart();
  await reaches('berth_restores_pending', 0);
  assert.equal(await value('berth_restores_total{outcome="restored"}'), 1);
  assert.equal(await value('berth_restores_total{outcome="lost"}'), 0);
  assert.equal(await value('berth_restore_duration_seconds_count'), 1);
  assert.deepEqual([await value('berth_shims'), await value('berth_shims_started_total')], [1, 0]);

  await agent.stop('SIGKILL');
  process.kill(shimOf(other), 'SIGKILL');
  await agent.start();
  await reaches('berth_restores_pending', 0);
  assert.equal(await value('berth_restores_total{outcome="lost"}'), 1);
  assert.equal(await value('berth_shims_died_total'), 1);
});
