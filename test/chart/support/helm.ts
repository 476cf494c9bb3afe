import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { loadAll } from 'js-yaml';

export const project = join(import.meta.dirname, '..', '..', '..');
export const chart = join(project, 'charts', 'berth');

/** run.sh sets them: programs that Go has compiled. */
const helmProgram = process.env['BERTH_TEST_HELM'] ?? '';
const schemaProgram = process.env['BERTH_TEST_SCHEMA'] ?? '';

/** What node:test takes as the reason to skip. */
export const withoutHelm: string | false =
  helmProgram === '' || schemaProgram === '' ? 'Helm is not compiled: npm run test:chart' : false;

/** Names of the value sets of the chart, each a file in its folder ci. */
export const valueSets = globSync('ci/*-values.yaml', { cwd: chart })
  .map(file => basename(file, '-values.yaml'))
  .sort();

export const valuesFile = (set: string): string => join(chart, 'ci', `${set}-values.yaml`);

export interface Outcome {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both streams. */
  readonly output: string;
}

export async function helm(...args: readonly string[]): Promise<Outcome> {
  const { exitCode, stdout, stderr } = await execa(helmProgram, args, { reject: false, timeout: 60_000 });
  return { ok: exitCode === 0, stdout, output: `${stdout}\n${stderr}` };
}

/** The release "node" in the namespace "nodes" of a value set, and more arguments of Helm. */
export const template = (set: string, ...more: readonly string[]): Promise<Outcome> =>
  helm('template', 'node', chart, '--namespace', 'nodes', '--values', valuesFile(set), ...more);

/** An object as it would go to an API server; what a test looks at is narrowed there. */
// biome-ignore lint/suspicious/noExplicitAny: any kind of object
export type KubernetesObject = any;

export async function render(set: string, ...more: readonly string[]): Promise<readonly KubernetesObject[]> {
  const { ok, stdout, output } = await template(set, ...more);
  if (!ok) throw new Error(`helm template of "${set}" failed:\n${output}`);
  return (loadAll(stdout) as KubernetesObject[]).filter(object => object !== null && object !== undefined);
}

export const ofKind = (objects: readonly KubernetesObject[], kind: string): readonly KubernetesObject[] =>
  objects.filter(object => object.kind === kind);

export function theOnly(objects: readonly KubernetesObject[], kind: string): KubernetesObject {
  const found = ofKind(objects, kind);
  if (found.length !== 1) throw new Error(`${found.length} objects of kind ${kind}; expected one`);
  return found[0];
}

/** What is wrong with objects, given as YAML; empty when nothing is. */
export async function schemaProblems(yaml: string): Promise<string> {
  const { exitCode, stdout, stderr } = await execa(schemaProgram, { input: yaml, reject: false, timeout: 60_000 });
  if (exitCode !== 0 && stdout === '') throw new Error(`the check of objects failed: ${stderr}`);
  return stdout;
}
