import { readFileSync } from 'node:fs';

/** One line of /proc/<pid>/mountinfo; paths are unescaped. */
export interface MountInfo {
  readonly id: number;
  readonly parentId: number;
  /** "major:minor" of the file system. */
  readonly device: string;
  /** The path within the file system that is mounted. */
  readonly root: string;
  readonly target: string;
  readonly options: readonly string[];
  /** Propagation: "shared:2", "master:1", ...; empty for a private mount. */
  readonly propagation: readonly string[];
  readonly type: string;
  readonly source: string;
  readonly superOptions: readonly string[];
}

export function readMounts(file = '/proc/self/mountinfo'): MountInfo[] {
  return parseMountInfo(readFileSync(file, 'utf8'));
}

export function parseMountInfo(text: string): MountInfo[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(parseLine);
}

function parseLine(line: string): MountInfo {
  const fields = line.split(' ');
  const at = (index: number) => fields[index] ?? '';
  const dash = fields.indexOf('-', 6);
  return {
    id: Number(at(0)),
    parentId: Number(at(1)),
    device: at(2),
    root: decodePath(at(3)),
    target: decodePath(at(4)),
    options: at(5).split(','),
    propagation: fields.slice(6, dash),
    type: at(dash + 1),
    source: decodePath(at(dash + 2)),
    superOptions: at(dash + 3).split(','),
  };
}

/** The kernel writes space, tab, newline, backslash and # as three octal digits, byte by byte. */
function decodePath(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_whole, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
