import type { KeyValue } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';

type Variable = readonly [name: string, value: string];

export const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

// config.json is UTF-8 and cannot carry other bytes: they become U+FFFD, as in every runtime.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** `NAME=value` entries: defaults, over them the image's, over them the container's; a name keeps its first place. */
export function environment(input: {
  readonly image: readonly string[];
  readonly container: readonly KeyValue[];
  readonly hostname: string;
  readonly home: string;
  readonly tty: boolean;
}): string[] {
  const defaults: Variable[] = [
    ['PATH', defaultPath],
    ['HOSTNAME', input.hostname],
    ['HOME', input.home],
  ];
  if (input.tty) defaults.push(['TERM', 'xterm']);
  const variables = new Map([
    ...defaults,
    ...input.image.map(imageVariable),
    ...input.container.map(containerVariable),
  ]);
  return Array.from(variables, checkedEntry);
}

function imageVariable(entry: string): Variable {
  const equals = entry.indexOf('=');
  if (equals < 0) throw invalidArgument(`environment entry ${JSON.stringify(entry)} of the image has no "="`);
  return [entry.slice(0, equals), entry.slice(equals + 1)];
}

const containerVariable = ({ key, value }: KeyValue): Variable => [key, utf8.decode(value)];

function checkedEntry([name, value]: Variable): string {
  if (name === '') throw invalidArgument('an environment variable has an empty name');
  if (/[=\0]/.test(name)) {
    throw invalidArgument(`environment variable ${JSON.stringify(name)} has "=" or a NUL byte in its name`);
  }
  if (value.includes('\0')) throw invalidArgument(`environment variable "${name}" has a NUL byte in its value`);
  return `${name}=${value}`;
}
