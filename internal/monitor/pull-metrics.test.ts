import assert from 'node:assert/strict';
import { test } from 'node:test';
import { execa } from 'execa';
import { Registry } from 'prom-client';
import { exposer } from './exposition.ts';
import { PullMetrics, type RunningPull } from './pull-metrics.ts';

const pull = (reference: string, startedAt: number): RunningPull => ({
  ...{ reference, startedAt, bytesDone: 10, bytesTotal: 100, bytesPerSecond: 5.5 },
});

function registered(running: readonly RunningPull[]) {
  const registry = new Registry();
  const metrics = new PullMetrics(registry);
  metrics.follow(() => running);
  return { registry, metrics };
}

const samples = (text: string, name: string) =>
  text.split('\n').filter(line => line.startsWith(`${name}{`) || line.startsWith(`${name} `));

test('how far each pull under way is, and how fast', async () => {
  const { registry } = registered([pull('a:1', 1), pull('b:1', 2), pull('a:1', 3)]);
  const text = await registry.metrics();
  assert.deepEqual(samples(text, 'berth_image_pulls_in_flight'), ['berth_image_pulls_in_flight 3']);
  assert.deepEqual(samples(text, 'berth_image_pull_done_bytes'), [
    'berth_image_pull_done_bytes{image="a:1"} 20',
    'berth_image_pull_done_bytes{image="b:1"} 10',
  ]);
  assert.deepEqual(samples(text, 'berth_image_pull_size_bytes')[1], 'berth_image_pull_size_bytes{image="b:1"} 100');
  assert.deepEqual(
    samples(text, 'berth_image_pull_bytes_per_second')[0],
    'berth_image_pull_bytes_per_second{image="a:1"} 11',
  );
});

test('twenty images at most have series of their own, those that began first, and the rest are summed', async () => {
  const running = Array.from({ length: 50 }, (_, index) => pull(`app-${index}:1`, 50 - index));
  const rows = samples(await registered(running).registry.metrics(), 'berth_image_pull_done_bytes');
  assert.equal(rows.length, 21);
  assert.ok(rows.includes('berth_image_pull_done_bytes{image="app-49:1"} 10'));
  assert.ok(!rows.some(row => row.includes('"app-0:1"')));
  assert.ok(rows.includes('berth_image_pull_done_bytes{image="(others)"} 300'));
});

test('what pulls have brought and how they ended, in words that promtool likes', async () => {
  const { registry, metrics } = registered([pull('a:1', 1)]);
  metrics.ended('OK');
  metrics.ended('NotFound');
  metrics.downloaded(7);
  metrics.downloaded(8);
  metrics.unpacked(0.3);
  const text = await registry.metrics();
  assert.deepEqual(samples(text, 'berth_image_pulls_total'), [
    'berth_image_pulls_total{code="OK"} 1',
    'berth_image_pulls_total{code="NotFound"} 1',
  ]);
  assert.deepEqual(samples(text, 'berth_image_pulled_bytes_total'), ['berth_image_pulled_bytes_total 15']);
  assert.deepEqual(samples(text, 'berth_image_layer_unpack_seconds_count'), [
    'berth_image_layer_unpack_seconds_count 1',
  ]);
  const { exitCode, stdout, stderr } = await execa('promtool', ['check', 'metrics'], { input: text, reject: false });
  assert.deepEqual([exitCode, stdout, stderr], [0, '', '']);
  const { body } = await exposer(registry)({ accept: 'application/openmetrics-text' });
  assert.match(body.toString(), /^berth_image_pulled_bytes_total 15$/m);
});

test('with no pull under way there is no series of one', async () => {
  const text = await registered([]).registry.metrics();
  assert.deepEqual(samples(text, 'berth_image_pull_done_bytes'), []);
  assert.deepEqual(samples(text, 'berth_image_pulls_in_flight'), ['berth_image_pulls_in_flight 0']);
});
