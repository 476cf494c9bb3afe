import type { AttachRequest, ExecRequest, PortForwardRequest } from './backend.ts';

/**
 * Where a client may connect, once, to be served what was asked for: absolute, with a token. ResourceExhausted while too
 * many are out.
 */
export interface StreamingUrls {
  execUrl(request: ExecRequest): string;
  attachUrl(request: AttachRequest): string;
  portForwardUrl(request: PortForwardRequest): string;
}
