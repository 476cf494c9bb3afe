import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freeSubnet } from './free-subnet.ts';

const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';

const littleEndian = (address: string) => Buffer.from(address.split('.').map(Number)).reverse().toString('hex');

const route = (destination: string, mask: string) =>
  `eth0\t${littleEndian(destination)}\t00000000\t0001\t0\t0\t0\t${littleEndian(mask)}\t0\t0\t0\n`;

test('a host with a default route only takes the first candidate', () => {
  assert.equal(freeSubnet(head + route('0.0.0.0', '0.0.0.0')), '10.87.0.0/16');
});

test('a subnet that is routed, wider or narrower, is passed over', () => {
  assert.equal(freeSubnet(head + route('10.87.3.0', '255.255.255.0')), '10.86.0.0/16');
  assert.equal(freeSubnet(head + route('10.87.3.4', '255.255.255.255')), '10.86.0.0/16');
  assert.equal(freeSubnet(head + route('10.0.0.0', '255.0.0.0')), '172.20.0.0/16');
  assert.equal(
    freeSubnet(head + route('10.0.0.0', '255.0.0.0') + route('172.16.0.0', '255.240.0.0')),
    '192.168.100.0/24',
  );
});

test('a host that routes all private addresses is told so', () => {
  const all = [route('10.0.0.0', '255.0.0.0'), route('172.16.0.0', '255.240.0.0'), route('192.168.0.0', '255.255.0.0')];
  assert.throws(() => freeSubnet(head + all.join('')), { code: 'ResourceExhausted' });
});

test('any text is read without a throw', () => {
  fc.assert(fc.property(fc.string(), text => assert.match(freeSubnet(text), /^\d+\.\d+\.\d+\.0\/\d+$/)));
});
