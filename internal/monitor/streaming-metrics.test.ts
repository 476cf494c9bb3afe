import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Registry } from 'prom-client';
import { StreamingMetrics } from './streaming-metrics.ts';

test('open sessions, how long they lasted, and bytes by direction', async () => {
  const registry = new Registry();
  const metrics = new StreamingMetrics(registry);
  metrics.sessionOpened('exec', 'spdy');
  metrics.sessionOpened('exec', 'spdy');
  metrics.sessionOpened('portforward', 'websocket');
  metrics.sessionClosed('exec', 'spdy', 2);
  metrics.bytes('exec', 'out', 3);
  metrics.bytes('exec', 'out', 4);
  metrics.bytes('exec', 'in', 1);
  const lines = (await registry.metrics()).split('\n');
  const having = (...names: string[]) => names.filter(name => !lines.includes(name));
  assert.deepEqual(
    having(
      'berth_streaming_sessions{kind="exec",transport="spdy"} 1',
      'berth_streaming_sessions{kind="portforward",transport="websocket"} 1',
      'berth_streaming_session_seconds_bucket{le="1",kind="exec",transport="spdy"} 0',
      'berth_streaming_session_seconds_bucket{le="5",kind="exec",transport="spdy"} 1',
      'berth_streaming_bytes_total{kind="exec",direction="out"} 7',
      'berth_streaming_bytes_total{kind="exec",direction="in"} 1',
    ),
    [],
  );
});
