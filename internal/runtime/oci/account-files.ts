import { invalidArgument } from './invalid-argument.ts';

export interface PasswdEntry {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

export interface GroupEntry {
  readonly name: string;
  readonly gid: number;
  readonly members: readonly string[];
}

/** The image wrote these files: what they may cost is bounded. */
export const accountFileLimits = { characters: 4 << 20, lines: 50_000, lineCharacters: 64 << 10 } as const;

/** The largest id that Kubernetes and the OCI runtimes take. */
export const maxId = 2 ** 31 - 1;

/** A decimal id, or undefined where the text is no number or one out of range. */
export function parseId(text: string): number | undefined {
  if (!/^[0-9]{1,20}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= maxId ? id : undefined;
}

/** `name:password:uid:gid:comment:home:shell`; lines of another form are passed over. */
export function parsePasswd(text: string): PasswdEntry[] {
  return lines(text, '/etc/passwd').flatMap(line => {
    const [name = '', , uidText = '', gidText = '', , home = ''] = line.split(':');
    const uid = parseId(uidText);
    const gid = parseId(gidText);
    return name === '' || uid === undefined || gid === undefined ? [] : [{ name, uid, gid, home }];
  });
}

/** `name:password:gid:member,member`; lines of another form are passed over. */
export function parseGroup(text: string): GroupEntry[] {
  return lines(text, '/etc/group').flatMap(line => {
    const [name = '', , gidText = '', memberText = ''] = line.split(':');
    const gid = parseId(gidText);
    const members = memberText.split(',').map(member => member.trim());
    return name === '' || gid === undefined ? [] : [{ name, gid, members }];
  });
}

function lines(text: string, file: string): string[] {
  if (text.length > accountFileLimits.characters) {
    throw invalidArgument(`${file} of the image is longer than ${accountFileLimits.characters} characters`);
  }
  const found = text.split('\n', accountFileLimits.lines + 1);
  if (found.length > accountFileLimits.lines) {
    throw invalidArgument(`${file} of the image has more than ${accountFileLimits.lines} lines`);
  }
  if (found.some(line => line.length > accountFileLimits.lineCharacters)) {
    throw invalidArgument(`${file} of the image has a line longer than ${accountFileLimits.lineCharacters} characters`);
  }
  return found.map(line => line.trim()).filter(line => !line.startsWith('#'));
}
