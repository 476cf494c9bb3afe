import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { within } from '../../integration/support/within.ts';
import { type TestKubelet, useKubelet } from './kubelet.ts';
import type { KubeletOptions } from './settings.ts';

export type Scenario = (kubelet: TestKubelet, t: TestContext) => Promise<void>;

/** Runs them all on one kubelet, at the same time, each with pods of its own. */
export function scenarios(
  title: string,
  table: Readonly<Record<string, Scenario>>,
  options: KubeletOptions = {},
): void {
  test(title, { timeout: within(300_000), concurrency: true }, async t => {
    const kubelet = await useKubelet(t, options);
    await Promise.all(Object.entries(table).map(([name, scenario]) => t.test(name, sub => scenario(kubelet, sub))));
  });
}

/** A folder of the host for pods to write to; they see it at /record. */
export async function recordFolder(kubelet: TestKubelet, name: string) {
  const path = join(kubelet.agent.folder, `record-${name}`);
  await mkdir(path);
  const volume = { name: 'record', hostPath: { path, type: 'Directory' } };
  return { path, volume, mount: { name: 'record', mountPath: '/record' } };
}
