import { readFile } from 'node:fs/promises';
import { BerthError } from '../../../errors/errors.ts';
import type { Bundle } from '../../bundle.ts';

/** What OCI runtimes say -> a sentence about the program that was to run, or about its limits. */
const knownFailures: readonly { readonly pattern: RegExp; readonly say: (program: string) => string }[] = [
  {
    pattern: /exec: "(.+?)": executable file not found/,
    say: program => `the program "${program}" is nowhere in the container's PATH`,
  },
  {
    pattern: /executable file [`'"](.+?)[`'"] not found/,
    say: program => `the program "${program}" is nowhere in the container's PATH`,
  },
  {
    pattern: /exec: "(.+?)": stat .*no such file or directory/,
    say: program => `there is no program "${program}" in the container`,
  },
  {
    pattern: /exec: "(.+?)": (?:permission denied|is a directory)/,
    say: program => `"${program}" in the container cannot be executed`,
  },
  {
    pattern: /exec .*?(\S+): exec format error/,
    say: program => `"${program}" in the container is no program for this machine`,
  },
  {
    pattern: /unable to set memory limit to (\d+) \(current usage/,
    say: limit => `a memory limit of ${limit} bytes is below what is in use`,
  },
  {
    pattern: /container init was (OOM-killed)/,
    say: () => 'its memory limit is too low, the kernel killed it before the program began',
  },
];

/** A shim's words for a failed create, start or exec as one sentence, with the OCI runtime's log behind it. */
export async function explainFailure(caught: unknown, doing: string, bundle: Bundle): Promise<BerthError> {
  const error = BerthError.from(caught);
  if (error.code !== 'Unknown') return BerthError.wrap(error, doing);
  // a shim repeats the last of them in its own words
  const logged = (await runtimeErrors(bundle)).filter(line => !error.message.includes(line));
  const detail = [error.message, ...logged].join('\n');
  for (const { pattern, say } of knownFailures) {
    const program = pattern.exec(error.message)?.[1];
    if (program !== undefined) {
      return new BerthError('InvalidArgument', `${doing}: ${say(program)}`, { cause: error, detail });
    }
  }
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
