import type { AttachRequest, ExecRequest, PortForwardRequest } from './backend.ts';

/** What a token stands for. */
export type SessionRequest =
  | { readonly kind: 'exec'; readonly request: ExecRequest }
  | { readonly kind: 'attach'; readonly request: AttachRequest }
  | { readonly kind: 'portforward'; readonly request: PortForwardRequest };

/** Also the first part of a URL's path. */
export type SessionKind = SessionRequest['kind'];
export type ProcessRequest = Exclude<SessionRequest, { readonly kind: 'portforward' }>;
