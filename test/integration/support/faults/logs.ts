import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Code } from '../../../../internal/errors/errors.ts';
import { mount, unmount } from '../../../../internal/host/mount.ts';
import { Pod } from '../pods.ts';
import { type FaultRow, inFolder } from './row.ts';

interface Spoilt {
  readonly fault: string;
  readonly rpc: 'CreateContainer' | 'StartContainer';
  readonly code: Code;
  readonly says: string;
  /** Is given the pod's log directory, and returns what undoes it. */
  readonly spoil: (directory: string, container: string) => Promise<(() => void) | undefined>;
}

/** A pod whose log directory is made unfit before its container is made. */
function spoiltLog({ spoil, ...row }: Spoilt): FaultRow {
  return {
    ...row,
    induce: async scene => {
      const logDirectory = inFolder(scene, `logs-${scene.name}`);
      const undo = await spoil(logDirectory, scene.name);
      const pod = await Pod.run(scene.agent, { logDirectory });
      try {
        const container = await pod.create(scene.name, ['true']);
        await container.start();
      } finally {
        await pod.remove();
        undo?.();
      }
    },
  };
}

function mountTmpfs(target: string, options: readonly string[]): () => void {
  mount({ source: 'tmpfs', target, type: 'tmpfs', options });
  return () => unmount(target);
}

export const logRows: readonly FaultRow[] = [
  spoiltLog({
    ...{
      fault: 'a log directory that is a file',
      rpc: 'CreateContainer',
      code: 'FailedPrecondition',
      says: 'could not open the log of container "NAME" of pod "POD": the log folder "DIR/logs-NAME/NAME" cannot be made: not a directory',
    },
    spoil: async directory => {
      await writeFile(directory, '');
      return undefined;
    },
  }),
  spoiltLog({
    ...{
      fault: 'a log directory that is read-only',
      rpc: 'CreateContainer',
      code: 'FailedPrecondition',
      says: 'could not open the log of container "NAME" of pod "POD": the log folder "DIR/logs-NAME/NAME" cannot be made: read-only file system',
    },
    spoil: async directory => {
      await mkdir(directory);
      return mountTmpfs(directory, ['ro']);
    },
  }),
  spoiltLog({
    ...{
      fault: 'a log directory without room for a file',
      rpc: 'CreateContainer',
      code: 'ResourceExhausted',
      says: 'could not open the log of container "NAME" of pod "POD": the log folder "DIR/logs-NAME/NAME" cannot be made: no space left on device',
    },
    spoil: async directory => {
      await mkdir(directory);
      return mountTmpfs(directory, ['nr_inodes=1']);
    },
  }),
  spoiltLog({
    ...{
      fault: 'a log file that is a directory',
      rpc: 'StartContainer',
      code: 'FailedPrecondition',
      says: 'could not open the log of container "NAME" of pod "POD": the log file "DIR/logs-NAME/NAME/0.log" cannot be opened: it is a folder',
    },
    spoil: async (directory, container) => {
      await mkdir(join(directory, container, '0.log'), { recursive: true });
      return undefined;
    },
  }),
  spoiltLog({
    ...{
      fault: 'a log file that is a symbolic link',
      rpc: 'StartContainer',
      code: 'FailedPrecondition',
      says: 'could not open the log of container "NAME" of pod "POD": the log file "DIR/logs-NAME/NAME/0.log" cannot be opened: it is a symbolic link',
    },
    spoil: async (directory, container) => {
      await mkdir(join(directory, container), { recursive: true });
      await symlink('/etc/hostname', join(directory, container, '0.log'));
      return undefined;
    },
  }),
];
