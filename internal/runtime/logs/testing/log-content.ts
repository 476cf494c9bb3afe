import { readFileSync } from 'node:fs';
import type { LogStream } from '../cri-framer.ts';

export type Content = Record<LogStream, string>;

/** What a reader makes of log files, oldest first: the records of each stream put together again. */
export function logContent(files: readonly string[]): Content {
  const content: Content = { stdout: '', stderr: '' };
  const text = files.map(file => readFileSync(file, 'latin1')).join('');
  for (const record of text.split('\n').slice(0, -1)) {
    const [, stream, tag, body] = /^\S+ (stdout|stderr) ([FP]) (.*)$/s.exec(record) ?? [];
    if (stream !== 'stdout' && stream !== 'stderr') throw new Error(`not a record: ${record.slice(0, 100)}`);
    content[stream] += tag === 'F' ? `${body}\n` : body;
  }
  return content;
}
