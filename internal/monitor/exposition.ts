import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Registry } from 'prom-client';
import { SingleFlight } from '../async/single-flight.ts';
import { openMetrics, plainText, render } from './render.ts';

export interface Exposition {
  readonly type: string;
  readonly body: Buffer;
  readonly encoding?: 'gzip';
}

/** What of a request's headers decides the form. */
export interface Wishes {
  readonly accept?: string | undefined;
  readonly acceptEncoding?: string | undefined;
}

/** Lines repeat one another: the least effort makes a twentieth of them, and more effort little less. */
const level = 1;

/** Renders the metrics in the form that is wished for; who asks meanwhile for the same form gets the same bytes. */
export function exposer(registry: Registry): (wishes: Wishes) => Promise<Exposition> {
  const rendering = new SingleFlight<Buffer>();
  return async ({ accept, acceptEncoding }) => {
    const form = prefersOpenMetrics(accept) ? openMetrics : plainText;
    const { type } = form;
    if (quality(acceptEncoding, /^gzip\b/) === 0)
      return { type, body: await rendering.run(type, () => buffer(render(registry, form))) };
    const body = await rendering.run(`${type} gzip`, () => gzip(render(registry, form)));
    return { type, body, encoding: 'gzip' };
  };
}

async function gzip(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  // on a thread of its own; loaded when first asked for
  const { createGzip } = await import('node:zlib');
  return pipeline(pieces, createGzip({ level }), buffer);
}

/** Whether the client asks for OpenMetrics 1.0 and likes it no less than the plain text format. */
export function prefersOpenMetrics(accept?: string): boolean {
  const open = quality(accept, /^application\/openmetrics-text(?!.*version=0)/);
  return open > 0 && open >= quality(accept, /^text\/plain/);
}

/** 0 for what is not named. */
function quality(header = '', range: RegExp): number {
  const named = header
    .split(',')
    .map(part => part.trim())
    .find(part => range.test(part));
  return named === undefined ? 0 : Number(/;\s*q=([\d.]+)/.exec(named)?.[1] ?? 1);
}
