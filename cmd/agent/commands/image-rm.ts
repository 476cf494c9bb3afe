import { imageService } from '../../../api/services.ts';
import { BerthError } from '../../../internal/errors/errors.ts';
import type { Command } from '../cli/command.ts';
import { type CriClient, withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';

export const command: Command = {
  summary: 'Remove images, each with all of its names.',
  operands: 'REF...',
  arity: [1, Number.POSITIVE_INFINITY],
  flags: clientFlags,
  notes:
    'REF is a name, an id, or the beginning of an id. Pinned images go too. One that containers use is out of the list ' +
    'at once, and off the disk when they are gone. Prints the ids.',
  async run(args, context) {
    const { listen } = await loadSettings(args);
    return withClient(listen, async client => {
      let status = 0;
      for (const name of args.operands) {
        try {
          context.out(await remove(client, name));
        } catch (error) {
          context.err(`berth image rm: ${BerthError.from(error).explain()}`);
          status = 1;
        }
      }
      return status;
    });
  },
};

/** The CRI takes an unknown image for one that is removed already; who types a name wants to hear of it. */
async function remove(client: CriClient, name: string): Promise<string> {
  const { image } = await client.call(imageService.ImageStatus, { image: { image: name } });
  if (!image) throw new BerthError('NotFound', `there is no image "${name}": see "berth image list"`);
  await client.call(imageService.RemoveImage, { image: { image: image.id } });
  return image.id;
}
