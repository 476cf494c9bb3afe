import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Command } from '../cli/command.ts';
import { withClient } from '../cri-client.ts';
import { packDirectory } from '../oci-layout.ts';
import { clientFlags, loadSettings } from '../settings.ts';

export const command: Command = {
  summary:
    'Import an image archive: what "docker save" or "skopeo copy" wrote, an OCI layout, or "-" for standard input.',
  operands: 'FILE|DIR|-',
  arity: [1, 1],
  flags: {
    name: { value: 'REF', help: 'reference of an image that the archive does not name, as in docker.io/library/app:1' },
    pin: { help: 'exempt the images from garbage collection' },
    ...clientFlags,
  },
  notes: 'Archives may be plain tar, gzip or zstd. Prints the references that the images have now.',
  async run(args, context) {
    const [source = '-'] = args.operands;
    const { name } = args.values;
    const options = { pin: args.switches.has('pin'), ...(name !== undefined && { name }) };
    const { listen } = await loadSettings(args);
    const archive = await open(source, context.stdin);
    const images = await withClient(listen, client => client.importImage(archive, options));
    for (const { id, references } of images) context.out(references.length > 0 ? references.join('\n') : id);
    return 0;
  },
};

async function open(source: string, stdin: Readable): Promise<AsyncIterable<Uint8Array>> {
  if (source === '-') return stdin;
  return (await stat(source)).isDirectory() ? packDirectory(source) : createReadStream(source);
}
