import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BerthError, errnoOf } from '../errors/errors.ts';
import { writeFileAtomic } from '../host/files.ts';
import { isNewer, writtenByNewer } from '../metadata/newer.ts';
import type { Bundle } from './bundle.ts';
import type { Exit } from './exit.ts';
import type { ShimRecord, TaskIo } from './shim/shim.ts';

const version = 1;

/** What a restarted agent must know of a task: `task.json` in its bundle. */
export interface TaskRecord {
  readonly sandboxId: string;
  readonly handler: string;
  readonly io: TaskIo;
  /** When it was asked for: nothing of it is earlier. Nanoseconds are text: JSON has no such integers. */
  readonly createdAt?: string;
  readonly pid: number;
  readonly cgroup: string | undefined;
  /** Once it has ended. */
  readonly exit?: { readonly exitCode: number; readonly exitedAt: string; readonly known: boolean } | undefined;
}

/** What a restarted agent must know of a pod's shim: `pod.json` in its bundle. */
export interface PodRecord {
  readonly handler: string;
  /** Absent while it is being started. */
  readonly shim?: ShimRecord;
}

const taskFile = 'task.json';
const podFile = 'pod.json';

export const writeTaskRecord = (bundle: Bundle, record: TaskRecord): Promise<void> => write(bundle, taskFile, record);
export const readTaskRecord = (bundle: Bundle): Promise<TaskRecord | undefined> => read<TaskRecord>(bundle, taskFile);
export const writePodRecord = (bundle: Bundle, record: PodRecord): Promise<void> => write(bundle, podFile, record);
export const readPodRecord = (bundle: Bundle): Promise<PodRecord | undefined> => read<PodRecord>(bundle, podFile);

export const removeTaskRecord = (bundle: Bundle): Promise<void> => rm(join(bundle.path, taskFile), { force: true });

export function recordedExit({ pid, exit }: TaskRecord): Exit | undefined {
  return exit && { pid, exitCode: exit.exitCode, exitedAt: BigInt(exit.exitedAt), known: exit.known };
}

async function write(bundle: Bundle, file: string, record: object): Promise<void> {
  await writeFileAtomic(join(bundle.path, file), JSON.stringify({ version, ...record }), { mode: 0o600 });
}

/** Undefined when there is none. Throws DataLoss for one that is damaged, FailedPrecondition for one of a newer berth. */
async function read<T>(bundle: Bundle, file: string): Promise<T | undefined> {
  const path = join(bundle.path, file);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const record = parse<T>(text);
  if (record?.version === version) return record;
  if (isNewer(record?.version, version)) throw writtenByNewer(path, record.version, version);
  throw new BerthError('DataLoss', `"${path}" is damaged`);
}

function parse<T>(text: string): (T & { readonly version?: unknown }) | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
