import { errnoOf } from '../../errors/errors.ts';
import { oneLine } from './error-body.ts';
import { HostFailure } from './host-failure.ts';

const lost = { again: true } as const;
const notTls = /wrong version number|packet length too long|unknown protocol|http request|record layer failure/i;
const tls =
  /^(ERR_TLS|ERR_SSL|CERT_|EPROTO$|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/;
const certificate = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_|ERR_TLS_CERT)/;

/** What stands between us and a host, in words; whether another try makes sense. */
export function networkFailure(caught: unknown): HostFailure {
  if (caught instanceof HostFailure) return caught;
  const error = rootOf(caught);
  const code = errnoOf(error) ?? '';
  const cause = { cause: caught };
  const message = oneLine(error instanceof Error ? error.message : String(error));
  if (tls.test(code)) return tlsFailure(code, message, caught);
  switch (code) {
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return new HostFailure('DeadlineExceeded', 'no connection in time', { ...cause, ...lost });
    case 'UND_ERR_HEADERS_TIMEOUT':
      return new HostFailure('DeadlineExceeded', 'no answer in time', { ...cause, ...lost });
    case 'UND_ERR_HEADERS_OVERFLOW':
      return new HostFailure('DataLoss', 'the headers of the answer are too long', cause);
    case 'ENOTFOUND':
      return new HostFailure('Unavailable', 'the name is not known (DNS)', cause);
    case 'ECONNREFUSED':
      return new HostFailure('Unavailable', 'connection refused', { ...cause, ...lost });
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
    case 'EPIPE':
      return new HostFailure('Unavailable', 'the connection broke', { ...cause, ...lost });
    default:
      if (error instanceof Error && error.name === 'HTTPParserError')
        return new HostFailure('DataLoss', `no HTTP that can be read: ${message}`, cause);
      return new HostFailure('Unavailable', message, { ...cause, ...lost });
  }
}

function tlsFailure(code: string, message: string, cause: unknown): HostFailure {
  if (certificate.test(code)) {
    return new HostFailure('Unavailable', `the certificate is not trusted: ${message} (${code})`, { cause });
  }
  const noTls = notTls.test(message);
  return new HostFailure('Unavailable', noTls ? 'it does not speak TLS' : `TLS failed: ${message}`, { cause, noTls });
}

/** Several addresses that all failed are told as the first; a wrapper as what it wraps. */
function rootOf(caught: unknown): unknown {
  if (caught instanceof AggregateError) return rootOf(caught.errors[0]);
  const isBare = caught instanceof Error && errnoOf(caught) === undefined;
  return isBare && caught.cause instanceof Error ? rootOf(caught.cause) : caught;
}
