import { join } from 'node:path';
import type { Deps } from '../deps.ts';

/** The folder of all that containers keep beside their snapshots. */
export const containerFolders = (deps: Pick<Deps, 'root'>): string => join(deps.root, 'volumes');

/** What a container keeps beside its snapshot: the volumes of its image, and its spec. */
export const containerFolder = (deps: Pick<Deps, 'root'>, id: string): string => join(containerFolders(deps), id);

/** The OCI spec that it was made by, for who looks at it when it has ended and its bundle is gone. */
export const specFile = (deps: Pick<Deps, 'root'>, id: string): string => join(containerFolder(deps, id), 'spec.json');
