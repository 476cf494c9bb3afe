import type { Family } from './collector.ts';

/** Counters of one interface since it was made. */
export interface InterfaceCounters {
  readonly name: string;
  readonly received: DirectionCounters;
  readonly sent: DirectionCounters;
}

export interface DirectionCounters {
  readonly bytes: number;
  readonly packets: number;
  readonly errors: number;
  readonly dropped: number;
}

export interface NetworkSample {
  /** Nanoseconds since the epoch. */
  readonly at: bigint;
  /** Without the loopback; the one that CNI made first comes first. */
  readonly interfaces: readonly InterfaceCounters[];
}

/** Whoever may make interfaces in a pod makes series of ours with them. */
const maxInterfaces = 32;

/** Parses `/proc/net/dev`: two lines of headings, then an interface a line. */
export function parseInterfaces(table: string): InterfaceCounters[] {
  const interfaces = table.split('\n').slice(2).flatMap(parseLine);
  const first = interfaces.findIndex(({ name }) => name === 'eth0');
  if (first > 0) interfaces.unshift(...interfaces.splice(first, 1));
  return interfaces.slice(0, maxInterfaces);
}

function parseLine(line: string): InterfaceCounters[] {
  const colon = line.lastIndexOf(':');
  const name = line.slice(0, colon).trim();
  if (colon < 0 || name === 'lo') return [];
  // nothing but the colon is sure to stand between the name and the first number
  const numbers = line
    .slice(colon + 1)
    .trim()
    .split(/\s+/)
    .map(Number);
  const direction = (from: number): DirectionCounters => {
    const [bytes = 0, packets = 0, errors = 0, dropped = 0] = numbers.slice(from, from + 4);
    return { bytes, packets, errors, dropped };
  };
  return [{ name, received: direction(0), sent: direction(8) }];
}

function family(
  name: string,
  help: string,
  side: 'received' | 'sent',
  value: keyof DirectionCounters,
): Family<NetworkSample> {
  return {
    name,
    help,
    type: 'counter',
    labelNames: ['interface'],
    emit: ({ interfaces }, emit) => {
      for (const counters of interfaces) emit(counters[side][value], { interface: counters.name });
    },
  };
}

const ofDirection = (side: 'received' | 'sent'): Family<NetworkSample>[] => {
  const [word, past] = side === 'received' ? ['receive', 'received'] : ['transmit', 'transmitted'];
  const name = (what: string) => `container_network_${word}_${what}_total`;
  return [
    family(name('bytes'), `Cumulative count of bytes ${past}.`, side, 'bytes'),
    family(name('packets'), `Cumulative count of packets ${past}.`, side, 'packets'),
    family(
      name('packets_dropped'),
      `Cumulative count of packets dropped while ${side === 'received' ? 'receiving' : 'transmitting'}.`,
      side,
      'dropped',
    ),
    family(
      name('errors'),
      `Cumulative count of errors encountered while ${side === 'received' ? 'receiving' : 'transmitting'}.`,
      side,
      'errors',
    ),
  ];
};

/** Of a pod: its containers share them. */
export const networkFamilies: readonly Family<NetworkSample>[] = [...ofDirection('received'), ...ofDirection('sent')];
