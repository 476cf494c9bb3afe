import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bind, hasFunction, madvise } from './libc.ts';

export interface Mapping {
  readonly start: bigint;
  readonly bytes: number;
  readonly file: string;
}

const MADV_DONTNEED = 4;

/**
 * Gives back what a time of activity leaves in memory: garbage (this stops the program for some 20 ms), freed heap, and
 * the pages of program files, most of them of Node's own binary, that are not called again.
 */
export function trimMemory(): void {
  collectGarbage();
  if (hasFunction('malloc_trim')) mallocTrim(0);
  releaseFilePages();
}

const mallocTrim = bind('int malloc_trim(size_t pad)');

/** Node has no other door to it without a flag on its command line. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Pages that are needed again come back from the page cache, a few microseconds each. */
export function releaseFilePages(): void {
  for (const { start, bytes } of cleanMappings(readFileSync('/proc/self/smaps', 'latin1'))) {
    madvise(start, bytes, MADV_DONTNEED);
  }
}

/** The mappings of files that nobody has written to, in the text of a /proc/<pid>/smaps: all others would lose data. */
export function cleanMappings(smaps: string): Mapping[] {
  return smaps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).flatMap(block => {
    const { from, to, flags, file } = header.exec(block)?.groups ?? {};
    if (!from || !to || !file || flags?.includes('w')) return [];
    // a relocated page is a private copy, though the mapping is read-only by now
    if (!/^Anonymous:\s+0 kB$/m.test(block) || !/^Private_Dirty:\s+0 kB$/m.test(block)) return [];
    const start = BigInt(`0x${from}`);
    return [{ start, bytes: Number(BigInt(`0x${to}`) - start), file }];
  });
}

const header = /^(?<from>[0-9a-f]+)-(?<to>[0-9a-f]+) (?<flags>\S+) \S+ \S+ \S+ +(?<file>\/.*)/;
