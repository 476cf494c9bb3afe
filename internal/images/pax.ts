import { damaged } from './tar-header.ts';

/** Keys as text, values byte by byte. */
export type PaxRecords = ReadonlyMap<string, Buffer>;

/** Reads `<length> <key>=<value>\n` records; the length counts itself and the newline. */
export function readPaxRecords(data: Buffer): PaxRecords {
  const records = new Map<string, Buffer>();
  for (let offset = 0; offset < data.length; ) {
    const space = data.indexOf(0x20, offset);
    const digits = data.toString('latin1', offset, Math.max(space, offset));
    const end = offset + Number(digits);
    if (!/^[1-9][0-9]{0,9}$/.test(digits) || end > data.length || end <= space + 1 || data[end - 1] !== 0x0a) {
      throw damaged('the length of a PAX record is wrong');
    }
    const equals = data.indexOf(0x3d, space + 1);
    if (equals < 0 || equals >= end) throw damaged('a PAX record has no "="');
    records.set(data.toString('utf8', space + 1, equals), data.subarray(equals + 1, end - 1));
    offset = end;
  }
  return records;
}

/** A record's number: a whole one of at least 0, or with `fraction` any finite one. An empty value is none. */
export function paxNumber(records: PaxRecords, key: string, options: { fraction?: boolean } = {}): number | undefined {
  const text = records.get(key)?.toString('latin1') ?? '';
  if (text === '') return undefined;
  const value = Number(text);
  const pattern = options.fraction ? /^-?[0-9]+(\.[0-9]*)?$/ : /^[0-9]+$/;
  if (!pattern.test(text) || !(options.fraction || Number.isSafeInteger(value))) {
    throw damaged(`the PAX record "${key}" is not a number`);
  }
  return value;
}
