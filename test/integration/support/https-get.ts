import { get } from 'node:https';
import { text } from 'node:stream/consumers';

export interface HttpsAnswer {
  readonly status: number | undefined;
  readonly body: string;
}

/** Trusts the certificates of `ca`, in PEM, and no others. */
export async function httpsGet(url: string, ca: string, headers: Record<string, string> = {}): Promise<HttpsAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<HttpsAnswer>();
  const request = get(url, { ca, headers, agent: false }, response => {
    text(response).then(body => resolve({ status: response.statusCode, body }), reject);
  });
  request.once('error', reject);
  return promise;
}
