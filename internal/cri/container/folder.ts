import { join } from 'node:path';
import type { Deps } from '../deps.ts';

/** What a container keeps beside its snapshot: the volumes of its image, and its spec. */
export const containerFolder = (deps: Pick<Deps, 'root'>, id: string): string => join(deps.root, 'volumes', id);

/** The OCI spec that it was made by, for who looks at it when it has ended and its bundle is gone. */
export const specFile = (deps: Pick<Deps, 'root'>, id: string): string => join(containerFolder(deps, id), 'spec.json');
