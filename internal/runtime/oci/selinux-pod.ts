import type { SELinuxOption } from './cri-config.ts';
import { type SelinuxLabels, withOptions } from './selinux.ts';

/** Categories of the multi-category policy: c0 to c1023. */
const categories = 1024;

/**
 * The level of a pod that asks for none: two categories that no other pod on this node has together, so that its
 * containers reach nobody else's files. Where it begins to look is up to the sandbox's id, of hexadecimal digits.
 */
export function freeLevel(sandboxId: string, taken: ReadonlySet<string>): string {
  const pairs = (categories * (categories - 1)) / 2;
  const begin = Number.parseInt(sandboxId.slice(0, 12), 16) % pairs;
  for (let step = 0; step < pairs; step++) {
    const level = levelOfPair((begin + step) % pairs);
    if (!taken.has(level)) return level;
  }
  // half a million pods: rather a level twice than no pod
  return levelOfPair(begin);
}

/** Pairs are counted by their larger member. */
function levelOfPair(index: number): string {
  const larger = Math.floor((1 + Math.sqrt(1 + 8 * index)) / 2);
  return `s0:c${index - (larger * (larger - 1)) / 2},c${larger}`;
}

export const levelOf = (label: string): string => label.split(':').slice(3).join(':');

/** The labels of a pod: the policy's for containers, at a level of its own unless the pod names one. */
export function podLabels(
  policy: SelinuxLabels,
  level: string,
  options: SELinuxOption | null | undefined,
): SelinuxLabels {
  const own = { user: '', role: '', type: '', level };
  return withOptions(withOptions(policy, own), options);
}

/** `contexts/lxc_contexts` of a policy: what it wants containers and their files to be labelled. */
export function parseContexts(text: string): SelinuxLabels | undefined {
  const find = (key: string) => new RegExp(`^\\s*${key}\\s*=\\s*"([^"]+)"`, 'm').exec(text)?.[1];
  const [process, mount] = [find('process'), find('file')];
  return process && mount ? { process, mount } : undefined;
}
