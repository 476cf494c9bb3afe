import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { configFlags } from '../../internal/config/flags.ts';
import { berth } from '../integration/support/cli.ts';
import {
  chart,
  helm,
  type KubernetesObject,
  ofKind,
  render,
  schemaProblems,
  template,
  theOnly,
  valueSets,
  valuesFile,
  withoutHelm,
} from './support/helm.ts';

const containerOf = (objects: readonly KubernetesObject[]): KubernetesObject =>
  theOnly(objects, 'DaemonSet').spec.template.spec.containers[0];

const hostVolumesOf = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
  theOnly(objects, 'DaemonSet').spec.template.spec.volumes.filter((volume: KubernetesObject) => volume.hostPath);

const mountsOf = (objects: readonly KubernetesObject[]): Map<string, KubernetesObject> =>
  new Map(containerOf(objects).volumeMounts.map((mount: KubernetesObject) => [mount.mountPath, mount]));

suite('every value set', { skip: withoutHelm }, () => {
  for (const set of valueSets) {
    test(`${set}: Helm lints it, and every object is one of its kind`, async () => {
      const lint = await helm('lint', '--strict', chart, '--values', valuesFile(set));
      assert.ok(lint.ok, lint.output);
      const { ok, stdout, output } = await template(set);
      assert.ok(ok, output);
      assert.equal(await schemaProblems(stdout), '');
    });

    test(`${set}: the agent takes its flags and its configuration`, async t => {
      const objects = await render(set);
      const known = ['--config', ...configFlags().map(({ name }) => `--${name}`)];
      const [command, ...flags] = containerOf(objects).args;
      assert.equal(command, 'agent');
      for (const flag of flags) assert.ok(known.includes(flag.replace(/=.*/, '')), flag);
      await assertConfig(t, ofKind(objects, 'ConfigMap')[0].data['config.toml']);
    });

    test(`${set}: everything is named, labelled and found`, async () => {
      const objects = await render(set);
      const { template: pod, selector } = theOnly(objects, 'DaemonSet').spec;
      assert.ok(contains(pod.metadata.labels, selector.matchLabels));
      for (const object of objects) assert.equal(object.metadata.labels['app.kubernetes.io/instance'], 'node');
      for (const { spec } of [...ofKind(objects, 'NetworkPolicy')])
        assert.ok(contains(pod.metadata.labels, spec.podSelector.matchLabels));
      for (const { spec } of ofKind(objects, 'PodMonitor'))
        assert.ok(contains(pod.metadata.labels, spec.selector.matchLabels));
      for (const service of ofKind(objects, 'Service')) {
        assert.ok(contains(pod.metadata.labels, service.spec.selector));
        for (const { spec } of ofKind(objects, 'ServiceMonitor'))
          assert.ok(contains(service.metadata.labels, spec.selector.matchLabels));
      }
      // the pod of helm test must not be taken for an agent
      for (const { metadata } of ofKind(objects, 'Pod')) assert.ok(!contains(metadata.labels, selector.matchLabels));
    });
  }
});

suite('the check of objects', { skip: withoutHelm }, () => {
  const wrong = [
    ['a field that is not there', /hostPID: true/, 'hostPids: true', /unknown field "hostPids"/],
    ['a text for a number', /revisionHistoryLimit: 5/, 'revisionHistoryLimit: five', /cannot unmarshal string/],
    [
      'a mount without a volume',
      /name: shims\n\s+hostPath/,
      'name: shim\n          hostPath',
      /volumeMounts.*Not found: "shims"/,
    ],
    ['a port that differs on the node', /hostPort: 19464/, 'hostPort: 1', /must match `containerPort`/],
    ['a selector of others', /matchLabels:/, 'matchLabels:\n      other: one', /`selector` does not match/],
    ['a propagation that takes privileges', /privileged: true/, 'privileged: false', /Bidirectional mount propagation/],
  ] as const;
  for (const [what, before, after, problem] of wrong) {
    test(`sees ${what}`, async () => {
      const { stdout } = await template('loopback');
      const broken = stdout.replace(before, after);
      assert.notEqual(broken, stdout);
      assert.match(await schemaProblems(broken), problem);
    });
  }

  test('sees a field of a monitor that is not there', async () => {
    const { stdout } = await template('ipv6');
    assert.match(await schemaProblems(stdout.replace('honorLabels:', 'honourLabels:')), /unknown field.*honourLabels/);
  });
});

