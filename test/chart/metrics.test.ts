import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { execa } from 'execa';
import { load } from 'js-yaml';
import { useAgent } from '../integration/support/agent.ts';
import { Pod } from '../integration/support/pods.ts';
import { chart, type KubernetesObject, project } from './support/helm.ts';
import { labelsOf, metricsOf, type Served, servedBy } from './support/promql.ts';

/** Prometheus' own, and the labels that a scrape adds. */
const ofPrometheus = ['up'];
const ofScrapes = ['job', 'instance', 'node'];

async function expressions(): Promise<string[]> {
  const { groups } = load(await readFile(join(chart, 'files', 'alerts.yaml'), 'utf8')) as KubernetesObject;
  const dashboard = JSON.parse(await readFile(join(chart, 'files', 'dashboard.json'), 'utf8')) as KubernetesObject;
  const alerts = groups.flatMap((group: KubernetesObject) => group.rules.map((rule: KubernetesObject) => rule.expr));
  const panels = dashboard.panels.flatMap((panel: KubernetesObject) => panel.targets ?? []);
  const variables = dashboard.templating.list
    .map(({ definition }: KubernetesObject) => /^label_values\((.*), \w+\)$/.exec(definition)?.[1])
    .filter(Boolean);
  return [...alerts, ...panels.map(({ expr }: KubernetesObject) => expr), ...variables];
}

test('alerts, dashboard and helm test name metrics and labels that an agent serves', async t => {
  const agent = await useAgent(t);
  const pod = await Pod.run(agent);
  await pod.start('any', ['sleep', '1000']);
  const served = servedBy(await (await fetch(`http://${agent.metrics}/metrics`)).text());
  const all = await expressions();
  assert.ok(all.length > 25, 'the expressions are not found');
  for (const expression of all) {
    for (const metric of metricsOf(expression).filter(name => !ofPrometheus.includes(name)))
      assert.ok(served.names.has(metric), `nobody serves ${metric} of: ${expression}`);
    for (const label of labelsOf(expression).filter(name => !ofScrapes.includes(name)))
      assert.ok(isLabel(served, expression, label), `no metric has the label ${label} of: ${expression}`);
  }

  await t.test('helm test asks an agent that is well, and one that is not there', async () => {
    const ask = (url: string) =>
      execa(process.execPath, [join(project, 'scripts', 'ask-agents.ts'), url], { reject: false, timeout: 30_000 });
    const well = await ask(`http://${agent.metrics}`);
    assert.equal(well.exitCode, 0, well.stdout);
    assert.match(well.stdout, /^127\.0\.0\.1: healthy, ready, serves metrics$/);
    const absent = await ask('http://127.0.0.1:1');
    assert.equal(absent.exitCode, 1);
    assert.match(absent.stdout, /ECONNREFUSED/);
  });
});

/** A family without rows tells nothing of its labels. */
function isLabel({ labels }: Served, expression: string, label: string): boolean {
  const rows = metricsOf(expression).map(metric => labels.get(metric));
  return rows.some(known => known === undefined || known.has(label));
}

suite('the dashboard', () => {
  test('asks the data source that is chosen, for the agents that are chosen, with room for every panel', async () => {
    const dashboard = JSON.parse(await readFile(join(chart, 'files', 'dashboard.json'), 'utf8')) as KubernetesObject;
    const panels = dashboard.panels.filter(({ type }: KubernetesObject) => type !== 'row');
    const taken = new Set<string>();
    for (const { title, description, datasource, targets, gridPos } of panels) {
      assert.match(datasource.uid, /^\$\{datasource\}$/, title);
      assert.ok(description, `${title} has no description`);
      for (const { expr } of targets) assert.match(expr, /instance=~"\$instance"/, title);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        assert.ok(x < 24 && !taken.has(`${x} ${gridPos.y}`), `${title} lies over another panel`);
        taken.add(`${x} ${gridPos.y}`);
      }
    }
    const ids = dashboard.panels.map(({ id }: KubernetesObject) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
