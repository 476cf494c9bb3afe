import { readdirSync, readFileSync } from 'node:fs';
import { kill } from './process.ts';

/**
 * Kills a process with its process group and all that descends from it, of whatever group or session. Each is stopped
 * before its children are read, so that none comes to be meanwhile. A descendant whose parent had ended before is only
 * found by its group.
 */
export function killTree(root: number): void {
  const tree = new Set<number>();
  const add = (pid: number) => {
    if (kill(pid, 'SIGSTOP')) tree.add(pid);
  };
  add(root);
  // one that was in the middle of a fork shows its child the next time
  for (let known = 0; known < tree.size; ) {
    known = tree.size;
    for (const child of [...tree].flatMap(childrenOf)) if (!tree.has(child)) add(child);
  }
  kill(-root, 'SIGKILL');
  for (const pid of tree) kill(pid, 'SIGKILL');
}

/** All that descend from a process, as far as their parents live; none when it is gone. */
export function descendantsOf(root: number): number[] {
  const found: number[] = [];
  for (let level = childrenOf(root); level.length > 0; level = level.flatMap(childrenOf)) found.push(...level);
  return found;
}

/** Of all its threads; none when it is gone. */
export function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map(thread => readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1'));
    return lists.flatMap(list => list.split(' ').filter(Boolean).map(Number));
  } catch {
    return []; // it has ended
  }
}
