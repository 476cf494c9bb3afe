import { berth } from '../../api/gen/berth.js';
import { exportImages } from '../images/export/export.ts';
import type { Deps } from './deps.ts';
import type { Call } from './instrument.ts';

/** A message is at most as large as what the store reads at once: far below the limit of gRPC. */
export async function* exportImage(
  { images }: Pick<Deps, 'images'>,
  request: berth.v1.ExportImageRequest,
  { signal }: Call,
): AsyncGenerator<berth.v1.IExportImageResponse> {
  const format = request.format === berth.v1.ArchiveFormat.ARCHIVE_DOCKER ? 'docker' : 'oci';
  for await (const data of exportImages(images, request.images, { format, signal })) yield { data };
}
