import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { containerOf, idOf, inspect, run } from './support/inspect.ts';
import type { TestKubelet } from './support/kubelet.ts';
import { container, idle, mounted } from './support/manifests.ts';
import { recordFolder, scenarios } from './support/scenarios.ts';

const always = { restartPolicy: 'Always' };

async function initContainers(kubelet: TestKubelet): Promise<void> {
  const say = (word: string, then = '') => `echo ${word} >> /shared/order; ${then}`;
  const volumeMounts = [mounted('shared', '/shared')];
  const startupProbe = { exec: { command: ['test', '-f', '/shared/up'] }, periodSeconds: 1, timeoutSeconds: 15 };
  const pod = await kubelet.run('init', {
    volumes: [{ name: 'shared', emptyDir: {} }],
    initContainers: [
      container(kubelet, 'one', say('one', 'sleep 1'), { volumeMounts }),
      container(kubelet, 'side', say('side', `sleep 1; touch /shared/up; ${idle}`), {
        ...{ volumeMounts, ...always, startupProbe },
      }),
      container(kubelet, 'two', say('two', 'test -f /shared/up'), { volumeMounts }),
    ],
    containers: [container(kubelet, 'main', say('main', idle), { volumeMounts })],
  });
  const status = await pod.ready();
  assert.equal(await run(kubelet, idOf(status, 'main'), ['cat', '/shared/order']), 'one\nside\ntwo\nmain\n');
  assert.equal(containerOf(status, 'main').image, kubelet.agent.image);
  const { exitCode, reason } = containerOf(status, 'one').state?.terminated ?? {};
  assert.deepEqual([exitCode, reason], [0, 'Completed']);
  assert.ok(containerOf(status, 'side').state?.running);
  process.kill((await inspect(kubelet, idOf(status, 'side'))).pid, 'SIGKILL');
  const later = await pod.until('the sidecar is started again', now => {
    const { restartCount, ready } = containerOf(now, 'side');
    return restartCount === 1 && ready;
  });
  assert.equal(containerOf(later, 'side').lastState?.terminated?.exitCode, 137);
  assert.equal(idOf(later, 'main'), idOf(status, 'main'));
}

async function sidecarEndsLast(kubelet: TestKubelet): Promise<void> {
  const record = await recordFolder(kubelet, 'ends');
  const more = { volumeMounts: [record.mount] };
  const slow = (name: string) =>
    `trap 'sleep 1; echo ${name} >> /record/ends; exit 0' TERM; while :; do sleep 0.1; done`;
  const pod = await kubelet.run('ends', {
    terminationGracePeriodSeconds: 10,
    volumes: [record.volume],
    initContainers: [
      container(kubelet, 'outer', slow('outer'), { ...more, ...always }),
      container(kubelet, 'inner', slow('inner'), { ...more, ...always }),
    ],
    containers: [container(kubelet, 'main', slow('main'), more)],
  });
  await pod.ready();
  await pod.remove();
  assert.equal(await readFile(join(record.path, 'ends'), 'utf8'), 'main\ninner\nouter\n');
}

async function failingInit(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('failing-init', {
    restartPolicy: 'Never',
    initContainers: [container(kubelet, 'fails', 'exit 7')],
    containers: [container(kubelet, 'main', idle)],
  });
  const status = await pod.until('has failed', ({ phase }) => phase === 'Failed');
  assert.equal(containerOf(status, 'fails').state?.terminated?.exitCode, 7);
  assert.equal(containerOf(status, 'main').state?.waiting?.reason, 'PodInitializing');
}

