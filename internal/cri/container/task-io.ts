import type { ContainerRecord, SandboxRecord } from '../../metadata/records.ts';
import type { TaskIo } from '../../runtime/shim/shim.ts';
import { mappedRoot } from '../mapped-root.ts';

/** Where the container's first process reads and writes. */
export const taskIo = (
  { tty: terminal, stdin, logPath }: ContainerRecord,
  { userNamespace }: Pick<SandboxRecord, 'userNamespace'>,
): TaskIo => ({ terminal, stdin, logPath, ...(userNamespace && { owner: mappedRoot(userNamespace) }) });
