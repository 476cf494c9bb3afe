const MS_REC = 0x4000;

export const mountFlags = {
  remount: 0x20,
  bind: 0x1000,
  recursive: MS_REC,
} as const;

interface Word {
  readonly flag: number;
  /** The word takes the flag away. */
  readonly clear?: true;
}

const words: Readonly<Record<string, Word>> = {
  defaults: { flag: 0 },
  ro: { flag: 0x1 },
  rw: { flag: 0x1, clear: true },
  nosuid: { flag: 0x2 },
  suid: { flag: 0x2, clear: true },
  nodev: { flag: 0x4 },
  dev: { flag: 0x4, clear: true },
  noexec: { flag: 0x8 },
  exec: { flag: 0x8, clear: true },
  sync: { flag: 0x10 },
  async: { flag: 0x10, clear: true },
  remount: { flag: mountFlags.remount },
  mand: { flag: 0x40 },
  nomand: { flag: 0x40, clear: true },
  dirsync: { flag: 0x80 },
  nosymfollow: { flag: 0x100 },
  noatime: { flag: 0x400 },
  atime: { flag: 0x400, clear: true },
  nodiratime: { flag: 0x800 },
  diratime: { flag: 0x800, clear: true },
  bind: { flag: mountFlags.bind },
  rbind: { flag: mountFlags.bind | MS_REC },
  silent: { flag: 0x8000 },
  loud: { flag: 0x8000, clear: true },
  relatime: { flag: 0x200000 },
  norelatime: { flag: 0x200000, clear: true },
  iversion: { flag: 0x800000 },
  noiversion: { flag: 0x800000, clear: true },
  strictatime: { flag: 0x1000000 },
  nostrictatime: { flag: 0x1000000, clear: true },
  lazytime: { flag: 0x2000000 },
};

const propagations: Readonly<Record<string, number>> = {
  unbindable: 0x20000,
  private: 0x40000,
  slave: 0x80000,
  shared: 0x100000,
  runbindable: 0x20000 | MS_REC,
  rprivate: 0x40000 | MS_REC,
  rslave: 0x80000 | MS_REC,
  rshared: 0x100000 | MS_REC,
};

/** Attributes of mount_setattr(2) that reach every mount of the tree. */
const recursiveAttributes: Readonly<Record<string, bigint>> = {
  rro: 0x1n,
  rnosuid: 0x2n,
  rnodev: 0x4n,
  rnoexec: 0x8n,
  rnosymfollow: 0x200000n,
};

export interface ParsedMountOptions {
  /** MS_* flags of the mount call, propagation aside. */
  readonly flags: number;
  /** One mount(2) call each, after the mount stands. */
  readonly propagation: readonly number[];
  /** MOUNT_ATTR_* bits for the whole tree; 0n when no recursive word was given. */
  readonly recursiveAttributes: bigint;
  /** What the file system itself reads. */
  readonly data: readonly string[];
}

/** Sorts mount(8) option words into what mount(2) takes; words it does not know are the file system's. */
export function parseMountOptions(options: readonly string[]): ParsedMountOptions {
  let flags = 0;
  let attributes = 0n;
  const propagation: number[] = [];
  const data: string[] = [];
  for (const option of options) {
    const word = lookUp(words, option);
    const propagate = lookUp(propagations, option);
    const attribute = lookUp(recursiveAttributes, option);
    if (word) flags = word.clear ? flags & ~word.flag : flags | word.flag;
    else if (propagate !== undefined) propagation.push(propagate);
    else if (attribute !== undefined) attributes |= attribute;
    else if (option !== '') data.push(option);
  }
  return { flags, propagation, recursiveAttributes: attributes, data };
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

const MS_ATIME = { noatime: 0x400, strictatime: 0x1000000, relatime: 0x200000 } as const;

/** MOUNT_ATTR_* bits of one mount, by MS_* flags. */
const attributeOfFlag: readonly (readonly [flag: number, attribute: bigint])[] = [
  [0x1, 0x1n], // ro
  [0x2, 0x2n], // nosuid
  [0x4, 0x4n], // nodev
  [0x8, 0x8n], // noexec
  [0x800, 0x80n], // nodiratime
  [0x100, 0x200000n], // nosymfollow
];

/** How mount_setattr(2) says the flags of one mount: what to add to it and, of the modes that exclude each other, to take away. */
export function mountAttributes(flags: number): { readonly set: bigint; readonly clear: bigint } {
  let set = 0n;
  for (const [flag, attribute] of attributeOfFlag) if (flags & flag) set |= attribute;
  // a field of its own, not bits: 0 relatime, 0x10 noatime, 0x20 strictatime
  const atime = flags & MS_ATIME.noatime ? 0x10n : flags & MS_ATIME.strictatime ? 0x20n : undefined;
  if (atime === undefined && !(flags & MS_ATIME.relatime)) return { set, clear: 0n };
  return { set: set | (atime ?? 0n), clear: 0x70n };
}
