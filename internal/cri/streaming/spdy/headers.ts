import { malformed } from './frame-parser.ts';

/** By lower case names. */
export type Headers = ReadonlyMap<string, string>;

const maxHeaders = 100;

/** Reads a header block that is inflated: a count, then names and values, each with its length in front. */
export function parseHeaders(block: Buffer): Headers {
  let offset = 0;
  const number = (): number => {
    if (offset + 4 > block.length) throw malformed('a header block ends too early');
    offset += 4;
    return block.readUInt32BE(offset - 4);
  };
  const text = (): string => {
    const length = number();
    if (offset + length > block.length) throw malformed('a header block ends too early');
    offset += length;
    return block.toString('latin1', offset - length, offset);
  };
  const count = number();
  if (count > maxHeaders) throw malformed(`a stream has ${count} headers`);
  const headers = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const name = text();
    if (name === '' || /[A-Z]/.test(name)) throw malformed('a header has no name in lower case');
    if (headers.has(name)) throw malformed('a header comes twice');
    headers.set(name, text());
  }
  if (offset < block.length) throw malformed('a header block is longer than its headers');
  return headers;
}
