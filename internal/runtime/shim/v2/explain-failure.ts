import { readFile } from 'node:fs/promises';
import { BerthError } from '../../../errors/errors.ts';
import type { Bundle } from '../../bundle.ts';
import { runtimeReason } from './runtime-reasons.ts';

/** A shim's words for a failed create, start or exec as one sentence, with the OCI runtime's log behind it. */
export async function explainFailure(caught: unknown, doing: string, bundle: Bundle): Promise<BerthError> {
  const error = BerthError.from(caught);
  if (error.code !== 'Unknown') return BerthError.wrap(error, doing);
  // a shim repeats the last of them in its own words
  const logged = (await runtimeErrors(bundle)).filter(line => !error.message.includes(line));
  const detail = [error.message, ...logged].join('\n');
  const reason = runtimeReason(error.message);
  if (reason) return new BerthError(reason.code, `${doing}: ${reason.sentence}`, { cause: error, detail });
  const [first = '', ...rest] = error.message.split('\n');
  const more = [...rest, ...logged].join('\n');
  return new BerthError('Unknown', `${doing}: ${bare(first)}`, { cause: error, ...(more !== '' && { detail: more }) });
}

/** Without what every message of a shim begins and ends with. */
const bare = (line: string): string => line.replace(/^OCI runtime \w+ failed: /, '').replace(/: unknown$/, '');

const lastErrors = 5;

interface LogLine {
  readonly level?: string;
  readonly msg?: string;
}

/** The last errors in the OCI runtime's JSON log. */
async function runtimeErrors(bundle: Bundle): Promise<string[]> {
  const text = await readFile(bundle.runtimeLog, 'utf8').catch(() => '');
  const lines = text
    .slice(-64 * 1024)
    .split('\n')
    .map(parseLine);
  return lines.flatMap(({ level, msg }) => (level === 'error' && msg ? [msg] : [])).slice(-lastErrors);
}

function parseLine(line: string): LogLine {
  try {
    return JSON.parse(line);
  } catch {
    return {};
  }
}
