import { berth } from '../../api/gen/berth.js';
import type { LayerProgress, PullProgress } from '../images/pull/pull-progress.ts';

export function toPullProgress(state: PullProgress): berth.v1.IPullProgress {
  return {
    reference: state.reference,
    startedAt: whole(state.startedAt),
    bytesDone: whole(state.bytesDone),
    bytesTotal: whole(state.bytesTotal),
    bytesPerSecond: whole(state.bytesPerSecond),
    host: state.host,
    layers: state.layers.map(({ digest, size, done, state: at }) => {
      return { digest, size: whole(size), done: whole(done), state: layerStates[at] };
    }),
  };
}

const whole = (number: number): bigint => BigInt(Math.round(number));

const layerStates: Readonly<Record<LayerProgress['state'], berth.v1.LayerState>> = {
  waiting: berth.v1.LayerState.LAYER_WAITING,
  downloading: berth.v1.LayerState.LAYER_DOWNLOADING,
  unpacking: berth.v1.LayerState.LAYER_UNPACKING,
  done: berth.v1.LayerState.LAYER_DONE,
};
