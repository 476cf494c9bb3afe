import { deadline } from '../async/deadline.ts';

/** Longer than what undoes a pod or container may wait for on its way: a CNI DEL, a shim, an OCI runtime. */
const undoMs = 4 * 60_000;

/** Takes back what did not come to be, within a time of its own; what is not done by then stays owed. */
export const undo = (subject: string, work: () => Promise<void>): Promise<void> =>
  deadline(work(), undoMs, `taking down what there is of ${subject}`);
