import type { Reference } from '../reference.ts';
import type { Credentials } from '../registry/credentials.ts';
import type { RegistrySession } from '../registry/session.ts';

/** What a pull asks of registries. */
export interface PullSource {
  session(reference: Reference, credentials: Credentials | undefined): PullSession;
}

/** The hosts and credentials of one pull. */
export type PullSession = Pick<RegistrySession, 'resolve' | 'manifest' | 'blob' | 'distrust'>;
