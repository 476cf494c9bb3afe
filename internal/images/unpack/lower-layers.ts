import { closeSync, lstatSync, type Stats } from 'node:fs';
import { openInRoot } from '../../host/files.ts';
import { type ByteText, toPath } from './byte-text.ts';
import { isOpaque, isWhiteout, lookAt } from './whiteout.ts';

const O_PATH = 0o10000000;
const O_DIRECTORY = 0o200000;

/** What the layers below a new one show at a path, as overlay would merge them. */
export class LowerLayers {
  readonly #roots: readonly string[];

  /** Roots of unpacked layers, the topmost first. */
  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /** Runs with the topmost entry at the path; undefined when the layers have none. */
  find<T>(parts: readonly ByteText[], body: (path: string | Buffer, stats: Stats) => T): T | undefined {
    for (const root of this.#roots) {
      const found = walk(root, parts, body);
      if (found === 'hidden') return undefined;
      if (found) return found.result;
    }
    return undefined;
  }
}

/** 'hidden' when this layer says that nothing below it counts. */
function walk<T>(root: string, parts: readonly ByteText[], body: (path: string | Buffer, stats: Stats) => T) {
  if (parts.length === 0) return { result: body(`${root}/.`, lstatSync(root)) };
  let hidesBelow = false;
  for (const [index, name] of parts.entries()) {
    const fd = openInRoot(root, toPath(parts.slice(0, index).join('/') || '.'), O_PATH | O_DIRECTORY);
    try {
      const path = toPath(`/proc/self/fd/${fd}/${name}`);
      const stats = lookAt(path);
      if (!stats) return hidesBelow ? 'hidden' : undefined;
      if (isWhiteout(stats)) return 'hidden';
      if (index === parts.length - 1) return { result: body(path, stats) };
      if (!stats.isDirectory()) return 'hidden';
      hidesBelow ||= isOpaque(path);
    } finally {
      closeSync(fd);
    }
  }
  return undefined;
}
