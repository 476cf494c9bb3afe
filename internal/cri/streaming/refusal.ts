import type { Duplex } from 'node:stream';
import { http } from '../../host/http.ts';

/** Why a request is not upgraded; clients show the text to their users. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
  /** Lines of the answer's head. */
  readonly headers?: readonly string[];
}

/** Answers on a connection that was to be upgraded, and closes it. */
export function refuse(socket: Duplex, { status, text, headers = [] }: Refusal): void {
  const body = `${text}\n`;
  const head = [
    `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), 1000).unref();
  socket.once('close', () => clearTimeout(timer));
}
