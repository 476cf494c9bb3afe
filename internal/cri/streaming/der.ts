/** ASN.1 values by the distinguished encoding rules, as far as a certificate needs them. */
export type Der = Buffer;

const tagged = (tag: number, ...content: readonly Buffer[]): Der => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

export const sequence = (...items: readonly Der[]): Der => tagged(0x30, ...items);
export const set = (...items: readonly Der[]): Der => tagged(0x31, ...items);
/** Of a positive number that needs no further byte for its sign. */
export const integer = (bytes: Buffer): Der => tagged(0x02, bytes);
export const octetString = (content: Buffer): Der => tagged(0x04, content);
/** Of whole bytes. */
export const bitString = (content: Buffer): Der => tagged(0x03, Buffer.from([0]), content);
export const utf8String = (text: string): Der => tagged(0x0c, Buffer.from(text));
/** `[number]` around others, or in place of a type's own tag when these are plain bytes. */
export const explicit = (number: number, ...content: readonly Der[]): Der => tagged(0xa0 + number, ...content);
export const implicit = (number: number, content: Buffer): Der => tagged(0x80 + number, content);

/** Of a year before 2050. */
export const utcTime = (time: Date): Der =>
  tagged(0x17, Buffer.from(`${time.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/** `1.2.840.10045.4.3.2` */
export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}
