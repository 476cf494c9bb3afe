import { counter, type Family, gauge } from './collector.ts';

/** What cgroup v2 tells of the kernel's work to keep a cgroup within its limits. */
export interface Reclaim {
  /** Bytes. */
  readonly dirty: number;
  readonly writeback: number;
  /** Pages. */
  readonly scanned: number;
  readonly stolen: number;
  readonly refaultedFile: number;
  readonly refaultedAnon: number;
}

interface WithReclaim {
  readonly reclaim?: Reclaim;
}

const where = (family: Family<Reclaim>): Family<WithReclaim> => ({
  ...family,
  emit: ({ reclaim }, emit) => {
    if (reclaim) family.emit(reclaim, emit);
  },
});

const refault = (what: string) => `Number of workingset refaults of ${what} pages.`;

export const reclaimFamilies: readonly Family<WithReclaim>[] = [
  gauge<Reclaim>('container_memory_file_dirty_bytes', 'Size of modified page cache in bytes.', r => r.dirty),
  gauge<Reclaim>(
    'container_memory_file_writeback_bytes',
    'Size of page cache being written in bytes.',
    r => r.writeback,
  ),
  counter<Reclaim>('container_memory_pgscan_total', 'Number of pages scanned to be reclaimed.', r => r.scanned),
  counter<Reclaim>('container_memory_pgsteal_total', 'Number of pages reclaimed.', r => r.stolen),
  counter<Reclaim>('container_memory_workingset_refault_file_total', refault('file'), r => r.refaultedFile),
  counter<Reclaim>('container_memory_workingset_refault_anon_total', refault('anonymous'), r => r.refaultedAnon),
].map(where);
