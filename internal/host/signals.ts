import { constants } from 'node:os';
import { BerthError } from '../errors/errors.ts';

const numbers: Readonly<Record<string, number>> = constants.signals;
const realtimeFirst = 34;
const realtimeLast = 64;

/** Takes 15, "15", "TERM", "SIGTERM", "sigterm", "SIGRTMIN+3", "RTMAX-1". */
export function signalNumber(signal: string | number): number {
  const text = String(signal).trim().toUpperCase();
  const number = /^\d+$/.test(text) ? Number(text) : namedSignal(text.replace(/^SIG/, ''));
  if (number !== undefined && number >= 1 && number <= realtimeLast) return number;
  throw new BerthError('InvalidArgument', `"${signal}" is not a signal`);
}

function namedSignal(name: string): number | undefined {
  if (Object.hasOwn(numbers, `SIG${name}`)) return numbers[`SIG${name}`];
  const realtime = /^RT(MIN|MAX)([+-]\d+)?$/.exec(name);
  if (!realtime) return undefined;
  const number = (realtime[1] === 'MIN' ? realtimeFirst : realtimeLast) + Number(realtime[2] ?? 0);
  return number >= realtimeFirst ? number : undefined;
}

/** "SIGTERM" for 15, "SIGRTMIN+3" for 37; the number as text when it has no name. */
export function signalName(number: number): string {
  const name = preferred[number] ?? Object.keys(numbers).find(key => numbers[key] === number);
  if (name) return name;
  return number >= realtimeFirst && number <= realtimeLast ? `SIGRTMIN+${number - realtimeFirst}` : String(number);
}

/** Two names, one number: the one that people expect. */
const preferred: Readonly<Record<number, string>> = { 6: 'SIGABRT', 29: 'SIGIO' };
