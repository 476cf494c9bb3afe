import { type GroupEntry, maxId, type PasswdEntry, parseGroup, parseId, parsePasswd } from './account-files.ts';
import type { Accounts } from './container-input.ts';
import { type SecurityContext, supplementalGroupsPolicy } from './cri-config.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciUser } from './spec.ts';

export interface ContainerUser extends OciUser {
  /** The home directory by passwd; `/` for a user that is not there. */
  readonly home: string;
}

type UserFields = Pick<
  SecurityContext,
  'runAsUser' | 'runAsGroup' | 'runAsUsername' | 'supplementalGroups' | 'supplementalGroupsPolicy'
>;

interface AskedUser {
  /** A name or a number; empty: root. */
  readonly user: string;
  /** A name or a number; empty: the user's own. */
  readonly group: string;
}

/** Who the process runs as: the pod's fields, else the image's `User`, looked up in the image's account files. */
export function containerUser(
  asked: UserFields | null | undefined,
  imageUser: string,
  accounts: Accounts,
): ContainerUser {
  const { user, group } = askedUser(asked, imageUser);
  const passwd = parsePasswd(accounts.passwd ?? '');
  const groups = parseGroup(accounts.group ?? '');
  const account = findAccount(user, passwd);
  const gid = group === '' ? account.gid : findGid(group, groups);
  const imageGids = mergesGroups(asked) ? gidsOfMember(account.name, groups) : [];
  const askedGids = (asked?.supplementalGroups ?? []).map(value => Number(decimalId(value, 'supplemental group')));
  const additionalGids = [...new Set([gid, ...imageGids, ...askedGids])];
  return { uid: account.uid, gid, additionalGids, home: account.home || '/' };
}

/** Whether the groups that the image gives the user count too. */
function mergesGroups(asked: UserFields | null | undefined): boolean {
  const policy = asked?.supplementalGroupsPolicy ?? supplementalGroupsPolicy.merge;
  if (policy === supplementalGroupsPolicy.merge) return true;
  if (policy === supplementalGroupsPolicy.strict) return false;
  throw invalidArgument(`supplemental_groups_policy ${policy} does not exist`);
}

function askedUser(asked: UserFields | null | undefined, imageUser: string): AskedUser {
  const image = splitImageUser(imageUser);
  if (asked?.runAsUser && asked.runAsUsername !== '') {
    throw invalidArgument(`both run_as_user and run_as_username "${asked.runAsUsername}" are set, only one may be`);
  }
  const user = asked?.runAsUser ? decimalId(asked.runAsUser.value, 'run_as_user') : (asked?.runAsUsername ?? '');
  if (asked?.runAsGroup) {
    const group = decimalId(asked.runAsGroup.value, 'run_as_group');
    if (user === '') throw invalidArgument(`run_as_group ${group} needs run_as_user or run_as_username`);
    return { user, group };
  }
  if (user === '') return image;
  // The kubelet hands the image's user back without its group.
  return { user, group: sameUser(user, image.user) ? image.group : '' };
}

function splitImageUser(text: string): AskedUser {
  const [user = '', group = '', ...rest] = text.split(':');
  if (rest.length > 0) throw invalidArgument(`user "${text}" of the image is not of the form user:group`);
  return { user, group };
}

const sameUser = (one: string, other: string): boolean =>
  one === other || (isNumber(one) && isNumber(other) && parseId(one) === parseId(other));

// Digits are a number or an error, never a name: a passwd line may not redirect them (CVE-2024-40635, CVE-2026-46680).
const isNumber = (text: string): boolean => /^[0-9]+$/.test(text);

function findAccount(user: string, passwd: readonly PasswdEntry[]): PasswdEntry {
  if (user === '' || isNumber(user)) {
    const uid = numberInRange(user || '0', 'user');
    return passwd.find(entry => entry.uid === uid) ?? { name: '', uid, gid: 0, home: '/' };
  }
  const entry = passwd.find(({ name }) => name === user);
  if (!entry) throw invalidArgument(`user ${JSON.stringify(user)} is not in /etc/passwd of the image`);
  return entry;
}

function findGid(group: string, groups: readonly GroupEntry[]): number {
  if (isNumber(group)) return numberInRange(group, 'group');
  const entry = groups.find(({ name }) => name === group);
  if (!entry) throw invalidArgument(`group ${JSON.stringify(group)} is not in /etc/group of the image`);
  return entry.gid;
}

const gidsOfMember = (name: string, groups: readonly GroupEntry[]): number[] =>
  name === '' ? [] : groups.filter(({ members }) => members.includes(name)).map(({ gid }) => gid);

function numberInRange(text: string, what: string): number {
  const id = parseId(text);
  if (id === undefined) throw invalidArgument(`${what} ${text} is above ${maxId}`);
  return id;
}

function decimalId(value: bigint, what: string): string {
  if (value < 0n || value > BigInt(maxId)) throw invalidArgument(`${what} ${value} is not between 0 and ${maxId}`);
  return value.toString();
}
