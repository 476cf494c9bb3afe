import assert from 'node:assert/strict';
import { test } from 'node:test';
import { execa } from 'execa';
import { useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { until } from './support/until.ts';

test('/metrics has what a container uses under the names and labels of cAdvisor, as long as it is there', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  const busy = await pod.start('busy', [
    'sh',
    '-c',
    'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; sleep 100000 & sleep 100001',
  ]);
  const processes = async () => value(await scrape(agent.metrics), 'container_processes', busy.id);
  await until('the second process is seen', 30_000, async () => (await processes()) === 2);

  const metrics = await scrape(agent.metrics);
  assert.equal(value(metrics, 'container_processes', busy.id), 2);
  assert.ok((value(metrics, 'container_cpu_usage_seconds_total', busy.id) ?? 0) > 0.05);
  const workingSet = value(metrics, 'container_memory_working_set_bytes', busy.id) ?? 0;
  assert.ok(workingSet > 4096 && workingSet < 100 * 1024 * 1024);
  const row = metrics.split('\n').find(line => line.startsWith('container_processes') && line.includes(busy.id)) ?? '';
  assert.match(row, /container="busy"/);
  assert.match(row, /namespace="test"/);
  assert.match(row, new RegExp(`pod="${pod.config.metadata?.name}"`));
  assert.match(row, new RegExp(`image="${agent.image}"`));
  assert.match(row, new RegExp(`id="/[^"]*${busy.id}(\\.scope)?"`));
  assert.match(metrics, /berth_operations_total\{operation="RunPodSandbox",code="OK"\} 1/);
  const { exitCode, stderr } = await execa('promtool', ['check', 'metrics'], { input: metrics, reject: false });
  assert.equal(exitCode, 0, stderr);

  await busy.stop();
  assert.equal(value(await scrape(agent.metrics), 'container_processes', busy.id), undefined);
});

const scrape = async (address: string): Promise<string> => (await fetch(`http://${address}/metrics`)).text();

function value(metrics: string, family: string, id: string): number | undefined {
  const row = metrics.split('\n').find(line => line.startsWith(`${family}{`) && line.includes(`name="${id}"`));
  return row === undefined ? undefined : Number(row.split(' ').at(-1));
}
