import { BerthError } from '../errors/errors.ts';

/** Of a file that a newer berth wrote: it is not read, and stays as it is. */
export const writtenByNewer = (path: string, found: number, known: number): BerthError =>
  new BerthError(
    'FailedPrecondition',
    `"${path}" has version ${found}, this berth knows version ${known}: run the berth that wrote it`,
  );

export const isNewer = (version: unknown, known: number): version is number =>
  typeof version === 'number' && version > known;
