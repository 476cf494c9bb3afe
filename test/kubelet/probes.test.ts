import assert from 'node:assert/strict';
import type { V1PodStatus, V1Probe } from '@kubernetes/client-node';
import { containerOf, idOf, run } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container } from './support/manifests.ts';
import { scenarios } from './support/scenarios.ts';

/** Serves / on a port for as long as the file /ok is there, which is not at its start. */
const server = (port: number): string => `
  trap exit TERM
  while sleep 0.1; do
    if [ -f /ok ]; then
      [ "$pid" ] || { httpd -f -p ${port} -h / & pid=$!; }
    else
      [ -z "$pid" ] || kill $pid
      pid=
    fi
  done`;

/** Of those that are not meant to hang: a machine may be slow. */
const timeoutSeconds = 15;

type Kind = (port: number) => Pick<V1Probe, keyof V1Probe>;

const kinds: Readonly<Record<string, Kind>> = {
  exec: () => ({ exec: { command: ['test', '-f', '/ok'] } }),
  http: port => ({ httpGet: { path: '/ok', port } }),
  tcp: port => ({ tcpSocket: { port } }),
};

/** A container for each of the three probes, all healthy and sick by the same rule. */
const probed = (kind: string) => async (kubelet: TestKubelet) => {
  const probe = (port: number, failureThreshold: number) => ({
    ...kinds[kind]?.(port),
    ...{ periodSeconds: 1, timeoutSeconds, failureThreshold },
  });
  const pod = await kubelet.run(kind, {
    containers: [
      container(kubelet, 'startup', server(8081), { startupProbe: probe(8081, 60) }),
      container(kubelet, 'readiness', server(8082), { readinessProbe: probe(8082, 1) }),
      container(kubelet, 'liveness', server(8083), {
        startupProbe: probe(8083, 60),
        livenessProbe: probe(8083, 2),
      }),
    ],
  });
  const shell = (status: V1PodStatus, name: string, script: string) =>
    run(kubelet, idOf(status, name), ['sh', '-c', script]);
  const names = ['startup', 'readiness', 'liveness'];
  const early = await pod.until('all run', ({ containerStatuses = [] }) =>
    names.every(name => containerStatuses.find(status => status.name === name)?.state?.running),
  );
  assert.deepEqual([containerOf(early, 'startup').started, containerOf(early, 'readiness').ready], [false, false]);
  for (const name of names) await shell(early, name, 'touch /ok');
  const healthy = await pod.ready();

  await shell(healthy, 'startup', 'rm /ok');
  await shell(healthy, 'readiness', 'rm /ok');
  await pod.until('is no longer ready', status => !containerOf(status, 'readiness').ready);
  await shell(healthy, 'readiness', 'touch /ok');
  await pod.until('is ready again', status => containerOf(status, 'readiness').ready);

  await shell(healthy, 'liveness', 'rm /ok');
  const again = await pod.until('the sick one is started again', status => {
    const { restartCount, state } = containerOf(status, 'liveness');
    return restartCount === 1 && state?.running !== undefined;
  });
  await shell(again, 'liveness', 'touch /ok');
  const after = await pod.ready();
  assert.notEqual(idOf(after, 'liveness'), idOf(healthy, 'liveness'));
  for (const name of ['startup', 'readiness']) {
    assert.deepEqual([idOf(after, name), containerOf(after, name).restartCount], [idOf(healthy, name), 0]);
  }
};

async function startupFails(kubelet: TestKubelet): Promise<void> {
  const startupProbe = { exec: { command: ['false'] }, periodSeconds: 1, timeoutSeconds, failureThreshold: 2 };
  const pod = await kubelet.run('never-up', {
    restartPolicy: 'Never',
    containers: [container(kubelet, 'main', 'trap "exit 9" TERM; while :; do sleep 0.1; done', { startupProbe })],
  });
  const status = await pod.until('has failed', ({ phase }) => phase === 'Failed');
  assert.equal(containerOf(status, 'main').state?.terminated?.exitCode, 9);
}

async function probeHangs(kubelet: TestKubelet): Promise<void> {
  const livenessProbe = {
    ...{ exec: { command: ['sleep', '1000'] }, timeoutSeconds: 1, periodSeconds: 1, failureThreshold: 1 },
  };
  const pod = await kubelet.run('hangs', {
    containers: [container(kubelet, 'main', 'trap "exit 9" TERM; while :; do sleep 0.1; done', { livenessProbe })],
  });
  const status = await pod.until('is started again', now => containerOf(now, 'main').restartCount > 0);
  assert.equal(containerOf(status, 'main').lastState?.terminated?.exitCode, 9);
  await pod.remove();
}

/** Of the probe that hangs, and of no other. */
const allow = [
  /"ExecSync cmd from runtime service failed" err="rpc error: code = DeadlineExceeded .* cmd=\["sleep","1000"\]/,
];

scenarios(
  'a kubelet probes containers',
  {
    'by commands': probed('exec'),
    'over HTTP': probed('http'),
    'over TCP': probed('tcp'),
    'and ends one that does not come up': startupFails,
    'and counts a probe that hangs as failed': probeHangs,
  },
  { allow },
);
