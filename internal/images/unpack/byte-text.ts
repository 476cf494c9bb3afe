/**
 * Names in archives and on disk are bytes, not always UTF-8. They are held as text of one character a byte (latin1):
 * it splits, compares and keys a map like any text, and is the same as UTF-8 where all is ASCII.
 */
export type ByteText = string;

export const byteText = (bytes: Buffer): ByteText => bytes.toString('latin1');

const beyondAscii = /[\x80-\xff]/;

/** For calls of node:fs. */
export const toPath = (text: ByteText): string | Buffer =>
  beyondAscii.test(text) ? Buffer.from(text, 'latin1') : text;

/** As UTF-8; what is none shows as U+FFFD. */
export const toText = (text: ByteText): string =>
  beyondAscii.test(text) ? Buffer.from(text, 'latin1').toString() : text;

/** For an error's sentence. */
export const shown = (text: ByteText): string => JSON.stringify(toText(text.slice(0, 300)));
