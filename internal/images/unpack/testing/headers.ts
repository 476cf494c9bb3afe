export interface HeaderFields {
  readonly name: string | Buffer;
  readonly flag?: string;
  readonly size?: number;
  readonly linkName?: string | Buffer;
  readonly mode?: number;
  readonly mtime?: number;
}

/** One ustar header with a right checksum, of whatever no writer of archives would write. */
export function header({ name, flag = '0', size = 0, linkName = '', mode = 0o644, mtime = 0 }: HeaderFields): Buffer {
  const block = Buffer.alloc(512);
  const put = (value: string | Buffer, at: number) => Buffer.from(value).copy(block, at);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  put(name, 0);
  put(octal(mode, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(mtime, 11), 136);
  put(' '.repeat(8), 148);
  put(flag, 156);
  put(linkName, 157);
  put('ustar\u000000', 257);
  put(
    octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    ),
    148,
  );
  block[154] = 0;
  return block;
}
