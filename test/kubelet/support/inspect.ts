import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { V1ContainerStatus, V1PodStatus } from '@kubernetes/client-node';
import type { runtime } from '../../../api/gen/cri.js';
import { runtimeService } from '../../../api/services.ts';
import { within } from '../../integration/support/within.ts';
import type { TestKubelet } from './kubelet.ts';

/** What a kubelet says of one of a pod's containers, an init container too. */
export function containerOf(status: V1PodStatus, name: string): V1ContainerStatus {
  const all = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
  const found = all.find(container => container.name === name);
  assert.ok(found, `there is no status of ${name} in ${JSON.stringify(status)}`);
  return found;
}

/** '' before there is one. */
export function idOf(status: V1PodStatus, name: string): string {
  const { containerID = '' } = containerOf(status, name);
  if (containerID !== '') assert.match(containerID, /^berth:\/\/[0-9a-f]{64}$/);
  return containerID.replace('berth://', '');
}

/** Runs a command in a container by way of the CRI and returns what it printed. */
export async function run({ agent }: TestKubelet, containerId: string, cmd: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await agent.client.call(runtimeService.ExecSync, {
    containerId,
    cmd,
    timeout: BigInt(within(10)),
  });
  assert.equal(exitCode, 0, `${cmd.join(' ')}: ${Buffer.from(stderr).toString()}`);
  return Buffer.from(stdout).toString();
}

export async function inspect(
  { agent }: TestKubelet,
  containerId: string,
): Promise<runtime.v1.ContainerStatus & { pid: number }> {
  const { status, info } = await agent.client.call(runtimeService.ContainerStatus, { containerId, verbose: true });
  assert.ok(status);
  return { ...status, pid: (JSON.parse(info['info'] ?? '{}') as { pid?: number }).pid ?? 0 };
}

/** The value of a line of /proc/PID/status, its white space made one space. */
export async function processField(pid: number, name: string): Promise<string> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  const line = text.split('\n').find(line => line.startsWith(`${name}:`)) ?? '';
  return line
    .slice(name.length + 1)
    .trim()
    .replaceAll(/\s+/g, ' ');
}
