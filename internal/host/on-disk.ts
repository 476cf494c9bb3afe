import { Turns } from '../async/turns.ts';

type OnDisk = <T>(work: () => Promise<T>) => Promise<T>;

/** Of the 16 threads that bin/berth gives the pool. */
const threads = 6;

/** Does what may have to wait for the disk of images and containers. */
export const onLayerDisk = turnsAt('its turn at the disk of containers');

/** The same for the disk of the containers' logs, which may be another one. */
export const onLogDisk = turnsAt('its turn at the disk of logs');

/**
 * So much at a time that a disk which does not answer leaves threads of the pool to what needs none of it: SQLite, exec,
 * the start of a process.
 */
function turnsAt(what: string): OnDisk {
  const turns = new Turns(threads, { what });
  return work => turns.run(work);
}
