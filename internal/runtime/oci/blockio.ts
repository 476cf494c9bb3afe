import { type Checked, check } from './checked.ts';
import { invalidArgument } from './invalid-argument.ts';
import type { OciBlockDevice, OciBlockIo, OciThrottle } from './spec.ts';

const throttles = {
  ThrottleReadBps: 'throttleReadBpsDevice',
  ThrottleWriteBps: 'throttleWriteBpsDevice',
  ThrottleReadIOPS: 'throttleReadIOPSDevice',
  ThrottleWriteIOPS: 'throttleWriteIOPSDevice',
} as const;

type Throttle = keyof typeof throttles;

export interface BlockIoItem {
  /** Paths, with wildcards, of the devices that this is about; empty: of all that no item names. */
  readonly devices: readonly string[];
  readonly weight: number | undefined;
  /** In bytes, and in operations, a second. */
  readonly rates: Readonly<Partial<Record<Throttle, number>>>;
}

export type BlockIoClasses = ReadonlyMap<string, readonly BlockIoItem[]>;

/** Reads the document of a file of block I/O classes; throws InvalidArgument for what is wrong with it. */
export function parseBlockIoClasses(document: unknown): BlockIoClasses {
  const file = check(document, 'the document');
  file.only(['Classes']);
  const classes = file.object('Classes');
  return new Map(classes?.keys().map(name => [name, classes.list(name).map(parseItem)]));
}

function parseItem(item: Checked): BlockIoItem {
  const names = Object.keys(throttles) as Throttle[];
  item.only(['Devices', 'Weight', ...names]);
  const devices = item.texts('Devices') ?? [];
  const weight = quantity(item, 'Weight');
  const rates = names.map(name => [name, quantity(item, name)] as const).filter(([, rate]) => rate !== undefined);
  if (weight !== undefined && (weight < 10 || weight > 1000)) {
    throw invalidArgument(`"Weight" ${weight} is not between 10 and 1000`);
  }
  if (devices.length === 0 && rates.length > 0) throw invalidArgument(`"${rates[0]?.[0]}" needs "Devices"`);
  if (devices.some(path => !path.startsWith('/dev/') || path.split('/').includes('..'))) {
    throw invalidArgument('"Devices" has a path that is not below /dev');
  }
  return { devices, weight, rates: Object.fromEntries(rates) };
}

const units: Readonly<Record<string, number>> = {
  ...{ '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 },
};

/** A number, or one with a unit as Kubernetes writes them. */
function quantity(item: Checked, key: string): number | undefined {
  const text = item.scalar(key);
  if (text === undefined) return undefined;
  const [, amount, unit = ''] = /^(\d{1,15})([kMGT]|[KMGT]i)?$/.exec(text) ?? [];
  const value = Number(amount) * (units[unit] ?? Number.NaN);
  if (Number.isSafeInteger(value)) return value;
  throw invalidArgument(`"${key}" is ${JSON.stringify(text)}, not a number like 400 or 50M`);
}

/** The limits of one class; `nodes` has the block devices that each path of its items stands for. */
export function blockIoLimits(
  items: readonly BlockIoItem[],
  nodes: ReadonlyMap<string, readonly OciBlockDevice[]>,
): OciBlockIo {
  const perDevice = new Map<string, OciBlockDevice & { readonly item: BlockIoItem }>();
  for (const item of items) {
    for (const { major, minor } of item.devices.flatMap(path => nodes.get(path) ?? [])) {
      // an item takes the place of all that earlier ones say of its devices
      perDevice.set(`${major}:${minor}`, { major, minor, item });
    }
  }
  const devices = [...perDevice.values()];
  const weight = items.findLast(item => item.devices.length === 0)?.weight;
  const weights = devices.flatMap(({ major, minor, item }) =>
    item.weight ? [{ major, minor, weight: item.weight }] : [],
  );
  const rated = Object.entries(throttles).map(([name, field]) => [field, ratesOf(devices, name as Throttle)] as const);
  return {
    ...(weight !== undefined && { weight }),
    ...(weights.length > 0 && { weightDevice: weights }),
    ...Object.fromEntries(rated.filter(([, rates]) => rates.length > 0)),
  };
}

const ratesOf = (
  devices: readonly (OciBlockDevice & { readonly item: BlockIoItem })[],
  name: Throttle,
): OciThrottle[] =>
  devices.flatMap(({ major, minor, item: { rates } }) => {
    const rate = rates[name];
    return rate === undefined ? [] : [{ major, minor, rate }];
  });
