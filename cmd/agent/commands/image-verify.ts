import { berth } from '../../../api/gen/berth.js';
import { adminService } from '../../../api/services.ts';
import type { Command } from '../cli/command.ts';
import { toJson } from '../cli/json.ts';
import { withClient } from '../cri-client.ts';
import { clientFlags, loadSettings } from '../settings.ts';

const { PART_MANIFEST, PART_CONFIG, PART_LAYER, PART_UNPACKED } = berth.v1.ImagePart;
const { PART_OK, PART_DAMAGED, PART_MISSING, PART_REPAIRED, PART_CANNOT } = berth.v1.PartState;

const parts: Readonly<Record<berth.v1.ImagePart, string>> = {
  [PART_MANIFEST]: 'manifest',
  [PART_CONFIG]: 'config',
  [PART_LAYER]: 'layer',
  [PART_UNPACKED]: 'unpacked',
};

const states: Readonly<Record<berth.v1.PartState, string>> = {
  [PART_OK]: 'ok',
  [PART_DAMAGED]: 'damaged',
  [PART_MISSING]: 'missing',
  [PART_REPAIRED]: 'repaired',
  [PART_CANNOT]: 'cannot',
};

export const command: Command = {
  summary: 'Compare what is stored and unpacked of images, byte by byte, with what their digests say.',
  operands: '[REF...]',
  arity: [0, Number.POSITIVE_INFINITY],
  flags: {
    repair: { help: 'fetch what is damaged or missing from the registry, and unpack it again' },
    json: { help: 'print what was found as JSON' },
    ...clientFlags,
  },
  notes:
    'All images when none is named. A line for each blob and each unpacked layer; the exit status is 1 when something ' +
    'is damaged and stays so. What is sound is not touched by a repair.',
  async run(args, context) {
    const { listen } = await loadSettings(args);
    const signal = context.takeStopSignal();
    const found: ReturnType<typeof readable>[] = [];
    const request = { images: args.operands, repair: args.switches.has('repair') };
    const isJson = args.switches.has('json');
    await withClient(listen, async client => {
      for await (const answer of client.stream(adminService.VerifyImages, request, signal)) {
        const report = readable(answer);
        if (!isJson && found.at(-1)?.image !== report.image) context.out(report.image);
        if (!isJson) context.out(lineOf(report));
        found.push(report);
      }
    });
    if (isJson) context.out(toJson(found));
    return found.every(({ state }) => state === 'ok' || state === 'repaired') ? 0 : 1;
  },
};

const readable = ({ image, part, digest, state, problem }: berth.v1.VerifyImagesResponse) => {
  return { image, part: parts[part], digest, state: states[state], problem };
};

function lineOf({ part, digest, state, problem }: ReturnType<typeof readable>): string {
  const short = digest.replace(/^.*:/, '').slice(0, 12);
  return `  ${state.padEnd(8)}  ${part.padEnd(8)}  ${short}  ${problem.replaceAll('\n', '; ')}`.trimEnd();
}
