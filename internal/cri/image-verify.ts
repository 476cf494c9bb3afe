import { berth } from '../../api/gen/berth.js';
import type { ImagePart, PartState } from '../images/verify/report.ts';
import type { Verifier } from '../images/verify/verifier.ts';
import type { Call } from './instrument.ts';

export async function* verifyImages(
  { verifier }: { readonly verifier: Pick<Verifier, 'verify'> },
  { images, repair }: berth.v1.VerifyImagesRequest,
  { signal }: Call,
): AsyncGenerator<berth.v1.IVerifyImagesResponse> {
  for await (const { part, state, ...report } of verifier.verify(images, { repair, signal })) {
    yield { ...report, part: parts[part], state: states[state] };
  }
}

const { ImagePart: P, PartState: S } = berth.v1;

const parts: Readonly<Record<ImagePart, berth.v1.ImagePart>> = {
  manifest: P.PART_MANIFEST,
  config: P.PART_CONFIG,
  layer: P.PART_LAYER,
  unpacked: P.PART_UNPACKED,
};

const states: Readonly<Record<PartState, berth.v1.PartState>> = {
  ok: S.PART_OK,
  damaged: S.PART_DAMAGED,
  missing: S.PART_MISSING,
  repaired: S.PART_REPAIRED,
  cannot: S.PART_CANNOT,
};
