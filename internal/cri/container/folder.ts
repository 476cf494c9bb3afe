import { join } from 'node:path';
import type { Deps } from '../deps.ts';

/** What a container keeps beside its snapshot: the volumes of its image. */
export const containerFolder = (deps: Pick<Deps, 'root'>, id: string): string => join(deps.root, 'volumes', id);
