import { type ByteText, byteText } from './byte-text.ts';
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

/** A record's number, a whole one of at least 0. An empty value is none. */
export function paxNumber(records: PaxRecords, key: string): number | undefined {
  const text = paxText(records, key);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^[0-9]+$/.test(text) || !Number.isSafeInteger(value)) throw notNumber(key);
  return value;
}

/** A record's time, in seconds with a fraction, as nanoseconds; finer digits are cut off. */
export function paxTime(records: PaxRecords, key: string): bigint | undefined {
  const text = paxText(records, key);
  if (text === undefined) return undefined;
  const [, sign, seconds = '', fraction = ''] = /^(-?)([0-9]{1,15})(?:\.([0-9]*))?$/.exec(text) ?? [];
  if (sign === undefined) throw notNumber(key);
  const size = BigInt(seconds) * 1_000_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
  return sign === '-' ? -size : size;
}

const notNumber = (key: string) => damaged(`the PAX record "${key}" is not a number`);

/** A record's text; an empty one takes back what the header says, which is then what counts. */
export function paxText(records: PaxRecords, key: string): ByteText | undefined {
  const value = records.get(key);
  return value && value.length > 0 ? byteText(value) : undefined;
}
