import { type JsonObject, parseJson } from '../json-reader.ts';

const maxErrors = 4;
const maxMessageLength = 300;

/** What a registry says went wrong, `MANIFEST_UNKNOWN: manifest unknown`, on one line; empty for anything else. */
export function readErrorBody(body: string): string {
  const errors = listOf(body).slice(0, maxErrors).map(describe);
  return errors.filter(text => text !== '').join('; ');
}

function listOf(body: string): readonly unknown[] {
  try {
    const document = asObject(parseJson(body, 'the answer'));
    if (Array.isArray(document['errors'])) return document['errors'] as unknown[];
    // token servers
    return [{ code: document['error'], message: document['error_description'] ?? document['details'] }];
  } catch {
    return [];
  }
}

function describe(value: unknown): string {
  const { code, message } = asObject(value);
  const parts = [code, message].filter(part => typeof part === 'string').map(oneLine);
  return [...new Set(parts)].filter(part => part !== '').join(': ');
}

/** Foreign text without control characters or line breaks, capped. */
export function oneLine(text: string): string {
  const plain = text
    .slice(0, 4 * maxMessageLength)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return plain.length > maxMessageLength ? `${plain.slice(0, maxMessageLength)}...` : plain;
}

const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? (value as JsonObject) : {};
