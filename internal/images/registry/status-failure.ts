import type { Code } from '../../errors/errors.ts';
import { http } from '../../host/http.ts';
import { readErrorBody } from './error-body.ts';
import { HostFailure } from './host-failure.ts';
import type { HttpResponse } from './http-response.ts';
import { parseRetryAfter } from './retry-after.ts';

const maxErrorBytes = 64 * 1024;
const errorBodyMs = 5000;

const clientErrors: Readonly<Record<number, Code>> = {
  401: 'Unauthenticated',
  403: 'PermissionDenied',
  404: 'NotFound',
  408: 'DeadlineExceeded',
  410: 'NotFound',
  416: 'DataLoss',
  429: 'ResourceExhausted',
};

/** The failure that an answer other than the wanted one stands for, with the registry's own words. */
export async function statusFailure(response: HttpResponse): Promise<HostFailure> {
  const { status } = response;
  const words = await readWords(response);
  const again = status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
  const asked =
    status === 429 || status === 503 ? parseRetryAfter(response.header('retry-after'), Date.now()) : undefined;
  return new HostFailure(codeOf(status), words, { again, waitMs: asked });
}

function codeOf(status: number): Code {
  return clientErrors[status] ?? (status >= 400 && status < 500 ? 'FailedPrecondition' : 'Unavailable');
}

async function readWords(response: HttpResponse): Promise<string> {
  const { status } = response;
  const title = `${status} ${http.STATUS_CODES[status] ?? ''}`.trim();
  const body = await response.read(maxErrorBytes, errorBodyMs).catch(() => Buffer.alloc(0));
  const said = readErrorBody(body.toString('utf8'));
  return said === '' ? title : `${title}: ${said}`;
}
