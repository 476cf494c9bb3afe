import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { berth } from '../../../api/gen/berth.js';
import { adminService } from '../../../api/services.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';

const formats: Readonly<Record<string, berth.v1.ArchiveFormat>> = {
  oci: berth.v1.ArchiveFormat.ARCHIVE_OCI,
  docker: berth.v1.ArchiveFormat.ARCHIVE_DOCKER,
};

export const command: Command = {
  summary: 'Write images into one archive, which "berth image import", docker load, podman, ctr and skopeo read.',
  operands: 'REF...',
  arity: [1, Number.POSITIVE_INFINITY],
  flags: {
    o: { value: 'FILE|-', help: 'where to; "-" is standard output' },
    format: { value: 'oci|docker', help: 'an OCI layout (default), or what old tools call a docker archive' },
    ...clientFlags,
  },
  notes:
    'An image keeps the name that it is exported by; one exported by its id keeps all of its names. Images share what ' +
    'they have in common. Every byte is checked: a damaged image is not exported.',
  async run(args, context) {
    const { o: file, format = 'oci' } = args.values;
    const wanted = formats[format];
    if (wanted === undefined) throw new UsageError(`"${format}" is no format: oci or docker`);
    if (file === undefined) throw new UsageError('-o FILE is missing; "-o -" is standard output');
    if (file === '-' && context.stdout.isTTY)
      throw new UsageError('an archive is nothing for a terminal: give -o FILE');
    const { listen } = await loadSettings(args);
    const signal = context.takeStopSignal();
    const request = { images: args.operands, format: wanted };
    await withClient(listen, async client => {
      const pieces = data(client.stream(adminService.ExportImage, request, signal));
      await (file === '-' ? pipeline(pieces, context.stdout, { end: false }) : writeWhole(pieces, file));
    });
    return 0;
  },
};

async function* data(answers: AsyncIterable<berth.v1.ExportImageResponse>): AsyncGenerator<Buffer> {
  for await (const { data } of answers) yield data;
}

/** A file that was there stays until the new one is whole. */
async function writeWhole(pieces: AsyncIterable<Buffer>, file: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await pipeline(pieces, createWriteStream(temporary, { flags: 'wx', flush: true }));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
