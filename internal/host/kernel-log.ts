import { closeSync, constants, openSync, readSync } from 'node:fs';
import { errnoOf } from '../errors/errors.ts';

// the kernel's own limit for one record, with its prefix and continuation lines
const longestRecord = 8192;
const buffer = Buffer.allocUnsafe(longestRecord);

export interface KernelMessage {
  /** Microseconds since the boot, by a clock that may drift from the monotonic one. */
  readonly at: number;
  readonly text: string;
}

/**
 * Every message that the kernel's ring buffer still has, the oldest first: "oom-kill:constraint=…". Throws EPERM where
 * kernel.dmesg_restrict is on and CAP_SYSLOG missing.
 */
export function readKernelLog(path = '/dev/kmsg'): KernelMessage[] {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const messages: KernelMessage[] = [];
    for (let record = nextRecord(fd); record !== undefined; record = nextRecord(fd)) messages.push(messageOf(record));
    return messages;
  } finally {
    closeSync(fd);
  }
}

/** One read is one record: "6,339,5140900,-;message\n", then lines of properties. */
function nextRecord(fd: number): string | undefined {
  for (;;) {
    try {
      const length = readSync(fd, buffer, 0, buffer.length, null);
      return length === 0 ? undefined : buffer.toString('utf8', 0, length);
    } catch (error) {
      const errno = errnoOf(error);
      if (errno === 'EAGAIN') return undefined;
      // overwritten under the reader, which goes on with the oldest that is left
      if (errno !== 'EPIPE') throw error;
    }
  }
}

const messageOf = (record: string): KernelMessage => ({
  at: Number(record.split(',', 3)[2]),
  text: record.slice(record.indexOf(';') + 1).split('\n', 1)[0] ?? '',
});
