import assert from 'node:assert/strict';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { until } from '../integration/support/until.ts';
import { idOf, inspect } from './support/inspect.ts';
import type { TestKubelet, TestPod } from './support/kubelet.ts';
import { container, idle } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

const logsOf = (pod: TestPod, name: string, query = ''): string =>
  `/containerLogs/default/${pod.fullName}/${name}${query}`;

async function reading(kubelet: TestKubelet): Promise<void> {
  const script = `echo one; sleep 0.2; echo two >&2; sleep 0.2; echo three; ${idle}`;
  const pod = await kubelet.run('talks', { containers: [container(kubelet, 'main', script)] });
  const id = idOf(await pod.ready(), 'main');
  const read = async (query = '') => (await kubelet.get(logsOf(pod, 'main', query))).text();
  await until('all is logged', 10_000, async () => (await read()) === 'one\ntwo\nthree\n');
  assert.equal(await read('?tailLines=2'), 'two\nthree\n');
  assert.equal(await read('?limitBytes=5'), 'one\nt');
  assert.match(await read('?timestamps=true'), /^\d{4}-\d\d-\d\dT\S+Z one\n/);
  const link = `/var/log/containers/${pod.fullName}_default_main-${id}.log`;
  assert.equal(await realpath(link), (await inspect(kubelet, id)).logPath);
  await pod.remove();
}

async function previous(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('ended', {
    restartPolicy: 'Never',
    containers: [container(kubelet, 'main', 'echo last; exit 1')],
  });
  await pod.until('has failed', ({ phase }) => phase === 'Failed');
  assert.equal(await (await kubelet.get(logsOf(pod, 'main'))).text(), 'last\n');
}

/** Counts aloud for a while, each number on a line of its own of about 1 KiB. */
const counting = `i=0; while [ $i -lt 200 ]; do i=$((i + 1)); printf '%d %01000d\\n' $i 0; sleep 0.04; done; ${idle}`;

async function rotation(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('counts', { containers: [container(kubelet, 'main', counting)] });
  const status = await pod.ready();
  const { logPath } = await inspect(kubelet, idOf(status, 'main'));
  const stop = new AbortController();
  const { body } = await kubelet.get(logsOf(pod, 'main', '?follow=true'), { signal: stop.signal });
  let followed = '';
  const following = (async () => {
    for await (const chunk of body ?? []) followed += Buffer.from(chunk as Uint8Array).toString();
  })().catch(() => {});
  await until('the last number is logged', 30_000, () => /^200 /m.test(followed));
  const folder = join(logPath, '..');
  await until('the log is rotated', 15_000, async () => (await readdir(folder)).length > 1);
  stop.abort();
  await following;
  const numbers = (text: string) =>
    [...text.matchAll(/^(?:\S+Z stdout F )?(\d+) 0/gm)].map(([, number]) => Number(number));
  const all = Array.from({ length: 200 }, (_, index) => index + 1);
  assert.deepEqual(numbers(followed), all);
  assert.deepEqual(numbers(await wholeLog(folder)), all);
  await pod.remove();
}

/** Oldest first, those that the kubelet has compressed too. */
async function wholeLog(folder: string): Promise<string> {
  const age = (name: string) => (name === '0.log' ? 'z' : name);
  const names = (await readdir(folder)).sort((a, b) => (age(a) < age(b) ? -1 : 1));
  const contents = await Promise.all(names.map(name => readFile(join(folder, name))));
  return contents
    .map((bytes, index) => (names[index]?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString())
    .join('');
}

/** It weighs logs while it compresses those that it has put aside. */
const allow = [
  /"Unable to fetch container log stats" err="failed to get fsstats for \\"\S+\.log\.[\d-]+\S*\\": no such file or directory"/,
];

scenarios(
  'a kubelet shows logs',
  {
    'whole, their last lines, with times': reading,
    'of a container that has ended': previous,
    'and follows them over a rotation': rotation,
  },
  { allow, config: { containerLogMaxSize: '64Ki', containerLogMonitorInterval: '3s', containerLogMaxFiles: 10 } },
);
