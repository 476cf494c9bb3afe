import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { mount, unmount } from '../../internal/host/mount.ts';
import { type TestAgent, useAgent } from './support/agent.ts';
import { Pod } from './support/pods.ts';
import { until } from './support/until.ts';

const lines = 20_000;
const script = `
  i=0; while [ $i -lt ${lines} ]; do echo line $i; i=$((i+1)); done
  touch /tmp/done; until [ -e /tmp/go ]; do sleep 0.05; done; echo after`;

test('a full disk never stops a container; what is lost is counted, and lines come again when there is room', async t => {
  const agent = await useAgent(t);
  const disk = join(agent.folder, 'disk');
  await mkdir(disk);
  mount({ source: 'tmpfs', target: disk, type: 'tmpfs', options: ['size=512k'] });
  try {
    await writeFile(join(disk, 'filler'), Buffer.alloc(256 * 1024));
    const pod = await Pod.run(agent, { logDirectory: join(disk, 'logs') });
    const container = await pod.start('chatty', ['sh', '-c', script]);
    await until('the container has printed all', 10_000, async () => {
      return (await container.exec(['test', '-e', '/tmp/done'])).exitCode === 0;
    });
    await until('the loss is counted', 5000, async () => (await droppedBytes(agent)) > 0);
    await rm(join(disk, 'filler'));
    await container.exec(['touch', '/tmp/go']);
    assert.equal((await container.exited()).exitCode, 0);
    const records = (await readFile(container.logPath, 'utf8')).trimEnd().split('\n');
    assert.match(records.at(-1) ?? '', / stdout F after$/);
    assert.ok(records.length < lines);
    // where the disk became full a record ends early
    const torn = records.filter(record => !/^\S+ stdout F (line \d+|after)$/.test(record));
    assert.ok(torn.length <= 5, torn.slice(0, 10).join('\n'));
    await pod.stop();
    await pod.remove();
  } finally {
    unmount(disk, { detach: true });
  }
});

async function droppedBytes({ metrics }: TestAgent): Promise<number> {
  const text = await (await fetch(`http://${metrics}/metrics`)).text();
  return Number(/^berth_log_dropped_bytes_total (\d+)$/m.exec(text)?.[1]);
}
