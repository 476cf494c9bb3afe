import type { ContainerRecord, SandboxRecord } from '../metadata/records.ts';
import type { Table } from '../metadata/store.ts';
import type { PodDescriber, TaskDescriber } from '../monitor/container-labels.ts';

/** Names a task as the kubelet knows it; a task of a sandbox's own id is its infra process. */
export function taskDescriber(
  sandboxes: Table<SandboxRecord>,
  containers: Table<ContainerRecord>,
): TaskDescriber & PodDescriber {
  return {
    describe(_namespace, id) {
      const container = containers.get(id);
      const sandbox = sandboxes.get(container?.sandboxId ?? id);
      if (!sandbox) return undefined;
      const pod = { pod: sandbox.name, namespace: sandbox.namespace };
      if (!container) {
        const { createdAt } = sandbox;
        return { ...pod, container: 'POD', image: '', name: id, sandbox: true, createdAt, startedAt: createdAt };
      }
      const { image, name, createdAt, startedAt, resources, logPath } = container;
      const { cpuShares: shares = 0n, cpuPeriod: period = 0n, cpuQuota: quota = 0n } = resources ?? {};
      return {
        ...pod,
        container: name,
        image: image.userSpecified || image.spec,
        name: id,
        logPath,
        createdAt,
        cpu: { shares, period, quota },
        ...(startedAt !== undefined && { startedAt }),
      };
    },
    describePod(id) {
      const sandbox = sandboxes.get(id);
      return sandbox && { pod: sandbox.name, namespace: sandbox.namespace };
    },
  };
}
