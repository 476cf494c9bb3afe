import type { ContainerRecord, SandboxRecord } from '../metadata/records.ts';
import type { Table } from '../metadata/store.ts';
import type { TaskDescriber } from '../monitor/container-labels.ts';

/** Names a task as the kubelet knows it; a task of a sandbox's own id is its infra process. */
export function taskDescriber(sandboxes: Table<SandboxRecord>, containers: Table<ContainerRecord>): TaskDescriber {
  return {
    describe(_namespace, id) {
      const container = containers.get(id);
      const sandbox = sandboxes.get(container?.sandboxId ?? id);
      if (!sandbox) return undefined;
      const pod = { pod: sandbox.name, namespace: sandbox.namespace };
      if (!container)
        return { ...pod, container: 'POD', image: '', name: id, sandbox: true, startedAt: sandbox.createdAt };
      const { image, name, startedAt } = container;
      return {
        ...pod,
        container: name,
        image: image.userSpecified || image.spec,
        name: id,
        ...(startedAt !== undefined && { startedAt }),
      };
    },
  };
}
