import { formatBytes } from '../cli/quantities.ts';
import type { Usage } from './usage.ts';

const headings = [
  'POD',
  'CONTAINER',
  'CPU',
  'MEMORY',
  'READ/s',
  'WRITTEN/s',
  'RECEIVED/s',
  'SENT/s',
  'PIDS',
  'RESTARTS',
];

/** Rows of text, the first of them headings; what goes by the second is from the reading `before`. Pure. */
export function usageTable(usages: readonly Usage[], before: readonly Usage[]): string[][] {
  const earlier = new Map(before.map(usage => [keyOf(usage), usage]));
  return [headings, ...usages.map(usage => row(usage, earlier.get(keyOf(usage))))];
}

const keyOf = ({ podId, containerId }: Usage): string => `${podId}/${containerId}`;

function row(usage: Usage, before: Usage | undefined): string[] {
  const rate = (pick: (usage: Usage) => number | undefined) => formatRate(usage, before, pick);
  const isPod = usage.container === '';
  return [
    isPod ? `${usage.namespace}/${usage.pod}` : '',
    isPod ? '' : usage.container,
    usage.cpu === undefined ? '-' : `${Math.round(usage.cpu * 1000)}m`,
    formatBytes(usage.memory),
    rate(each => each.readBytes),
    rate(each => each.writtenBytes),
    rate(each => each.receivedBytes),
    rate(each => each.sentBytes),
    String(usage.processes),
    String(usage.restarts),
  ];
}

/** `-` where it is not known. */
function formatRate(usage: Usage, before: Usage | undefined, pick: (usage: Usage) => number | undefined): string {
  const now = pick(usage);
  const then = before && pick(before);
  const seconds = usage.at - (before?.at ?? usage.at);
  if (now === undefined || then === undefined || seconds <= 0 || now < then) return '-';
  return formatBytes((now - then) / seconds);
}
