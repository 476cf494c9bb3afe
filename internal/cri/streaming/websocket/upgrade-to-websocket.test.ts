import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { finished, pipeline } from 'node:stream/promises';
import { test } from 'node:test';
import { BerthError } from '../../../errors/errors.ts';
import { SpdyClient, textOf, upgrade, upgradeRaw } from '../testing/spdy-client.ts';
import { startRig } from '../testing/streaming-rig.ts';
import { tunnel } from '../testing/tunnel.ts';
import { connectWs } from '../testing/ws-client.ts';

const handshake = (...lines: readonly string[]): string[] => [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
  ...lines,
];

test('handshakes that are no good are refused, with the reason', async t => {
  const { execUrl, server } = await startRig(t, { exec: async () => 0 });
  const forwardUrl = (...ports: number[]) => server.portForwardUrl({ sandboxId: 's', ports });
  const tunnel = 'Sec-WebSocket-Protocol: SPDY/3.1+portforward.k8s.io';
  const cases: [string, string, string[], number, RegExp][] = [
    ['GET', execUrl(), handshake('Sec-WebSocket-Protocol: v9'), 403, /none of the protocols v9 is served, only v5/],
    ['GET', execUrl(), handshake(tunnel), 403, /is served, only/],
    ['GET', forwardUrl(80), handshake('Sec-WebSocket-Protocol: v5.channel.k8s.io'), 403, /only SPDY/],
    ['GET', forwardUrl(), handshake('Sec-WebSocket-Protocol: v4.channel.k8s.io'), 400, /names no port/],
    ['POST', execUrl(), handshake(), 405, /method/],
    ['GET', execUrl(), ['Connection: Upgrade', 'Upgrade: websocket'], 400, /Sec-WebSocket-Key/],
    ['GET', execUrl(), handshake('Sec-WebSocket-Version: 99').filter(l => !l.endsWith(' 13')), 400, /Version/],
    ['GET', 'none', handshake(), 404, /no such session/],
  ];
  for (const [method, url, headers, status, text] of cases) {
    const target = url === 'none' ? execUrl().replace(/.$/, last => (last === '_' ? '-' : '_')) : url;
    const { answer } = await upgrade(target, { method, headers });
    assert.deepEqual([answer.status, headers.at(-1)], [status, headers.at(-1)]);
    assert.match(answer.body, text);
  }
});

test('a client that offers no protocol is answered none', async t => {
  const { execUrl } = await startRig(t, { exec: async () => 0 });
  const { answer, client } = await upgrade(execUrl(), { method: 'GET', headers: handshake() });
  client?.destroy();
  assert.equal(answer.status, 101);
  assert.doesNotMatch(answer.head, /sec-websocket-protocol/i);
});

test('frames that are no good close that connection', async t => {
  const { execUrl, server, events } = await startRig(t, {
    exec: async (_, _streams, signal) => (await once(signal, 'abort')).length,
  });
  for (const [bytes, code] of [
    ['8200', 1002], // not masked
    ['f280000000', 1002], // reserved bits
    ['82ff7fffffffffffffff00000000', 1009], // longer than any number
    ['82ff0000000001000001', 1009], // longer than is taken
    ['80ff', 1002], // a continuation of nothing
  ] as const) {
    const headers = handshake('Sec-WebSocket-Protocol: v4.channel.k8s.io');
    const { client } = await upgrade(execUrl(), { method: 'GET', headers });
    assert.ok(client);
    const received: Buffer[] = [];
    client.transport.on('data', (chunk: Buffer) => received.push(chunk));
    client.write(Buffer.from(bytes, 'hex'));
    await client.untilClosed();
    const all = Buffer.concat(received);
    const close = all.indexOf(0x88);
    assert.ok(close >= 0, bytes);
    assert.equal(all.readUInt16BE(close + 2), code, bytes);
  }
  await server.close();
  assert.equal(events.closed.length, 5);
});

