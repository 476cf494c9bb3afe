import { readFileSync } from 'node:fs';
import { unless } from '../errors/errors.ts';
import { inNamespace } from './namespaces.ts';

/**
 * `/proc/net/dev` of a pinned network namespace; undefined when nothing is there. In one synchronous turn of this thread,
 * 35 us. A descriptor that is kept would be read in 2, and would keep the namespace after its pod.
 */
export function readNetworkTable(netns: string): string | undefined {
  try {
    return inNamespace(netns, 'net', () => readFileSync('/proc/thread-self/net/dev', 'latin1'));
  } catch (error) {
    return unless('ENOENT')(error);
  }
}
