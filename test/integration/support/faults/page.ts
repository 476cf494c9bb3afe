import { lifecycleRows } from './lifecycle.ts';
import { limitRows } from './limits.ts';
import { logRows } from './logs.ts';
import { machineRows } from './machine.ts';
import { mountRows } from './mounts.ts';
import { podRows } from './pods.ts';
import { programRows } from './programs.ts';
import type { FaultRow } from './row.ts';
import { securityRows } from './security.ts';

export const chapters: Readonly<Record<string, readonly FaultRow[]>> = {
  'Programs and images': programRows,
  'Users, capabilities, profiles and namespaces': securityRows,
  'Mounts and devices': mountRows,
  Limits: limitRows,
  Logs: logRows,
  Pods: podRows,
  'What is asked of which container': lifecycleRows,
  'Shims, OCI runtimes, networks and disks': machineRows,
};

const intro = `# Faults

What berth answers when something is wrong: the gRPC code and the first sentence. Behind the sentence comes the detail, where
there is one: the words of the OCI runtime, of the shim or of the CNI plugin. What a start says is also the message of the
container's status, with the reason StartError.

NAME stands for a container's name, POD for a pod's namespace and name, ID for an id, UID for a pod's uid, DIR for a folder,
N for a number and LONG for a long word. Every line is made to happen by \`test/integration/induced-faults-*.test.ts\`, on real
shims, runc and CNI plugins; after each nothing is left, and the same thing asked for rightly succeeds. This page is written
by \`BERTH_GOLDEN=write node --test test/faults-page.test.ts\`.

Where the code is OK the call has succeeded, since the kernel refused the program only afterwards: the container's status and
its log tell.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

function table(rows: readonly FaultRow[]): string {
  const lines = rows.map(({ fault, rpc, code, says }) => `| ${cell(fault)} | ${rpc} | ${code} | \`${cell(says)}\` |`);
  return ['| Fault | Call | Code | First sentence |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** docs/faults.md */
export const faultsPage = (): string =>
  [intro, ...Object.entries(chapters).map(([title, rows]) => `## ${title}\n\n${table(rows)}\n`)].join('\n');
