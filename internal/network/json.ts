import { BerthError } from '../errors/errors.ts';

export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string');

/** Parses a JSON object; `what` names the text in the error. Throws InvalidArgument. */
export function parseObject(text: string, what: string): JsonObject {
  const value = parse(text, what);
  if (!isObject(value)) throw new BerthError('InvalidArgument', `${what} is not a JSON object`);
  return value;
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // it quotes the text, line ends and all
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    throw new BerthError('InvalidArgument', `${what} is not valid JSON: ${reason}`, { cause: error });
  }
}