suite('the agent', { skip: withoutHelm }, () => {
  test('takes what docs/chart.md lists of a node, and has no token', async () => {
    const objects = await render('default');
    const { spec } = theOnly(objects, 'DaemonSet').spec.template;
    assert.deepEqual([spec.hostNetwork, spec.hostPID, spec.hostIPC], [true, true, true]);
    assert.equal(spec.automountServiceAccountToken, false);
    assert.deepEqual(ofKind(objects, 'ClusterRole').concat(ofKind(objects, 'Role')), []);
    const { securityContext } = spec.containers[0];
    assert.deepEqual(securityContext, { privileged: true, runAsUser: 0, readOnlyRootFilesystem: true });
    for (const { hostPath } of hostVolumesOf(objects)) assert.ok(hostPath.type, `${hostPath.path} has no type`);
    const propagation = [...mountsOf(objects)].map(([path, mount]) => [
      path,
      mount.mountPropagation ?? 'None',
      mount.readOnly === true,
    ]);
    assert.deepEqual(propagation, [
      ['/etc/berth', 'None', true],
      ['/tmp', 'None', false],
      ['/var/lib/berth', 'Bidirectional', false],
      ['/run/berth', 'Bidirectional', false],
      ['/run/containerd', 'None', false],
      ['/var/lib/kubelet', 'Bidirectional', false],
      ['/var/log/pods', 'None', false],
      ['/etc/cni/net.d', 'HostToContainer', true],
      ['/opt/cni/bin', 'HostToContainer', true],
      ['/var/lib/cni', 'None', false],
      ['/run/xtables.lock', 'None', false],
      ['/sys', 'HostToContainer', false],
      ['/run/systemd', 'HostToContainer', true],
    ]);
  });

  test('sees every folder of the node under the name that it has there, but for that of its shims', async () => {
    for (const set of valueSets) {
      const objects = await render(set);
      const mounts = [...mountsOf(objects).values()];
      for (const { name, hostPath } of hostVolumesOf(objects).filter(volume => volume.name !== 'shims'))
        assert.deepEqual(
          mounts.filter(mount => mount.name === name).map(mount => mount.mountPath),
          [hostPath.path],
          set,
        );
    }
  });

  test('is probed at the port that it serves, where only the node reaches it too', async () => {
    const objects = await render('loopback');
    const { args, ports, startupProbe, livenessProbe, readinessProbe } = containerOf(objects);
    assert.ok(args.includes('--metrics=127.0.0.1:19464'));
    assert.deepEqual(ports, [{ name: 'metrics', containerPort: 19464, hostPort: 19464, protocol: 'TCP' }]);
    const request = (path: string) => ({ path, port: 'metrics', scheme: 'HTTP', host: '127.0.0.1' });
    assert.deepEqual(startupProbe.httpGet, request('/healthz'));
    assert.deepEqual(livenessProbe.httpGet, request('/healthz'));
    assert.deepEqual(readinessProbe.httpGet, request('/readyz'));
    assert.deepEqual(ofKind(objects, 'Service').concat(ofKind(objects, 'Pod')), []);
  });

  test('listens on IPv6 with brackets', async () => {
    assert.ok(containerOf(await render('ipv6')).args.includes('--metrics=[::]:9464'));
  });

  test('is made anew by a new configuration, and by nothing else', async () => {
    const podOf = async (...more: string[]) => theOnly(await render('default', ...more), 'DaemonSet').spec.template;
    const before = await podOf();
    assert.notDeepEqual(await podOf('--set', 'config=namespace="other"'), before);
    assert.deepEqual(await podOf('--set', 'dashboard.enabled=true,prometheusRule.enabled=true'), before);
  });

  test('of a second release shares nothing with the first', async () => {
    const shared = ['kubelet', 'pod-logs', 'cni-conf', 'cni-bin', 'cni-state', 'xtables-lock', 'sys', 'systemd'];
    const [first, second] = [await render('default'), await render('second')];
    const own = (objects: readonly KubernetesObject[]) =>
      hostVolumesOf(objects)
        .filter(({ name }) => !shared.includes(name))
        .map(({ hostPath }) => hostPath.path);
    assert.deepEqual(own(first), ['/var/lib/berth', '/run/berth', '/run/berth/shims']);
    for (const path of own(first)) assert.ok(!own(second).includes(path), path);
    const name = (objects: readonly KubernetesObject[]) => containerOf(objects).env[0].value;
    assert.notEqual(name(first), name(second));
  });
});

suite('values', { skip: withoutHelm }, () => {
  const wrong = [
    ['no image', 'image.repository=', /image\.repository is needed/],
    ['a tag in the repository', 'image.repository=registry.example/berth:1', /repository/],
    ['a digest that is none', 'image.digest=sha256:1234', /digest/],
    ['a key that is not there', 'replicas=3', /replicas/],
    ['a port that is none', 'metrics.port=70000', /port/],
    ['a path that climbs', 'host.root=/var/../etc', /root/],
    ['a relative path', 'host.state=run/berth', /state/],
    ['a strategy that is none', 'updateStrategy.type=Recreate', /updateStrategy/],
    ['an interval without a unit', 'serviceMonitor.interval="30"', /interval/],
    ['a monitor without its Service', 'serviceMonitor.enabled=true,service.enabled=false', /needs service\.enabled/],
    ['a propagation that is none', 'extraHostPaths[0].path=/srv,extraHostPaths[0].propagation=Both', /propagation/],
  ] as const;
  for (const [what, value, message] of wrong) {
    test(`${what} is refused by name`, async () => {
      const { ok, output } = await template('default', '--set', value);
      assert.ok(!ok, 'Helm took it');
      assert.match(output, message);
    });
  }

  test('every default is one that the schema knows, with nothing set', async () => {
    const { ok, output } = await helm('lint', chart);
    assert.ok(ok, output);
  });

  test('NOTES.txt says what is risky', async () => {
    const notes = async (set: string, ...more: string[]) =>
      (await helm('install', 'node', chart, '--dry-run=client', '--values', valuesFile(set), ...more)).output;
    assert.match(await notes('everything'), /do not apply a NetworkPolicy/);
    assert.match(await notes('everything', '--set', 'podMonitor.enabled=true'), /scraped twice/);
    assert.match(await notes('default'), /pod-security\.kubernetes\.io\/enforce=privileged/);
    assert.doesNotMatch(await notes('default'), /scraped twice|NetworkPolicy/);
  });
});

const contains = (labels: KubernetesObject, wanted: KubernetesObject): boolean =>
  Object.entries(wanted).every(([key, value]) => labels[key] === value);

async function assertConfig(t: TestContext, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-chart-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'config.toml'), text);
  const { exitCode, stderr } = await berth(['config', 'check', join(folder, 'config.toml')]);
  assert.equal(exitCode, 0, stderr);
}
