import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockIoLimits, parseBlockIoClasses } from './blockio.ts';

const classes = (items: unknown) => parseBlockIoClasses({ Classes: { slow: items } }).get('slow') ?? [];
const nodes = new Map([
  [
    '/dev/sd[a-z]',
    [
      { major: 8, minor: 0 },
      { major: 8, minor: 16 },
    ],
  ],
  ['/dev/disk/by-id/*SSD*', [{ major: 8, minor: 16 }]],
  ['/dev/none', []],
]);

test('a class has a weight for all and rates by device, of which the last word on one counts', () => {
  const items = classes([
    { Weight: 80 },
    { Devices: ['/dev/sd[a-z]', '/dev/none'], ThrottleReadBps: '50M', ThrottleReadIOPS: '10k', Weight: 50 },
    { Devices: ['/dev/disk/by-id/*SSD*'], ThrottleReadBps: '1Gi', ThrottleWriteIOPS: 7 },
  ]);
  assert.deepEqual(blockIoLimits(items, nodes), {
    weight: 80,
    weightDevice: [{ major: 8, minor: 0, weight: 50 }],
    throttleReadBpsDevice: [
      { major: 8, minor: 0, rate: 50_000_000 },
      { major: 8, minor: 16, rate: 1_073_741_824 },
    ],
    throttleReadIOPSDevice: [{ major: 8, minor: 0, rate: 10_000 }],
    throttleWriteIOPSDevice: [{ major: 8, minor: 16, rate: 7 }],
  });
});

test('a class without a device that the host has limits nothing', () => {
  assert.deepEqual(blockIoLimits(classes([{ Devices: ['/dev/none'], ThrottleReadBps: 1 }]), nodes), {});
  assert.deepEqual([...parseBlockIoClasses({}).keys()], []);
});

const refused: readonly (readonly [unknown, RegExp])[] = [
  [{ Weight: 80 }, /"slow" is not a list/],
  [[{ Weight: 5 }], /"Weight" 5 is not between 10 and 1000/],
  [[{ ThrottleReadBps: '5M' }], /"ThrottleReadBps" needs "Devices"/],
  [[{ Devices: ['/dev/sda'], ThrottleReadBps: '5MB' }], /"ThrottleReadBps" is "5MB", not a number like/],
  [[{ Devices: ['/dev/sda'], ThrottleReadBps: 1.5 }], /not a number like/],
  [[{ Devices: ['/etc/*'] }], /not below \/dev/],
  [[{ Throttle: 1 }], /"Throttle" is not known/],
];

for (const [items, message] of refused) {
  test(`refused: ${message.source}`, () => assert.throws(() => classes(items), { code: 'InvalidArgument', message }));
}