async function hooks(kubelet: TestKubelet): Promise<void> {
  const record = await recordFolder(kubelet, 'hooks');
  const volumeMounts = [record.mount];
  const note = (word: string) => ({ exec: { command: ['sh', '-c', `echo ${word} >> /record/order`] } });
  const server = 'printf "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n" | nc -l -p 8081 > /record/http';
  const pod = await kubelet.run('hooks', {
    terminationGracePeriodSeconds: 10,
    volumes: [record.volume],
    initContainers: [container(kubelet, 'server', `${server}; ${idle}`, { volumeMounts, ...always })],
    containers: [
      container(kubelet, 'main', `trap 'echo term >> /record/order; exit 0' TERM; while :; do sleep 0.1; done`, {
        volumeMounts,
        lifecycle: { postStart: note('postStart'), preStop: note('preStop') },
      }),
      container(kubelet, 'http', idle, { lifecycle: { preStop: { httpGet: { path: '/bye', port: 8081 } } } }),
    ],
  });
  await pod.ready();
  assert.equal(await readFile(join(record.path, 'order'), 'utf8'), 'postStart\n');
  await pod.remove();
  assert.equal(await readFile(join(record.path, 'order'), 'utf8'), 'postStart\npreStop\nterm\n');
  assert.match(await readFile(join(record.path, 'http'), 'utf8'), /^GET \/bye HTTP\/1\.1\r\n/);
}

async function terminationMessages(kubelet: TestKubelet): Promise<void> {
  const fallback = { terminationMessagePolicy: 'FallbackToLogsOnError' };
  const pod = await kubelet.run('messages', {
    restartPolicy: 'Never',
    containers: [
      container(kubelet, 'usual', 'echo done > /dev/termination-log'),
      container(kubelet, 'elsewhere', 'echo -n there > /tmp/last; exit 3', { terminationMessagePath: '/tmp/last' }),
      container(kubelet, 'logged', 'echo first >&2; echo last >&2; exit 4', fallback),
      container(kubelet, 'well', 'echo out', fallback),
      container(kubelet, 'missing', ['/no/such/program'], { terminationMessagePolicy: 'File' }),
    ],
  });
  const status = await pod.until('has failed', ({ phase }) => phase === 'Failed');
  const end = (name: string) => {
    const { exitCode, reason, message } = containerOf(status, name).state?.terminated ?? {};
    return [exitCode, reason, message];
  };
  assert.deepEqual(end('usual'), [0, 'Completed', 'done\n']);
  assert.deepEqual(end('elsewhere'), [3, 'Error', 'there']);
  assert.deepEqual(end('logged'), [4, 'Error', 'first\nlast\n']);
  assert.deepEqual(end('well'), [0, 'Completed', undefined]);
  const [exitCode, reason, message] = end('missing');
  assert.deepEqual([exitCode, reason], [128, 'StartError']);
  assert.match(String(message), /no\/such\/program/);
}

async function backOff(kubelet: TestKubelet): Promise<void> {
  const pod = await kubelet.run('crashes', { containers: [container(kubelet, 'main', 'sleep 0.2; exit 3')] });
  const waiting = await pod.until('waits before its second restart', status => {
    const { restartCount, state } = containerOf(status, 'main');
    return restartCount === 1 && state?.waiting?.reason === 'CrashLoopBackOff';
  });
  const { state, lastState } = containerOf(waiting, 'main');
  assert.match(state?.waiting?.message ?? '', /^back-off 10s restarting failed container=main /);
  assert.equal(lastState?.terminated?.exitCode, 3);
  const again = await pod.until('is started again', status => containerOf(status, 'main').restartCount === 2);
  const main = containerOf(again, 'main');
  const begun =
    main.state?.running?.startedAt ?? main.state?.terminated?.startedAt ?? main.lastState?.terminated?.startedAt;
  const pause = Date.parse(String(begun)) - Date.parse(String(lastState?.terminated?.finishedAt));
  // the kubelet's times are of whole seconds
  assert.ok(pause >= 9000, `it was started again after ${pause} ms`);
  await pod.remove();
}

/** The program that is missing on purpose. */
const allow = [/no\/such\/program/];

scenarios(
  'a kubelet starts and ends containers in their order',
  {
    'init containers run one by one, and a sidecar beside the rest': initContainers,
    'sidecars outlive the main container and end in reverse order': sidecarEndsLast,
    'an init container that fails ends a pod that is not restarted': failingInit,
    'postStart and preStop hooks run at their times': hooks,
    'termination messages come from the file, or from the log': terminationMessages,
    'a container that crashes is restarted after a back-off': backOff,
  },
  { allow },
);
