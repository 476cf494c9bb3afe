import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConflist } from './default-conflist.ts';
import { parseNetworkConfig } from './network-config.ts';

test('the default network is a bridge with an address of each family and mapped ports', () => {
  const conflist = defaultConflist({ subnets: ['10.87.0.0/16', 'fd87::/64'], dataDir: '/var/lib/berth/ipam' });
  const network = parseNetworkConfig({ path: 'a.conflist', text: JSON.stringify(conflist) });
  const [bridge, portmap] = network.plugins;
  assert.deepEqual(
    [network.name, network.cniVersion, bridge?.type, portmap?.type],
    ['berth', '1.0.0', 'bridge', 'portmap'],
  );
  assert.deepEqual(portmap?.capabilities, ['portMappings']);
  assert.deepEqual(bridge?.raw, {
    type: 'bridge',
    bridge: 'berth0',
    isGateway: true,
    ipMasq: true,
    hairpinMode: true,
    ipam: {
      type: 'host-local',
      dataDir: '/var/lib/berth/ipam',
      ranges: [[{ subnet: '10.87.0.0/16' }], [{ subnet: 'fd87::/64' }]],
      routes: [{ dst: '0.0.0.0/0' }, { dst: '::/0' }],
    },
  });
});

test('a bridge whose name Linux cannot hold is refused', () => {
  const options = { subnets: ['10.87.0.0/16'], dataDir: '/d', bridge: 'x'.repeat(16) };
  assert.throws(() => defaultConflist(options), { code: 'InvalidArgument', message: /interface name "x{16}"/ });
});
