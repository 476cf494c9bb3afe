import { once } from 'node:events';
import type { Duplex, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { BerthError } from '../../../errors/errors.ts';
import type { ProcessStreams, StreamingBackend } from '../backend.ts';

async function all(input: Readable | Duplex | undefined): Promise<Buffer> {
  const chunks: Buffer[] = [];
  input?.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (input) await once(input, 'end');
  return Buffer.concat(chunks);
}

async function echo({ stdin, stdout }: ProcessStreams): Promise<void> {
  stdout?.write(await all(stdin));
}

/** Does the same each time, in writes of the same sizes: what clients were recorded with, and are replayed to. */
export const cannedBackend: StreamingBackend = {
  async exec({ command }, streams) {
    if (command[0] === 'cat') await echo(streams);
    if (command[0] !== 'print') return 0;
    streams.stdout?.write('to stdout\n');
    await new Promise(resolve => setImmediate(resolve));
    streams.stderr?.write('to stderr\n');
    return 3;
  },

  async attach(_, streams) {
    await echo(streams);
  },

  async portForward(_, port, connection) {
    if (port !== 80) throw new BerthError('Unavailable', `nothing accepts connections on port ${port}`);
    connection.end(await all(connection));
    await finished(connection);
  },
};
