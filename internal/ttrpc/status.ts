import type { google } from '../../api/gen/ttrpc.js';
import { BerthError, type Code, codes } from '../errors/errors.ts';

const names = new Map(Object.entries(codes).map(([name, code]) => [code as number, name as Code]));

/** What the peer's status means here; a code outside gRPC's set is Unknown. */
export function errorFromStatus({ code, message }: google.rpc.Status): BerthError {
  return new BerthError(names.get(code) ?? 'Unknown', message || `the peer answered with code ${code} and no message`);
}

/** What the peer is told; a cause stays here. */
export function statusFromError(caught: unknown): google.rpc.IStatus {
  const error = BerthError.from(caught);
  return { code: codes[error.code], message: error.explain() };
}
