import type { Witnesses } from '../witnesses.ts';

/** Ids as berth makes them, of a letter that tells them apart. */
export const idOf = (letter: string): string => letter.repeat(64);

export const emptyWitnesses: Witnesses = {
  rows: { pods: [], containers: [] },
  busy: new Set(),
  openShims: [],
  tasks: [],
  state: { seen: { bundles: [], halfDeleted: [], foreign: [] } },
  processes: { seen: { shims: [], holders: [], foreign: new Map() } },
  cgroups: { seen: [] },
  mounts: { seen: [] },
  sockets: { seen: [] },
  folders: { seen: [] },
  attachments: { seen: [] },
  garbage: { seen: { blobs: 0, layers: 0 } },
};
