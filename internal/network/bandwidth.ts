import { BerthError } from '../errors/errors.ts';

/** Rates in bits a second, bursts in bits: CNI's `bandwidth` capability. */
export interface Bandwidth {
  readonly ingressRate?: number;
  readonly ingressBurst?: number;
  readonly egressRate?: number;
  readonly egressBurst?: number;
}

/** A token bucket must have a burst; other runtimes give the largest that every plugin takes. */
const burst = 2 ** 31 - 1;

/** The limits of the annotations `kubernetes.io/{ingress,egress}-bandwidth`. Throws InvalidArgument. */
export function podBandwidth(annotations: Readonly<Record<string, string>>): Bandwidth | undefined {
  const ingressRate = rate(annotations, 'kubernetes.io/ingress-bandwidth');
  const egressRate = rate(annotations, 'kubernetes.io/egress-bandwidth');
  if (ingressRate === undefined && egressRate === undefined) return undefined;
  return {
    ...(ingressRate !== undefined && { ingressRate, ingressBurst: burst }),
    ...(egressRate !== undefined && { egressRate, egressBurst: burst }),
  };
}

/** Kubernetes takes 1k to 1P, and so does this. */
function rate(annotations: Readonly<Record<string, string>>, key: string): number | undefined {
  const text = annotations[key];
  if (text === undefined) return undefined;
  const bits = parseQuantity(text);
  if (bits !== undefined && bits >= 1_000n && bits <= 1_000_000_000_000_000n) return Number(bits);
  throw new BerthError('InvalidArgument', `annotation "${key}" is "${text}", wanted bits a second from 1k to 1P`);
}

const decimal: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binary: Readonly<Record<string, bigint>> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

/** A quantity of Kubernetes, rounded up to a whole number; undefined when it is none. */
export function parseQuantity(text: string): bigint | undefined {
  const match = /^([+-]?)(\d{1,30})?(?:\.(\d{0,30}))?([KMGTPE]i|[numkMGTPE]?|[eE][+-]?\d{1,2})$/.exec(text);
  const [, sign, whole = '', fraction = '', suffix = ''] = match ?? [];
  if (!match || whole + fraction === '') return undefined;
  const digits = BigInt(whole + fraction) * (binary[suffix] === undefined ? 1n : 1n << binary[suffix]);
  const exponent = (decimal[suffix] ?? (binary[suffix] === undefined ? Number(suffix.slice(1)) : 0)) - fraction.length;
  const value = sign === '-' ? -digits : digits;
  return exponent >= 0 ? value * 10n ** BigInt(exponent) : ceilDivide(value, 10n ** BigInt(-exponent));
}

const ceilDivide = (value: bigint, by: bigint): bigint => value / by + (value > 0n && value % by !== 0n ? 1n : 0n);
