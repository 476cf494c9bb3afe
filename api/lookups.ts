import { containerd } from './gen/lookups.js';
import { grpcService } from './services.ts';

/** What cAdvisor asks of containerd's socket. */
export const versionService = grpcService(containerd.services.version.v1.Version);
export const containersService = grpcService(containerd.services.containers.v1.Containers);
export const tasksService = grpcService(containerd.services.tasks.v1.Tasks);
