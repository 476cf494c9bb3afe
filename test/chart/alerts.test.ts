import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { execa } from 'execa';
import { dump, load } from 'js-yaml';
import { chart, type KubernetesObject, project, render, theOnly, withoutHelm } from './support/helm.ts';

const rulesFile = join(chart, 'files', 'alerts.yaml');
const casesFile = join(import.meta.dirname, 'alerts.promtool.yaml');

const alertsOf = (groups: KubernetesObject): string[] =>
  groups.flatMap((group: KubernetesObject) => group.rules.map((rule: KubernetesObject) => rule.alert));

async function loadYaml(file: string): Promise<KubernetesObject> {
  return load(await readFile(file, 'utf8'));
}

async function promtool(...args: readonly string[]): Promise<void> {
  const { exitCode, all } = await execa('promtool', args, { reject: false, all: true, timeout: 60_000 });
  assert.equal(exitCode, 0, all);
}

/** A folder with rules and the cases beside them. */
async function folderWith(t: TestContext, rules: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'berth-alerts-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'alerts.yaml'), rules);
  await copyFile(casesFile, join(folder, 'cases.yaml'));
  return folder;
}

suite('alerts', () => {
  test('each fires when it must and not otherwise', async t => {
    const folder = await folderWith(t, await readFile(rulesFile, 'utf8'));
    await promtool('check', 'rules', join(folder, 'alerts.yaml'));
    await promtool('test', 'rules', join(folder, 'cases.yaml'));
  });

  test('each has cases in which it fires and in which it does not', async () => {
    const { tests } = await loadYaml(casesFile);
    const cases = tests.flatMap((each: KubernetesObject) => each.alert_rule_test);
    for (const alert of alertsOf((await loadYaml(rulesFile)).groups)) {
      const own = cases.filter(({ alertname }: KubernetesObject) => alertname === alert);
      const firing = own.filter(({ exp_alerts }: KubernetesObject) => exp_alerts.length > 0);
      assert.ok(firing.length > 0 && firing.length < own.length, alert);
    }
  });

  test('each has its chapter in docs/runbooks.md, and no chapter is of another', async () => {
    const page = await readFile(join(project, 'docs', 'runbooks.md'), 'utf8');
    const chapters = [...page.matchAll(/^## (Berth\w+)$/gm)].map(([, name]) => name);
    assert.deepEqual(chapters, alertsOf((await loadYaml(rulesFile)).groups));
  });

  test('what the chart renders of them passes the same cases', { skip: withoutHelm }, async t => {
    const rule = theOnly(await render('everything', '--set', 'prometheusRule.runbookUrl='), 'PrometheusRule');
    const folder = await folderWith(t, dump(rule.spec));
    await promtool('check', 'rules', join(folder, 'alerts.yaml'));
    await promtool('test', 'rules', join(folder, 'cases.yaml'));
  });

  test('links, lost alerts, own rules and the name of the job are as the values say', {
    skip: withoutHelm,
  }, async () => {
    const all = alertsOf((await loadYaml(rulesFile)).groups);
    const linked = theOnly(await render('everything'), 'PrometheusRule').spec.groups[0].rules;
    for (const { alert, annotations } of linked)
      assert.equal(annotations.runbook_url, `https://docs.example/berth/runbooks#${alert.toLowerCase()}`);
    const own = theOnly(await render('monitoring'), 'PrometheusRule').spec.groups[0].rules;
    const lost = ['BerthContainersOutOfMemory', 'BerthImagePullsFailing'];
    assert.deepEqual(
      own.map((rule: KubernetesObject) => rule.alert ?? rule.record),
      [...all.filter(alert => !lost.includes(alert)), 'berth:operations:rate5m'],
    );
    const renamed = theOnly(await render('names'), 'PrometheusRule').spec.groups[0].rules[0];
    assert.equal(renamed.expr, 'up{job="agent"} == 0 or absent(up{job="agent"})');
  });
});