test('a client that pings and reads no answer costs no memory, and is served again once it reads', async t => {
  const { execUrl } = await startRig(t, {
    async exec(_, { stdin, stdout }) {
      const [chunk] = await once(stdin ?? assert.fail(), 'data');
      stdout?.write(chunk);
      return 0;
    },
  });
  const headers = handshake('Sec-WebSocket-Protocol: v4.channel.k8s.io');
  const { socket } = await upgradeRaw(execUrl({ stdin: true }), { method: 'GET', headers });
  assert.ok(socket);
  const ping = Buffer.concat([Buffer.from('89fd00000000', 'hex'), Buffer.alloc(125)]);
  const pings = Buffer.concat(Array<Buffer>(5000).fill(ping));
  const before = process.memoryUsage().rss;
  // nothing is read: pongs of 60 MB would pile up
  for (let count = 0; count < 100; count++) {
    if (!socket.write(pings)) await once(socket, 'drain');
  }
  assert.ok(process.memoryUsage().rss - before < 100e6);
  let end = '';
  socket.on('data', (chunk: Buffer) => {
    end = (end + chunk.toString('latin1')).slice(-200);
  });
  socket.write(Buffer.concat([Buffer.from('828600000000', 'hex'), Buffer.from('\0hello')]));
  await once(socket, 'close');
  assert.ok(end.includes('\x01hello'));
});

test('port-forward through a tunnel: SPDY in messages of any size', async t => {
  const { server, events } = await startRig(t, {
    async portForward(_, port, connection) {
      if (port === 1) throw new BerthError('Unavailable', 'nothing accepts');
      await pipeline(connection, connection);
    },
  });
  const url = server.portForwardUrl({ sandboxId: 's', ports: [] });
  const headers = handshake('Sec-WebSocket-Protocol: SPDY/3.1+portforward.k8s.io');
  const { answer, socket, rest } = await upgradeRaw(url, { method: 'GET', headers });
  assert.match(answer.head, /^Sec-WebSocket-Protocol: SPDY\/3\.1\+portforward\.k8s\.io$/m);
  assert.ok(socket);
  const client = new SpdyClient(tunnel(socket), rest);
  const pair = async (requestid: string, port: string) => {
    const error = await client.open({ streamtype: 'error', port, requestid });
    const data = await client.open({ streamtype: 'data', port, requestid });
    return { error, data };
  };
  const good = await pair('1', '80');
  const bytes = randomBytes(3_000_000);
  await client.send(good.data, bytes);
  client.data(good.data, '', true);
  await client.until(() => good.data.fin);
  assert.ok(Buffer.concat(good.data.chunks).equals(bytes));
  const bad = await pair('2', '1');
  await client.until(() => bad.error.fin);
  assert.equal(textOf(bad.error), 'nothing accepts');
  client.destroy();
  await server.close();
  assert.deepEqual([events.opened, events.closed], [['portforward websocket'], ['portforward websocket']]);
});

for (const protocol of ['v4.channel.k8s.io', 'v4.base64.channel.k8s.io', undefined]) {
  test(`the old port-forward, ${protocol ?? 'without a protocol'}: two channels a port`, async t => {
    const { server } = await startRig(t, {
      async portForward(_, port, connection) {
        if (port === 1) throw new BerthError('Unavailable', 'nothing accepts');
        const [chunk] = await once(connection, 'data');
        connection.end(`${port} got ${chunk}`);
        await finished(connection, { readable: false });
      },
    });
    const url = server.portForwardUrl({ sandboxId: 's', ports: [8080, 1] });
    const client = await connectWs(url, protocol ? [protocol] : []);
    if (protocol?.includes('base64')) client.sendText(`0${Buffer.from('hello').toString('base64')}`);
    else await client.send(0, 'hello');
    await client.closed();
    const on = (channel: number) => (protocol?.includes('base64') ? client.onText(channel) : client.on(channel));
    assert.equal(on(0).toString('latin1'), '\x90\x1f8080 got hello');
    assert.equal(on(1).toString('latin1'), '\x90\x1f');
    assert.equal(on(2).toString('latin1'), '\x01\x00');
    assert.equal(on(3).toString('latin1'), '\x01\x00nothing accepts');
    assert.equal(client.closeCode, 1000);
  });
}

test('a session of the old port-forward is ended with its server', async t => {
  const { server } = await startRig(t, {
    portForward: async (_, _port, _connection, signal) => void (await once(signal, 'abort')),
  });
  const client = await connectWs(server.portForwardUrl({ sandboxId: 's', ports: [80] }), ['v4.channel.k8s.io']);
  await server.close();
  await client.closed();
  assert.deepEqual([client.closeCode, client.closeReason], [1001, 'the agent stops']);
});
